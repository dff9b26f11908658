import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

export interface Switches {
  includeUnapproved: boolean;
  includePast: boolean;
}

interface Props extends Switches {
  onChange(changes: Partial<Switches>): void;
}

const choices: { key: keyof Switches; label: string }[] = [
  { key: 'includeUnapproved', label: 'Also drafts, in review, held and published' },
  { key: 'includePast', label: 'Also posts in the past' },
];

/** Which posts go to a publishing tool besides the approved and scheduled ones that lie ahead. */
export function StatusSwitches({ onChange, ...switches }: Props) {
  const { includeUnapproved, includePast } = switches;
  const statuses = includeUnapproved ? 'All statuses' : 'Approved and scheduled';
  return (
    <Menu position="bottom-end" width={310}>
      <Menu.Target>
        <Button variant="default" h={32} px={12} rightSection={<IconChevronDown size={14} stroke={1.6} />}>
          {includePast ? `${statuses}, past too` : statuses}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ key, label }) => (
          <Menu.CheckboxItem key={key} checked={switches[key]} onChange={(checked) => onChange({ [key]: checked })}>
            {label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

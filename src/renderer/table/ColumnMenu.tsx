import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconEyeOff,
  IconFold,
  IconPlus,
  IconSettings,
  IconStack2,
  IconViewportNarrow,
  IconViewportWide,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type Grouping, knownGrouping } from '../../shared/table/group-rows';
import type { TableColumn } from '../../shared/table/table-column';
import { movedColumn, widthOf } from '../../shared/table/table-layout';
import type { TableLayout } from '../../shared/views/saved-view';
import { usePlanView } from '../app-frame/plan-view';
import { useFieldDialog } from './field-dialog';
import { useTable } from './table-state';

interface Props {
  column: TableColumn;
  /** Its place among the shown columns. */
  at: number;
  columns: readonly TableColumn[];
  opened: boolean;
  onOpen(opened: boolean): void;
  target: ReactElement;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** By what the rows of a column's values can be grouped. */
const groupingOf: Record<string, Grouping> = {
  status: 'status',
  pillar: 'pillar',
  campaign: 'campaign',
  channels: 'channel',
  date: 'month',
};

/** Everything that can be done with a column, for those without a mouse as well. */
export function ColumnMenu({ column, at, columns, opened, onOpen, target }: Props) {
  const { table: layout, go } = usePlanView();
  const table = useTable();
  const addField = useFieldDialog();
  const { id } = column;
  const set = (changes: Partial<TableLayout>) => go({ table: { ...layout, ...changes } });
  const names = columns.map((each) => each.id);
  const sorted = layout.sort?.find((each) => each.column === id);
  const sortBy = (descending: boolean) => set({ sort: [{ column: id, descending }] });
  const alsoBy = () => set({ sort: [...(layout.sort ?? []), { column: id, descending: false }] });
  const wider = (by: number) => set({ widths: { ...layout.widths, [id]: Math.max(56, widthOf(column, layout) + by) } });
  const grouping = groupingOf[id];
  const close = () => {
    onOpen(false);
    table.focus();
  };
  return (
    <Menu
      opened={opened}
      onChange={(next) => (next ? onOpen(true) : close())}
      position="bottom-start"
      width={220}
      returnFocus={false}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => sortBy(false)}>
          Sort {direction(column, false)}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => sortBy(true)}>
          Sort {direction(column, true)}
        </Menu.Item>
        {(layout.sort?.length ?? 0) > 0 && !sorted && (
          <Menu.Item leftSection={<IconStack2 {...icon} />} onClick={alsoBy}>
            Then sort by this
          </Menu.Item>
        )}
        {sorted && (
          <Menu.Item onClick={() => set({ sort: layout.sort?.filter((each) => each !== sorted) })}>
            Do not sort by this
          </Menu.Item>
        )}
        {grouping && (
          <Menu.Item
            leftSection={<IconFold {...icon} />}
            onClick={() => set({ group: knownGrouping(layout.group) === grouping ? undefined : grouping })}
          >
            {layout.group === grouping ? 'Do not group' : `Group by ${grouping}`}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowLeft {...icon} />}
          disabled={at === 0}
          onClick={() => set({ columns: movedColumn(names, id, at - 1) })}
        >
          Move left
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight {...icon} />}
          disabled={at === columns.length - 1}
          onClick={() => set({ columns: movedColumn(names, id, at + 1) })}
        >
          Move right
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} leftSection={<IconViewportWide {...icon} />} onClick={() => wider(40)}>
          Wider
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} leftSection={<IconViewportNarrow {...icon} />} onClick={() => wider(-40)}>
          Narrower
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEyeOff {...icon} />}
          disabled={columns.length === 1}
          onClick={() => set({ columns: names.filter((each) => each !== id) })}
        >
          Hide column
        </Menu.Item>
        <Menu.Divider />
        {column.field && (
          <Menu.Item
            leftSection={<IconSettings {...icon} />}
            onClick={() => go({ area: 'settings', settingsSection: 'fields' })}
          >
            Change this field
          </Menu.Item>
        )}
        {!table.readOnly && (
          <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => addField(at + 1)}>
            Add a field…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function direction({ kind }: TableColumn, descending: boolean): string {
  if (kind === 'number') return descending ? 'largest first' : 'smallest first';
  if (kind === 'date' || kind === 'time') return descending ? 'latest first' : 'earliest first';
  if (kind === 'checkbox') return descending ? 'unticked first' : 'ticked first';
  if (kind === 'status') return descending ? 'from the end' : 'from the start';
  return descending ? 'Z to A' : 'A to Z';
}

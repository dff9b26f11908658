import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArrowDown, IconArrowUp, IconDots, IconRestore, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  /** Whose menu it is, for the spoken name. */
  of: string;
  /** Items that only this kind of record has; they come first. */
  children?: ReactNode;
  onUp?: () => void;
  onDown?: () => void;
  /** Absent where there is no archive for this kind. */
  archived?: boolean;
  onArchive?(archived: boolean): void;
  onDelete(): void;
  /** Whether deleting asks first, as where other records depend on it; else undo alone brings it back. */
  asks?: boolean;
}

const icon = { size: 16, stroke: 1.6 };

/** What can be done with one row of a list in the settings. */
export function RowMenu({ of, children, onUp, onDown, archived, onArchive, onDelete, asks = true }: Props) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon size={32} aria-label={`More for ${of}`}>
          <IconDots size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {!archived && (
          <>
            <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={onUp} disabled={!onUp}>
              Move up
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={onDown} disabled={!onDown}>
              Move down
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {onArchive && (
          <Menu.Item
            leftSection={archived ? <IconRestore {...icon} /> : <IconArchive {...icon} />}
            onClick={() => onArchive(!archived)}
          >
            {archived ? 'Bring back' : 'Archive'}
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={onDelete}>
          {asks ? 'Delete…' : 'Delete'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

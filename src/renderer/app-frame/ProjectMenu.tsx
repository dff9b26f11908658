import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconCopy,
  IconDeviceFloppy,
  IconKeyboard,
  IconPackage,
  IconPencil,
  IconSettings,
  IconX,
} from '@tabler/icons-react';
import { useProject } from '../project-view/use-project';
import { AppearanceItems } from './AppearanceItems';
import classes from './frame.module.css';
import { usePlanView } from './plan-view';

export interface ProjectMenuProps {
  onRename(): void;
  onSaveAs(): void;
  onSaveCopy(): void;
  onSaveBundle(): void;
  onShortcuts(): void;
  onClose(): void;
}

const icon = { size: 16, stroke: 1.6 };

/** The project's name, and behind it what can be done with the project as a whole. */
export function ProjectMenu(props: ProjectMenuProps) {
  const { onRename, onSaveAs, onSaveCopy, onSaveBundle, onShortcuts, onClose } = props;
  const name = useProject((view) => view.project.name);
  const fileName = useProject((view) => view.info.fileName);
  const readOnly = useProject((view) => view.info.readOnly);
  const { go } = usePlanView();
  const shown = name.trim() || fileName;
  return (
    <Menu position="bottom-start" width={230} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.project} aria-label={`Project ${shown}`}>
          <span>{shown}</span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename} disabled={readOnly}>
          Rename…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings {...icon} />}
          onClick={() => go({ area: 'settings', settingsSection: 'project' })}
        >
          Project settings
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={onSaveAs}>
          Save as…
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={onSaveCopy}>
          Save a copy…
        </Menu.Item>
        <Menu.Item leftSection={<IconPackage {...icon} />} onClick={onSaveBundle}>
          Save as bundle…
        </Menu.Item>
        <Menu.Divider />
        <AppearanceItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard {...icon} />} onClick={onShortcuts}>
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Item leftSection={<IconX {...icon} />} onClick={onClose}>
          Close project
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

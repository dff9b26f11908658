import { Menu } from '@mantine/core';
import { IconBookmark, IconDeviceFloppy, IconPlus, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { useProject } from '../project-view/use-project';
import { SaveViewDialog } from './SaveViewDialog';
import { ShapeIcon } from './ShapeIcon';
import { useSavedViews } from './use-saved-views';
import css from './ViewMenu.module.css';
import { viewName } from './view-shape';

const icon = { size: 16, stroke: 1.6 };
const readOnlyWords = 'This project is read-only.';

/** The saved views of the project: choose one, keep what is shown as one. */
export function ViewMenu() {
  const { views, chosen, asSaved, shape, show, update, save } = useSavedViews();
  const { go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState(false);
  const name = chosen && viewName(chosen);
  const changed = chosen !== undefined && !asSaved;

  useCommands(
    () => [
      {
        id: 'views.menu',
        title: 'Saved views…',
        group: 'View',
        words: 'choose open bookmark',
        keys: ['V'],
        run: () => setOpen(true),
      },
      {
        id: 'views.save',
        title: 'Save this view…',
        group: 'View',
        words: 'keep filter bookmark',
        keys: ['Shift+V'],
        unavailable: readOnly ? readOnlyWords : undefined,
        run: () => setNaming(true),
      },
    ],
    [readOnly],
  );

  const label = name === undefined ? 'Views' : `${name}${changed ? ', changed' : ''}`;
  return (
    <>
      <Menu opened={open} onChange={setOpen} position="bottom-end" width={250} trapFocus returnFocus>
        <Menu.Target>
          <button
            type="button"
            className={css.button}
            aria-label={name === undefined ? 'Views' : `View: ${label}`}
            title={name === undefined ? 'Views' : label}
          >
            <IconBookmark size={15} stroke={1.6} aria-hidden="true" fill={asSaved ? 'currentColor' : 'none'} />
            <span className={css.label}>{name ?? 'Views'}</span>
            {changed && <span className={css.changed} />}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.menu}>
          <Menu.Label>{views.length === 0 ? 'No saved view yet' : 'Saved views'}</Menu.Label>
          <div className={css.views}>
            {views.map((view) => (
              <Menu.RadioItem
                key={view.id}
                value={view.id}
                checked={view.id === chosen?.id}
                closeMenuOnClick
                rightSection={<ShapeIcon shape={view.shape} />}
                onClick={() => show(view)}
              >
                <span className={css.name} title={viewName(view)}>
                  {viewName(view)}
                </span>
              </Menu.RadioItem>
            ))}
          </div>
          <Menu.Divider />
          {changed && (
            <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} disabled={readOnly} onClick={() => void update()}>
              <span className={css.name}>Update “{name}”</span>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPlus {...icon} />} disabled={readOnly} onClick={() => setNaming(true)}>
            Save this view…
          </Menu.Item>
          {views.length > 0 && (
            <Menu.Item
              leftSection={<IconSettings {...icon} />}
              onClick={() => go({ area: 'settings', settingsSection: 'views' })}
            >
              Name, order, delete…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && shape && <SaveViewDialog shape={shape} taken={views} onSave={save} onClose={() => setNaming(false)} />}
    </>
  );
}

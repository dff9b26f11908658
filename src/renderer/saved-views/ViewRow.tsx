import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
import type { PayloadOf } from '../../shared/history/command';
import { fromStoredFilter } from '../../shared/posts/post-filter';
import type { SavedView } from '../../shared/views/saved-view';
import { readView, shownAsView } from '../../shared/views/view-problems';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { filterWords } from '../filter-bar/filter-words';
import { useProject, useProjectStore } from '../project-view/use-project';
import { useTextField } from '../ui/use-text-field';
import { ShapeIcon } from './ShapeIcon';
import css from './ViewRow.module.css';
import { changesFor, shapeWords, viewName } from './view-shape';

interface Props {
  view: SavedView;
  readOnly: boolean;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

const icon = { size: 16, stroke: 1.6 };

/** One saved view as a line of the settings. */
export function ViewRow({ view, readOnly, onUp, onDown }: Props) {
  const store = useProjectStore();
  const { platforms } = useApp();
  const { go } = usePlanView();
  const project = useProject((all) => all.project);
  const edit = (fields: PayloadOf<'views.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'views.edit', payload: { id: view.id, fields } }, joinKey);
  const name = useTextField({ value: view.name, onSave: (value, key) => edit({ name: value }, key) });
  const read = readView(view, project);
  const words = [shapeWords[read.shape], ...filterWords(fromStoredFilter(view.filter), { ...project, platforms })];
  const tidy = () => {
    const { table = null, ...rest } = shownAsView(read);
    void edit({ ...rest, table });
  };
  const of = viewName(view);
  return (
    <li>
      <div className={css.row}>
        <ShapeIcon shape={read.shape} size={18} />
        <TextInput {...name} aria-label={`Name of ${of}`} placeholder="View without a name" disabled={readOnly} />
        <span className={css.words} title={words.join(', ')}>
          {words.join(', ')}
        </span>
        <Button variant="default" size="xs" aria-label={`Show ${of}`} onClick={() => go(changesFor(view, project))}>
          Show
        </Button>
        {!readOnly && (
          <Menu position="bottom-end" width={180}>
            <Menu.Target>
              <ActionIcon size={32} aria-label={`More for ${of}`}>
                <IconDots size={17} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={onUp} disabled={!onUp}>
                Move up
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={onDown} disabled={!onDown}>
                Move down
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                color="red"
                leftSection={<IconTrash {...icon} />}
                onClick={() => void store.run({ name: 'views.delete', payload: { id: view.id } })}
              >
                Delete
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {read.problems.length > 0 && (
        <p className={css.problems}>
          {read.problems.join(' ')}
          {!readOnly && (
            <button type="button" className={css.tidy} onClick={tidy}>
              Take it out of the view
            </button>
          )}
        </p>
      )}
    </li>
  );
}

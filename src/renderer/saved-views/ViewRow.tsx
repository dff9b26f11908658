import { Button, TextInput } from '@mantine/core';
import type { PayloadOf } from '../../shared/history/command';
import { fromStoredFilter } from '../../shared/posts/post-filter';
import type { SavedView } from '../../shared/views/saved-view';
import { readView, shownAsView } from '../../shared/views/view-problems';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { filterWords } from '../filter-bar/filter-words';
import { useProject, useProjectStore } from '../project-view/use-project';
import { RowMenu } from '../ui/RowMenu';
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
          <RowMenu
            of={of}
            onUp={onUp}
            onDown={onDown}
            onDelete={() => void store.run({ name: 'views.delete', payload: { id: view.id } })}
            asks={false}
          />
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

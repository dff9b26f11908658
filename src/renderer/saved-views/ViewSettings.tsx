import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { reordered, runReorder } from '../ui/reorder';
import { useViewList } from './use-saved-views';
import { ViewRow } from './ViewRow';

/** The saved views of the project: name, order, delete, and tidying those that name what is gone. */
export function ViewSettings() {
  const store = useProjectStore();
  const views = useViewList();
  const readOnly = useProject(({ info }) => info.readOnly);
  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(views, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'views.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  return (
    <section aria-label="Views">
      <p className={classes.lead}>
        A view keeps how the plan is shown, with its filter and the columns of the table. It is part of the project, so
        everyone who gets the file has it.
      </p>
      {views.length === 0 && (
        <p className={classes.lead}>
          There is none yet. Choose a filter in the calendar, the board or the table, then “Views” and “Save this view…”
          beside it.
        </p>
      )}
      <ul className={classes.rows}>
        {views.map((view, at) => (
          <ViewRow
            key={view.id}
            view={view}
            readOnly={readOnly}
            onUp={at > 0 ? () => move(view.id, -1) : undefined}
            onDown={at < views.length - 1 ? () => move(view.id, 1) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

import { Fragment } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { Post } from '../../shared/posts/post';
import type { Area } from '../app-frame/app-state';
import { type CalendarView, usePlanView } from '../app-frame/plan-view';
import { cardFacts } from '../cards/card-facts';
import { statusWords } from '../cards/status-words';
import { marksWords } from '../days/day-marks';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { statusSigns } from './PrintPost';
import css from './print.module.css';
import { SheetHead } from './SheetParts';
import { useShownPosts } from './use-shown-posts';

/** Rows that a printed list holds, some 50 sheets; how many more there are stands below the last. */
const rowLimit = 2000;

interface Props {
  area: Area;
  view: CalendarView;
  /** Other posts than those of the shown view, under a title of their own. */
  title?: string;
  posts?: readonly Post[];
}

/** Posts as a list: by day, of the board by status, of the table in its own order. */
export function ListSheet({ area, view, title, posts: given }: Props) {
  const { focusDate } = usePlanView();
  const { language } = useProject(({ project }) => project.settings);
  const shown = useShownPosts();
  const all = given ?? shown;
  const posts = all.slice(0, rowLimit);
  const more = all.length - posts.length;
  const marks = useObserved(usePlan().marks, (value) => value);
  const dayOf = ({ date }: Post) => (date ? dateWords(date, 'dayYear', language) : 'Ideas');
  const groupOf =
    area === 'table' ? () => '' : area === 'board' ? ({ status }: Post) => statusWords(status).label : dayOf;
  const namesOf = ({ date }: Post) => (date && groupOf === dayOf ? marksWords(marks.on(date).slice(0, 3)) : '');
  const span =
    area === 'table'
      ? 'Table'
      : view === 'day'
        ? dateWords(focusDate, 'dayYear', language)
        : `${dateWords(focusDate, 'month', language)} ${focusDate.slice(0, 4)}`;
  return (
    <section className={css.listSheet}>
      <SheetHead>{title ?? span}</SheetHead>
      {posts.length === 0 && <p>No posts are shown here.</p>}
      <table className={css.list}>
        <tbody>
          {posts.map((post, at) => {
            const group = groupOf(post);
            const before = posts[at - 1];
            const begins = group !== '' && (!before || groupOf(before) !== group);
            return (
              <Fragment key={post.id}>
                {begins && (
                  <tr>
                    <th colSpan={6} scope="rowgroup">
                      {group}
                      {namesOf(post) && <span className={css.names}> {namesOf(post)}</span>}
                    </th>
                  </tr>
                )}
                <Row post={post} date={groupOf === dayOf ? undefined : dayOf(post)} />
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {more > 0 && <p className={css.rest}>and {counted(more, 'more post')}, not printed here</p>}
    </section>
  );
}

function Row({ post, date }: { post: Post; date: string | undefined }) {
  const lookup = useObserved(usePlan().lookup, (value) => value);
  const { headline, time, marks, pillar } = cardFacts(post, lookup);
  const { known, label } = statusWords(post.status);
  return (
    <tr className={css.row} style={{ borderInlineStartColor: pillar?.colour }}>
      <td className={css.when}>
        {date} {time || (post.date ? 'no time' : '')}
      </td>
      <td className={css.what} dir="auto">
        {headline}
      </td>
      <td>{marks.map(({ name, at }) => (at ? `${name} (${at})` : name)).join(', ')}</td>
      <td dir="auto">{pillar?.name}</td>
      <td className={css.labels} dir="auto">
        {post.labels.slice(0, 8).join(', ')}
      </td>
      <td className={css.status}>
        {statusSigns[known]} {label.toLowerCase()}
        {post.held ? `, held${post.held.reason ? `: ${post.held.reason}` : ''}` : ''}
      </td>
    </tr>
  );
}

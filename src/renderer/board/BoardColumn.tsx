import { memo, useId } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { knownStatus, type Post, type Status } from '../../shared/posts/post';
import { PostCard } from '../cards/PostCard';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { dropMark } from '../drag/drop-target';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import { counted } from '../ui/format-when';
import css from './BoardPage.module.css';

/** What a column is for, said where it is empty. */
const purposes: Record<Status | 'other', string> = {
  draft: 'Posts that are still being written.',
  'in review': 'Posts that someone should look at before they go out.',
  approved: 'Posts that are agreed and ready to be set up.',
  scheduled: 'Posts that are set up and wait for their day.',
  published: 'Posts that are out.',
  other: 'Posts with a status from another program.',
};

/** More than fit into a column of a common screen; a higher one draws the next at once. */
const drawnFirst = 16;

interface Props {
  status: string;
  posts: readonly Post[];
  /** A post that must be drawn wherever it stands, since it has the focus. */
  reached: string | null;
}

/** The posts of one status; it scrolls on its own and draws its cards bit by bit. */
export const BoardColumn = memo(function BoardColumn({ status, posts, reached }: Props) {
  const plan = usePlan();
  const heading = useId();
  const { language, hourFormat } = useObserved(plan.lookup, (value) => value);
  const { drawn: asked, more, end } = useGrowing(40, drawnFirst);
  const drawn = Math.max(asked, posts.findIndex(({ id }) => id === reached) + 1);
  const { label } = statusWords(status);
  return (
    <section className={css.column} aria-labelledby={heading} data-column="" {...dropMark({ kind: 'status', status })}>
      <h2 className={css.head} id={heading}>
        <StatusDot status={status} />
        <span className={css.label} title={label}>
          {label}
        </span>
        <span className={css.count}>
          {posts.length}
          <span className="k-visually-hidden"> {posts.length === 1 ? 'post' : 'posts'}</span>
        </span>
      </h2>
      {posts.length === 0 ? (
        <p className={css.purpose}>{purposes[knownStatus(status)]} Drag a card here to change its status.</p>
      ) : (
        <ul className={css.cards}>
          {posts.slice(0, drawn).map(({ id, date, time }) => (
            <li key={id}>
              <PostCard
                id={id}
                density="full"
                time={
                  date === undefined
                    ? 'Idea'
                    : `${dateWords(date, 'day', language)}${time ? `, ${timeWords(time, hourFormat)}` : ''}`
                }
              />
            </li>
          ))}
          {posts.length > drawn && (
            <li>
              <button type="button" className={css.more} ref={end} onClick={more}>
                Show {counted(posts.length - drawn, 'more post', 'more posts')}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
});

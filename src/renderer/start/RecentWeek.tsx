import type { CSSProperties } from 'react';
import type { Week } from '../../shared/week/week-schema';
import { counted } from '../ui/format-when';
import css from './week.module.css';

/** What a recent project has before it in the coming seven days: how many posts, how they are spread, what they lack. */
export function RecentWeek({ week }: { week: Week }) {
  const { posts, pillars } = week;
  return (
    <span className={css.recent}>
      {posts > 0 && (
        <span className={css.bar} aria-hidden>
          {pillars.map(({ colour, posts: share }, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: two pillars may have one colour
              key={at}
              style={{ '--pillar': colour ?? 'var(--k-border-strong)', flexGrow: share } as CSSProperties}
            />
          ))}
        </span>
      )}
      <span className={css.words}>
        <span className={css.count}>{posts === 0 ? 'No posts this week' : `${counted(posts, 'post')} this week`}</span>
        {posts > 0 && (
          <span className={css.state} data-warn={week.attention > 0 || undefined}>
            {stateWords(week)}
          </span>
        )}
      </span>
    </span>
  );
}

/** The first that somebody has to do something about. */
function stateWords({ attention, inReview, drafts, posts }: Week): string {
  if (attention > 0) return attention === 1 ? '1 needs attention' : `${attention} need attention`;
  if (inReview > 0) return inReview === 1 ? '1 in review' : `${inReview} in review`;
  if (drafts > 0) return counted(drafts, 'draft');
  return posts === 1 ? 'approved' : 'all approved';
}

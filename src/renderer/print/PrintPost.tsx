import type { CSSProperties } from 'react';
import type { Post } from '../../shared/posts/post';
import { cardFacts } from '../cards/card-facts';
import { statusWords } from '../cards/status-words';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import css from './print.module.css';

/** Signs of the statuses, which tell them apart without colour; the foot of the sheet explains them. */
export const statusSigns = { draft: '○', 'in review': '◔', approved: '◑', scheduled: '●', published: '✓', other: '?' };

/** One post on a printed day: its sign, time, platforms and title, in so many lines at most. */
export function PrintPost({ post, lines }: { post: Post; lines: number }) {
  const lookup = useObserved(usePlan().lookup, (value) => value);
  const { headline, time, marks, pillar } = cardFacts(post, lookup);
  const short = marks.map(({ platform, name, at }) => `${platform?.short || name}${at && ` ${at}`}`);
  const platforms = [...new Set(short)].slice(0, 4).join(' ');
  const style = { '--pillar': pillar?.colour ?? '#8b857a', '--lines': lines } as CSSProperties;
  return (
    <p className={css.post} style={style} dir="auto">
      <span className={css.sign}>{statusSigns[statusWords(post.status).known]}</span>
      {post.held && <span className={css.held}>held</span>}
      {time && <span className={css.time}>{time}</span>}
      {platforms && <span className={css.platforms}>{platforms}</span>} {headline}
    </p>
  );
}

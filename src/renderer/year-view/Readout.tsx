import { dateWords, rangeWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import { campaignsBetween } from '../../shared/campaigns/campaign-bars';
import type { Gap } from '../../shared/posts/density';
import { type Post, postHeadline } from '../../shared/posts/post';
import { campaignName } from '../campaigns/campaign-words';
import { marksWords } from '../days/day-marks';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import css from './YearPage.module.css';

const postsNamed = 3;

interface Props {
  total: number;
  gaps: readonly Gap[];
  /** The day under the mouse or with the focus. */
  looked: LocalDate | null;
  matches(post: Post): boolean;
  /** Those of the year. */
  campaigns: readonly Campaign[];
}

/** One line over the year: its sum, or what is on the day that one looks at. */
export function Readout({ total, gaps, looked, matches, campaigns }: Props) {
  const store = useProjectStore();
  const plan = usePlan();
  const { language, hourFormat } = useObserved(plan.lookup, (value) => value);
  const marks = useObserved(plan.marks, (value) => (looked === null ? null : value.on(looked)));
  if (looked === null) {
    const longest = gaps.reduce<Gap | undefined>((most, gap) => (gap.days > (most?.days ?? 0) ? gap : most), undefined);
    return (
      <p className={css.readout}>
        <strong>{counted(total, 'post')}</strong>
        {total > 0 &&
          longest &&
          `, ${counted(gaps.length, 'gap')} of 4 days or more, the longest ${longest.days} days, ${rangeWords(longest.from, longest.to, language)}`}
      </p>
    );
  }
  const posts = store.index.onDay(looked).filter(matches);
  const named = posts.slice(0, postsNamed).map((post) => {
    const time = post.time ? `${timeWords(post.time, hourFormat)} ` : '';
    return `${time}${postHeadline(post) || 'Untitled'}`;
  });
  const more = posts.length - named.length;
  const running = campaignsBetween(campaigns, looked, looked)
    .slice(0, postsNamed)
    .map((campaign) => campaignName(campaign).slice(0, 80));
  return (
    <p className={css.readout}>
      <strong>
        {dateWords(looked, 'long', language)}
        {marks !== null && marks.length > 0 && `, ${marksWords(marks.slice(0, 3))}`}:{' '}
        {posts.length === 0 ? 'no post' : counted(posts.length, 'post')}
      </strong>{' '}
      {running.length > 0 && `${running.join(', ')} · `}
      {named.join(' · ')}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

/** What the shades, dots and outlines mean. */
export function Legend({ campaigns }: { campaigns: boolean }) {
  return (
    <ul className={css.legend} aria-label="Meaning of the days">
      <li>
        Fewer
        {[0, 1, 2, 3, 4].map((shade) => (
          <span key={shade} className={css.sample} data-shade={shade} />
        ))}
        more
      </li>
      <li>
        <span className={css.sample} data-gap="" data-gap-start data-gap-end /> gap
      </li>
      <li className={css.marked}>
        <span className={css.mark} data-kind="public" /> holiday or own date
      </li>
      <li className={css.marked}>
        <span className={css.mark} data-kind="blackout" /> nothing goes out
      </li>
      {campaigns && (
        <li className={css.marked}>
          <span className={css.campaign} /> campaign
        </li>
      )}
    </ul>
  );
}

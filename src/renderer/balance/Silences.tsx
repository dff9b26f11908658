import { counted } from '../ui/format-when';
import type { About } from './about';
import css from './balance.module.css';
import { DataTable } from './DataTable';
import { daysWords } from './part-words';

/** The longest silence of the plan and of each channel, and what went on without a break. */
export function Silences({ about }: { about: About }) {
  const { balance, channels, span, language } = about;
  const { longestGap, channelGaps, dayStreak, weekStreak } = balance;
  const perChannel = channels
    .flatMap(({ id, name }) => {
      const gap = channelGaps.get(id);
      return gap ? [{ key: id, name: name || 'Channel', gap }] : [];
    })
    .sort((a, b) => b.gap.days - a.gap.days);
  const rows = [...(longestGap ? [{ key: ' all', name: 'All channels', gap: longestGap }] : []), ...perChannel];
  const days = dayStreak
    ? `${counted(dayStreak.length, 'day')} in a row (${daysWords(dayStreak, span, language)})`
    : '';
  const weeks = weekStreak ? counted(weekStreak.length, 'week') : '';
  return (
    <section className={css.section} aria-label="Silences and streaks">
      <div className={css.sectionHead}>
        <h2 className={css.sectionTitle}>Silences and streaks</h2>
      </div>
      <p className={css.summary}>
        The longest time without a post, on each channel. Without a break: {days}, and {weeks} in a row.
      </p>
      <DataTable
        caption="Longest silences"
        columns={['Channel', 'Silent for', 'Days']}
        rows={rows.map(({ key, name, gap }) => ({
          key,
          head: name,
          cells: [counted(gap.days, 'day'), daysWords(gap, span, language)],
        }))}
      />
    </section>
  );
}

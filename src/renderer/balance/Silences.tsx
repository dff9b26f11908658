import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fallsShort, hasAim } from '../../shared/rhythm/cadence-words';
import { counted } from '../ui/format-when';
import type { About } from './about';
import css from './balance.module.css';
import { DataTable } from './DataTable';
import { daysWords } from './part-words';

const nothing = '–';

/** What each channel means to do and what it does, the longest silences, and what went on without a break. */
export function Silences({ about }: { about: About }) {
  const { balance, cadences, channels, span, language, onSettings } = about;
  const { longestGap, dayStreak, weekStreak } = balance;
  const rows = cadences.flatMap((cadence) => {
    const channel = channels.find(({ id }) => id === cadence.channel);
    const { wanted, weeks, kept, longest, mostSilent, tooLong } = cadence;
    if (!channel || (!longest && !hasAim(cadence))) return [];
    const days = longest ? counted(longest.days, 'day') : nothing;
    return {
      key: channel.id,
      head: channel.name || 'Channel',
      cells: [
        wanted ?? nothing,
        wanted === undefined ? nothing : <Mark key="kept" short={kept < weeks} words={`${kept} of ${weeks}`} />,
        <Mark key="longest" short={tooLong.length > 0} words={days} />,
        mostSilent === undefined ? nothing : counted(mostSilent, 'day'),
        longest ? daysWords(longest, longest, language) : nothing,
      ],
    };
  });
  const all = longestGap && {
    key: ' all',
    head: 'All channels',
    cells: [nothing, nothing, counted(longestGap.days, 'day'), nothing, daysWords(longestGap, span, language)],
  };
  const days = dayStreak
    ? `${counted(dayStreak.length, 'day')} in a row (${daysWords(dayStreak, span, language)})`
    : '';
  const weeks = weekStreak ? counted(weekStreak.length, 'week') : '';
  const aiming = cadences.filter(hasAim);
  return (
    <section className={css.section} aria-label="Cadence and silences">
      <div className={css.sectionHead}>
        <h2 className={css.sectionTitle}>Cadence and silences</h2>
        <Button variant="subtle" size="compact-xs" onClick={() => onSettings('rhythm')}>
          Set cadence
        </Button>
      </div>
      <p className={css.summary}>
        {aimWords(aiming.length, aiming.filter(fallsShort).length)} Without a break: {days}, and {weeks} in a row.
      </p>
      <DataTable
        caption="Cadence and longest silences"
        columns={['Channel', 'Meant a week', 'Weeks kept', 'Silent for', 'At most', 'Days']}
        rows={all ? [all, ...rows] : rows}
      />
    </section>
  );
}

function Mark({ short, words }: { short: boolean; words: ReactNode }) {
  if (!short) return words;
  return (
    <strong className={css.short}>
      <IconAlertTriangle size={13} stroke={1.8} aria-label="Falls short:" />
      {words}
    </strong>
  );
}

function aimWords(aiming: number, short: number): string {
  if (aiming === 0) return 'No channel says yet how often it means to post.';
  const channels = counted(aiming, 'channel');
  if (short === 0)
    return aiming === 1 ? 'The channel keeps to what it means to do.' : `All ${channels} keep to what they mean to do.`;
  return `${short} of ${channels} ${short === 1 ? 'falls' : 'fall'} short of what ${short === 1 ? 'it means' : 'they mean'} to do.`;
}

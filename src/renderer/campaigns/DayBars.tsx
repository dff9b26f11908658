import { type CSSProperties, memo } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { type BarPiece, phaseOn } from '../../shared/campaigns/campaign-bars';
import { useCalendarDays } from '../calendar/calendar-days';
import { unhide } from '../calendar/unhide';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { counted } from '../ui/format-when';
import { campaignDays, campaignName, colourOf } from './campaign-words';
import css from './DayBars.module.css';

/**
 * The bars of campaigns that begin on a day, or go on there in a new week; they lie over the days after it. Every day
 * that a bar covers leaves its lanes free.
 */
export const DayBars = memo(function DayBars({ date }: { date: LocalDate }) {
  const { bars } = useCalendarDays();
  const plan = usePlan();
  const day = useObserved(bars, (all) => all.get(date));
  if (!day) return null;
  const showAll = (button: HTMLElement) => {
    const { left, bottom } = button.getBoundingClientRect();
    plan.dayMenu.set({ date, at: { x: left, y: bottom + 2 }, fromKeys: false });
  };
  return (
    <div ref={unhide} className={css.bars} style={{ '--lanes': day.lanes } as CSSProperties}>
      {day.pieces.map((piece) => (
        <Bar key={piece.campaign.id} piece={piece} />
      ))}
      {day.hidden > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={css.more}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => showAll(currentTarget)}
        >
          +{day.hidden}
          <span className="k-visually-hidden"> {counted(day.hidden, 'campaign')} more on this day</span>
        </button>
      )}
    </div>
  );
});

/** A piece of a bar: a button that opens the campaign, can be dragged to other days, and moved by Alt and arrows. */
function Bar({ piece }: { piece: BarPiece }) {
  const { campaign, from, days, lane, starts, ends, first } = piece;
  const { id } = campaign;
  const opened = useObserved(useCalendarDays().campaign, (open) => open === id);
  const language = useObserved(usePlan().lookup, (lookup) => lookup.language);
  const phase = phaseOn(campaign, from);
  const name = campaignName(campaign);
  const style = { '--colour': colourOf(campaign), '--days': days, '--lane': lane } as CSSProperties;
  const words = `Campaign ${name.slice(0, 200)}, ${campaignDays(campaign, language)}${phase ? `, ${phase}` : ''}`;
  return (
    <button
      type="button"
      // One stop for Tab, however many weeks it goes over.
      tabIndex={first ? 0 : -1}
      className={css.bar}
      style={style}
      data-campaign={id}
      data-lane={lane}
      data-starts={starts || undefined}
      data-ends={ends || undefined}
      data-open={opened || undefined}
      aria-current={opened || undefined}
      title={words}
    >
      <span className="k-visually-hidden">{words}</span>
      <span className={css.words} aria-hidden dir="auto">
        {name.slice(0, 200)}
        {phase && <span className={css.phase}> {phase}</span>}
      </span>
    </button>
  );
}

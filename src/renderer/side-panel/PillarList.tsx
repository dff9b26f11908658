import { type CSSProperties, useMemo } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { toggled, usePlanView } from '../app-frame/plan-view';
import { useShownMonth } from '../plan/use-shown-month';
import { usePillars, useProject } from '../project-view/use-project';
import { pillarShares } from './pillar-shares';
import css from './SidePanel.module.css';

/** How the shown month is spread over the pillars, against their targets. A row filters the calendar. */
export function PillarList() {
  const { filter, focusDate, go } = usePlanView();
  const pillars = usePillars();
  const posts = useShownMonth();
  const language = useProject(({ project }) => project.settings.language);
  const shares = useMemo(() => pillarShares(posts, new Set(pillars.map(({ id }) => id))), [posts, pillars]);
  const shown = pillars.filter(({ id, archived }) => !archived || shares.has(id) || filter.pillars.has(id));
  const month = dateWords(focusDate, 'month', language);
  return (
    <section className={css.section} aria-label="Pillars">
      <div className={css.head}>
        <h2 className="k-overline">Pillars</h2>
      </div>
      {shown.length > 0 && (
        <div className={css.bar} aria-hidden="true">
          {shown.map(({ id, colour }) => (
            <span key={id} style={{ '--pillar': colour, flexGrow: shares.get(id)?.percent ?? 0 } as CSSProperties} />
          ))}
        </div>
      )}
      {shown.map(({ id, name, colour, target }) => {
        const { percent, posts: count } = shares.get(id) ?? { percent: 0, posts: 0 };
        const goal = target === undefined ? 'no target' : `target ${target}%`;
        return (
          <button
            key={id}
            type="button"
            className={css.row}
            aria-pressed={filter.pillars.has(id)}
            title={`${name}: ${count} ${count === 1 ? 'post' : 'posts'}, ${percent}% of ${month}; ${goal}`}
            onClick={() => go({ filter: { ...filter, pillars: toggled(filter.pillars, id) } })}
          >
            <span className={css.swatch} style={{ '--pillar': colour } as CSSProperties} />
            <span className={css.name}>{name || 'Pillar'}</span>
            <span className="k-visually-hidden">
              , {percent}% of {month}, {goal}
            </span>
            <span className={css.number} aria-hidden>
              {target === undefined ? `${percent}%` : `${percent} / ${target}%`}
            </span>
          </button>
        );
      })}
      {shown.length === 0 && (
        <>
          <p className={css.hint}>Pillars are the themes of a plan. With them the colours and the balance come.</p>
          <button
            type="button"
            className={css.all}
            onClick={() => go({ area: 'settings', settingsSection: 'pillars' })}
          >
            Add a pillar
          </button>
        </>
      )}
    </section>
  );
}

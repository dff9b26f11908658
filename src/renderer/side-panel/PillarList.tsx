import type { CSSProperties } from 'react';
import { toggled, usePlanView } from '../app-frame/plan-view';
import { counted } from '../ui/format-when';
import { PillarSwatch } from '../ui/PillarSwatch';
import { FilterRow } from './FilterRow';
import css from './SidePanel.module.css';
import type { MonthBalance } from './use-month-balance';

/** How the shown month is spread over the pillars, against their targets. A row filters the calendar. */
export function PillarList({ balance, month }: { balance: MonthBalance; month: string }) {
  const { filter, go } = usePlanView();
  const { now, next, pillars } = balance;
  const shares = (next ?? now).pillars;
  const shown = pillars.filter(({ id, archived }) => !archived || now.pillars.has(id) || filter.pillars.has(id));
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
        const { percent, posts } = now.pillars.get(id) ?? { percent: 0, posts: 0 };
        const goal = target === undefined ? 'no target' : `target ${target}%`;
        return (
          <FilterRow
            key={id}
            name={name || 'Pillar'}
            title={`${name}: ${counted(posts, 'post')}, ${percent}% of ${month}; ${goal}`}
            words={`, ${percent}% of ${month}, ${goal}`}
            pressed={filter.pillars.has(id)}
            mark={<PillarSwatch colour={colour} />}
            was={percent}
            next={shares.get(id)?.percent ?? 0}
            rest={target === undefined ? '%' : ` / ${target}%`}
            onToggle={() => go({ filter: { ...filter, pillars: toggled(filter.pillars, id) } })}
          />
        );
      })}
      {shown.length === 0 && (
        <>
          <p className={css.hint}>
            Pillars are the themes you post about. They give posts their colour and the month its balance.
          </p>
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

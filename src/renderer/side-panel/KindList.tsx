import { kindWords } from '../../shared/balance/finding-words';
import { type KnownKind, kindOf } from '../../shared/balance/tally';
import { usePlanView } from '../app-frame/plan-view';
import { counted } from '../ui/format-when';
import { Changing } from './FilterRow';
import css from './SidePanel.module.css';
import type { MonthBalance } from './use-month-balance';

/** What the posts of the month do: promote, help, talk. A click filters by all pillars of the kind. */
export function KindList({ balance, month }: { balance: MonthBalance; month: string }) {
  const { filter, go } = usePlanView();
  const { now, next, pillars } = balance;
  const ofKind = (kind: KnownKind) =>
    pillars.filter((pillar) => !pillar.archived && kindOf(pillar) === kind).map(({ id }) => id);
  const all = (['promote', 'help', 'talk', 'other'] as const).map((kind) => ({ kind, ids: ofKind(kind) }));
  // Three are always told, so that a missing one is seen; nothing is, before any pillar says what it does.
  const shown = all.filter(({ kind, ids }) => kind !== 'other' || ids.length > 0);
  if (all.every(({ ids }) => ids.length === 0)) return null;
  return (
    <section className={css.section} aria-label="Kinds">
      <div className={css.head}>
        <h2 className="k-overline">Kinds</h2>
      </div>
      <div className={css.kinds}>
        {shown.map(({ kind, ids }) => {
          const { percent, posts } = now.kinds.get(kind) ?? { percent: 0, posts: 0 };
          const pressed =
            ids.length > 0 && ids.length === filter.pillars.size && ids.every((id) => filter.pillars.has(id));
          return (
            <button
              key={kind}
              type="button"
              className={css.kind}
              aria-pressed={pressed}
              disabled={ids.length === 0}
              title={`${kindWords[kind]}: ${counted(posts, 'post')}, ${percent}% of ${month}`}
              onClick={() => go({ filter: { ...filter, pillars: new Set(pressed ? [] : ids) } })}
            >
              <span className={css.kindName}>{kindWords[kind]}</span>
              <span className="k-visually-hidden">
                , {percent}% of {month}
              </span>
              <span className={css.number} aria-hidden>
                <Changing was={percent} next={(next ?? now).kinds.get(kind)?.percent ?? 0} />%
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}

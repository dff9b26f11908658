import { Button } from '@mantine/core';
import type { CSSProperties } from 'react';
import { counted } from '../ui/format-when';
import type { About } from './about';
import shared from './balance.module.css';
import { ChartSection } from './ChartSection';
import { DataTable } from './DataTable';
import css from './PillarTargets.module.css';

/** Each pillar's share against its target; a row leads to its posts. */
export function PillarTargets({ about }: { about: About }) {
  const { balance, pillars, channel, span, name, onPosts, onSettings } = about;
  const rows = pillars
    .filter(({ id, archived }) => !archived || balance.pillars.has(id))
    .map((pillar) => ({ ...pillar, share: balance.pillars.get(pillar.id) ?? { posts: 0, percent: 0 } }));
  const widest = Math.max(10, ...rows.map(({ share, target }) => Math.max(share.percent, target ?? 0)));
  const far = rows.filter(({ share, target }) => target !== undefined && Math.abs(share.percent - target) >= 10).length;
  const left = balance.withoutPillar;
  const summary = [
    rows.some(({ target }) => target !== undefined)
      ? far === 0
        ? 'Every pillar is within 10 points of its target.'
        : `${counted(far, 'pillar is', 'pillars are')} 10 points or more from the target.`
      : 'Shares of the posts that have a pillar.',
    left > 0 ? `${counted(left, 'post')} without a pillar ${left === 1 ? 'is' : 'are'} not counted.` : '',
  ];
  if (rows.length === 0)
    return (
      <section className={shared.section} aria-label="Pillars against their targets">
        <h2 className={shared.sectionTitle}>Pillars against their targets</h2>
        <p className={shared.summary}>
          Pillars are the themes of a plan. Give them target shares and this page shows how the plan keeps to them.
        </p>
        <Button variant="default" onClick={() => onSettings('pillars')}>
          Add a pillar
        </Button>
      </section>
    );
  const meant = (id: string) => ({ pillars: [id], channels: channel === null ? [] : [channel], span });
  const link = (id: string, words: string, of: string) => (
    <button
      type="button"
      className={shared.link}
      onClick={() => onPosts(meant(id))}
      aria-label={`Posts of ${of}: ${words}`}
    >
      {words}
    </button>
  );
  return (
    <ChartSection
      title="Pillars against their targets"
      summary={summary.filter(Boolean).join(' ')}
      chart={
        <>
          <ul className={css.targets}>
            {rows.map(({ id, name: of, colour, target, share }) => (
              <li key={id}>
                <button type="button" className={css.target} onClick={() => onPosts(meant(id))}>
                  <span className={css.targetName} title={of}>
                    {of || 'Pillar'}
                  </span>
                  <span className="k-visually-hidden">
                    : {share.percent}% of {name}, {target === undefined ? 'no target' : `target ${target}%`}, show its
                    posts
                  </span>
                  <span className={css.track} aria-hidden>
                    <span
                      className={css.fill}
                      style={{ '--pillar': colour, width: `${(share.percent * 100) / widest}%` } as CSSProperties}
                    />
                    {target !== undefined && (
                      <span className={css.goal} style={{ left: `${(target * 100) / widest}%` }} />
                    )}
                  </span>
                  <span className={css.targetNumber} aria-hidden>
                    <b>{share.percent}</b>
                    {target === undefined ? '%' : ` / ${target}%`}
                  </span>
                  <span className={css.points} aria-hidden>
                    {target !== undefined && difference(share.percent - target)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {rows.every(({ target }) => target === undefined) && (
            <Button variant="default" onClick={() => onSettings('pillars')}>
              Set target shares
            </Button>
          )}
        </>
      }
      table={
        <DataTable
          caption={`Pillars against their targets, ${name}`}
          columns={['Pillar', 'Posts', 'Share', 'Target', 'Difference in points']}
          rows={rows.map(({ id, name: of, target, share }) => ({
            key: id,
            head: of || 'Pillar',
            cells: [
              share.posts === 0 ? 0 : link(id, String(share.posts), of || 'Pillar'),
              `${share.percent}%`,
              target === undefined ? 'none' : `${target}%`,
              target === undefined ? '' : difference(share.percent - target),
            ],
          }))}
        />
      }
    />
  );
}

function difference(points: number): string {
  const whole = Math.round(points);
  return whole === 0 ? 'on target' : whole > 0 ? `+${whole}` : `−${-whole}`;
}

import { Button } from '@mantine/core';
import { kindWords } from '../../shared/balance/finding-words';
import { type KnownKind, kindOf } from '../../shared/balance/tally';
import { counted } from '../ui/format-when';
import type { About } from './about';
import shared from './balance.module.css';
import { ChartSection } from './ChartSection';
import { DataTable } from './DataTable';
import css from './KindSplit.module.css';

const does: Record<KnownKind, string> = {
  promote: 'sell something',
  help: 'are of use',
  talk: 'begin a conversation',
  other: 'do something else',
};

/** What the posts do for the reader, by the kind of their pillar. */
export function KindSplit({ about }: { about: About }) {
  const { balance, pillars, channel, span, name, onPosts, onSettings } = about;
  const title = 'What the posts do';
  const all = (['promote', 'help', 'talk', 'other'] as const).map((kind) => ({
    kind,
    share: balance.kinds.get(kind) ?? { posts: 0, percent: 0 },
    ids: pillars.filter((pillar) => kindOf(pillar) === kind).map(({ id }) => id),
  }));
  const shown = all.filter(({ kind, share }) => kind !== 'other' || share.posts > 0);
  const open = (ids: string[]) => onPosts({ pillars: ids, channels: channel ? [channel] : [], span });
  if (balance.kinds.size === 0)
    return (
      <section className={shared.section} aria-label={title}>
        <h2 className={shared.sectionTitle}>{title}</h2>
        <p className={shared.summary}>
          A plan that only sells is soon not read. Say of each pillar whether its posts promote, help or begin a talk,
          and the split is shown here.
        </p>
        <Button variant="default" onClick={() => onSettings('pillars')}>
          Say what the pillars do
        </Button>
      </section>
    );
  const left = balance.withoutKind;
  const summary = [
    `${shown.map(({ kind, share }) => `${share.percent}% ${does[kind]}`).join(', ')}.`,
    left > 0 ? `${counted(left, 'post')} of no said kind ${left === 1 ? 'is' : 'are'} not counted.` : '',
  ];
  return (
    <ChartSection
      title={title}
      summary={summary.filter(Boolean).join(' ')}
      chart={
        <div className={css.split}>
          {shown.map(({ kind, share, ids }) => (
            <button
              key={kind}
              type="button"
              className={css.part}
              data-kind={kind}
              style={{ flexGrow: Math.max(share.percent, 1) }}
              disabled={share.posts === 0}
              onClick={() => open(ids)}
            >
              <span className={css.partName}>{kindWords[kind]}</span>
              <b>{share.percent}%</b>
              <span className="k-visually-hidden"> of {name}, show the posts</span>
            </button>
          ))}
        </div>
      }
      table={
        <DataTable
          caption={`${title}, ${name}`}
          columns={['Kind', 'Posts', 'Share']}
          rows={shown.map(({ kind, share, ids }) => ({
            key: kind,
            head: (
              <button type="button" className={shared.link} onClick={() => open(ids)}>
                {kindWords[kind]}
              </button>
            ),
            cells: [share.posts, `${share.percent}%`],
          }))}
        />
      }
    />
  );
}

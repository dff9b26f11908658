import { counted, numberWords } from '../ui/format-when';
import type { About } from './about';
import { BarPlot } from './BarPlot';
import css from './balance.module.css';
import { ChartSection } from './ChartSection';
import { DataTable } from './DataTable';
import { daysWords, partLabel, partName, partWord } from './part-words';

/** How many posts each week (or month, or year) has; those without any are marked. */
export function PostsPerPart({ about }: { about: About }) {
  const { balance, channel, name, language, onPosts } = about;
  const { list, ...parts } = balance.buckets;
  const word = partWord(parts);
  const average = balance.posts / Math.max(1, list.length);
  const empty = list.filter(({ posts }) => posts === 0).length;
  const title = `Posts per ${word}`;
  const summary = [
    `${average < 10 ? average.toFixed(1) : numberWords(Math.round(average))} on average.`,
    empty === 0 ? `No ${word} is without a post.` : `${counted(empty, word)} without a post, shaded.`,
  ].join(' ');
  const data = list.map((bucket) => ({
    label: partLabel(bucket, parts, language),
    posts: bucket.posts,
  }));
  const open = (at: number) => {
    const bucket = list[at];
    if (bucket) onPosts({ span: bucket, channels: channel ? [channel] : [] });
  };
  return (
    <ChartSection
      title={title}
      summary={summary}
      chart={
        <BarPlot
          words={`${title}: ${summary} The table has the numbers.`}
          data={data}
          series={[{ name: 'posts', label: 'Posts', color: 'var(--k-accent)' }]}
          referenceLines={[
            {
              y: average,
              color: 'var(--k-text-dim)',
              strokeDasharray: '4 3',
              label: 'average',
              labelPosition: 'insideBottomRight',
            },
          ]}
          referenceAreas={silencesIn(data).map((ends) => ({ ...ends, color: 'var(--k-warn-text)', strokeOpacity: 0 }))}
          yAxisProps={{ allowDecimals: false }}
          withBarValueLabel={list.length <= 16}
          valueFormatter={numberWords}
          onEntry={open}
        />
      }
      table={
        <DataTable
          caption={`${title}, ${name}`}
          columns={[word.charAt(0).toUpperCase() + word.slice(1), 'Days', 'Posts']}
          rows={list.map((bucket, at) => ({
            key: bucket.from,
            head: (
              <button type="button" className={css.link} onClick={() => open(at)}>
                {partName(bucket, parts, language)}
              </button>
            ),
            cells: [daysWords(bucket, about.span, language), bucket.posts],
          }))}
        />
      }
    />
  );
}

/** The first and the last label of every run of entries without a post. */
function silencesIn(data: readonly { label: string; posts: number }[]): { x1: string; x2: string }[] {
  const runs: { x1: string; x2: string }[] = [];
  data.forEach(({ label, posts }, at) => {
    const run = runs.at(-1);
    if (posts > 0) return;
    if (run && at > 0 && data[at - 1]?.posts === 0) run.x2 = label;
    else runs.push({ x1: label, x2: label });
  });
  return runs;
}

import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { shares } from '../../shared/balance/shares';
import type { About } from './about';
import { BarPlot } from './BarPlot';
import shared from './balance.module.css';
import { ChartSection } from './ChartSection';
import { DataTable } from './DataTable';
import css from './PillarParts.module.css';
import { partLabel, partName, partWord } from './part-words';
import { Patterns, patternOf } from './patterns';

/** So many pillars can be told apart in a stack; what is left goes together. */
const mostPillars = 8;
const rest = { id: ' rest', name: 'Other pillars', colour: '#8b857a', target: undefined };

/** How the shares of the pillars go over the weeks (or months, or years) of the span, against their targets. */
export function PillarParts({ about }: { about: About }) {
  const { balance, channel, name, language, onPosts } = about;
  const scope = `pillars-${useId().replace(/[^\w-]/g, '')}`;
  const [only, setOnly] = useState<string | null>(null);
  const { list, ...parts } = balance.buckets;
  const used = about.pillars.filter(({ id }) => balance.pillars.has(id));
  const biggest = [...used].sort((a, b) => count(b.id) - count(a.id)).slice(0, mostPillars);
  const named = used.filter((pillar) => biggest.includes(pillar));
  const shown = named.length < used.length ? [...named, rest] : named;
  if (used.length === 0) return null;
  function count(id: string): number {
    return balance.pillars.get(id)?.posts ?? 0;
  }

  const rows = list.map((bucket) => {
    const counts = new Map<string, number>();
    for (const [id, posts] of bucket.pillars) {
      const key = named.some((pillar) => pillar.id === id) ? id : rest.id;
      counts.set(key, (counts.get(key) ?? 0) + posts);
    }
    return { bucket, shares: shares(counts) };
  });
  const one = shown.find(({ id }) => id === only);
  const drawn = one ? [one] : shown;
  const percent = (row: (typeof rows)[number], id: string) => row.shares.get(id)?.percent ?? 0;
  const data = rows.map((row) => ({
    label: partLabel(row.bucket, parts, language),
    ...Object.fromEntries(drawn.map(({ id }, at) => [`s${at}`, percent(row, id)])),
  }));
  const targets = named.some(({ target }) => target !== undefined);
  if (!one && targets)
    data.push({ label: 'Target', ...Object.fromEntries(drawn.map(({ target }, at) => [`s${at}`, target ?? 0])) });
  const word = partWord(parts);
  const title = `Pillars ${word} by ${word}`;
  const summary = one
    ? `${one.name || 'The pillar'} in each ${word}${one.target === undefined ? '' : `; the line is its target, ${one.target}%`}.`
    : `Shares of each ${word}${targets ? '; the last bar is the mix you aim for' : ''}.`;
  const open = (at: number) => {
    const row = rows[at];
    if (!row) return;
    onPosts({
      span: row.bucket,
      pillars: one && one.id !== rest.id ? [one.id] : [],
      channels: channel ? [channel] : [],
    });
  };
  const at = (id: string) => shown.findIndex((pillar) => pillar.id === id);
  return (
    <ChartSection
      title={title}
      summary={summary}
      control={
        shown.length > 1 && (
          <Select
            aria-label="Pillar to look at"
            placeholder="All pillars"
            data={named.map((pillar) => ({ value: pillar.id, label: pillar.name || 'Pillar' }))}
            value={only}
            onChange={setOnly}
            clearable
            clearButtonProps={{ 'aria-label': 'All pillars' }}
            size="xs"
            w={150}
          />
        )
      }
      chart={
        <>
          <BarPlot
            words={`${summary} The table has the numbers.`}
            data={data}
            type="stacked"
            series={drawn.map((pillar, index) => ({
              name: `s${index}`,
              label: pillar.name || 'Pillar',
              color: pillar.colour,
            }))}
            barProps={({ name: key }) => ({ fill: patternOf(scope, at(drawn[Number(key.slice(1))]?.id ?? '')) })}
            valueFormatter={(value) => `${value}%`}
            referenceLines={
              one?.target === undefined
                ? []
                : [
                    {
                      y: one.target,
                      color: 'var(--k-text)',
                      label: `Target ${one.target}%`,
                      labelPosition: 'insideBottomRight',
                    },
                  ]
            }
            yAxisProps={{ domain: [0, (most: number) => Math.max(one ? (one.target ?? 0) : 100, most)], width: 44 }}
            onEntry={open}
          >
            <Patterns scope={scope} fillings={shown.map(({ id, colour }) => ({ key: id, colour }))} />
          </BarPlot>
          <ul className={css.legend} aria-hidden="true">
            {drawn.map(({ id, name: of }) => (
              <li key={id}>
                <svg width="14" height="14" role="presentation">
                  <rect width="14" height="14" rx="3" fill={patternOf(scope, at(id))} />
                </svg>
                <span>{of || 'Pillar'}</span>
              </li>
            ))}
          </ul>
        </>
      }
      table={
        <DataTable
          caption={`${title}, ${name}: share of the posts`}
          columns={[capital(word), ...drawn.map(({ name: of }) => of || 'Pillar')]}
          rows={[
            ...rows.map((row, index) => ({
              key: row.bucket.from,
              head: (
                <button type="button" className={shared.link} onClick={() => open(index)}>
                  {partName(row.bucket, parts, language)}
                </button>
              ),
              cells: drawn.map(({ id }) => `${percent(row, id)}%`),
            })),
            ...(targets
              ? [
                  {
                    key: 'target',
                    head: 'Target',
                    cells: drawn.map(({ target }) => (target === undefined ? 'none' : `${target}%`)),
                  },
                ]
              : []),
          ]}
        />
      }
    />
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

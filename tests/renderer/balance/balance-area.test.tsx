import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { BalanceArea } from '../../../src/renderer/balance/BalanceArea';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { postSchema } from '../../../src/shared/posts/post';
import type { Project } from '../../../src/shared/project/project';
import { MemoryHost } from '../support/memory-host';
import { planView } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';

// jsdom has no sizes, so the library would draw nothing and say so each time; end-to-end tests see the bars.
vi.mock('../../../src/renderer/balance/BarPlot', () => ({
  BarPlot: ({ words }: { words: string }) => <div role="img" aria-label={words} />,
}));

const keyed = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const pillars = keyed([
  pillarSchema.parse({ id: 'tips', name: 'Know-how', target: 30, kind: 'help', order: 1 }),
  pillarSchema.parse({ id: 'offers', name: 'Offers', target: 70, kind: 'promote', order: 2 }),
]);
const channels = keyed([
  channelSchema.parse({ id: 'board', name: 'Village board' }),
  channelSchema.parse({ id: 'letter', name: 'Letter' }),
]);
const post = (id: string, date: string, pillar = 'tips', on = ['board']) =>
  postSchema.parse({ id, date, pillar, channels: on, time: '09:30' });
// Thursdays, but for the 4th, a Friday.
const posts = keyed([
  post('a', '2026-12-03'),
  post('b', '2026-12-04', 'offers', ['board', 'letter']),
  post('c', '2026-12-10'),
  post('d', '2026-12-24'),
  post('e', '2027-02-04'),
]);

let view: PlanView;
function Page() {
  const [now, setNow] = useState(() => planView({ area: 'balance' }));
  const [go] = useState(() => (next: Partial<PlanView>) => setNow((before) => ({ ...before, ...next })));
  view = now;
  return (
    <PlanViewProvider value={{ ...now, go }}>
      <BalanceArea />
    </PlanViewProvider>
  );
}

async function show(project: Partial<Project>) {
  const host = new MemoryHost(project);
  const store = await host.store();
  await act(async () => void renderScreen(<Page />, { host: host.client(), store }));
}

const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  act(async () => void fireEvent.click(within(inside).getByRole('button', { name })));
const section = (name: string) => screen.getByRole('region', { name });
const figure = (name: string) => screen.getByText(name).parentElement?.textContent;
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the page', () => {
  it('tells the month in figures, shares and words', async () => {
    await show({ posts, pillars, channels });
    expect(figure('Posts')).toContain('4');
    expect(figure('Days with a post')).toContain('4 of 31');
    expect(figure('Longest silence')).toContain('13 days');
    expect(screen.getByRole('button', { name: /^Know-how: 75% of December, target 30%/ })).toBeTruthy();
    expect(section('What the posts do').textContent).toContain('25% sell something, 75% are of use');
    expect(section('What stands out').textContent).toContain('No post for 13 days after');
  });

  it('tells in words and as a table how channels keep to what they mean to do', async () => {
    const aims = keyed([
      channelSchema.parse({ id: 'board', name: 'Village board', cadence: { perWeek: 1, longestSilence: 14 } }),
      channelSchema.parse({ id: 'letter', name: 'Letter', cadence: { longestSilence: 20 } }),
      channelSchema.parse({ id: 'old', name: 'Old', archived: true, cadence: { perWeek: 5 } }),
    ]);
    await show({ posts, pillars, channels: aims });
    const standouts = section('What stands out').textContent;
    expect(standouts).toContain('Village board has no post in 2 of 5 weeks.');
    expect(standouts).toMatch(/Village board is silent for 41 days after .*24.*, 14 at most are meant\./);
    expect(standouts).toMatch(/Letter is silent for 27 days after .*4.*, 20 at most are meant\./);
    const cadence = section('Cadence and silences');
    expect(cadence.textContent).toContain('2 of 2 channels fall short of what they mean to do.');
    const [, all, letter, board, ...others] = rowsOf(within(cadence).getByRole('table'));
    expect(all?.slice(0, 5)).toEqual(['All channels', '–', '–', '13 days', '–']);
    expect(board?.slice(0, 5)).toEqual(['Village board', '1', '3 of 5', '41 days', '14 days']);
    expect(letter?.slice(0, 5)).toEqual(['Letter', '–', '–', '27 days', '20 days']);
    expect(others).toEqual([]);
    expect(within(cadence).getAllByLabelText('Falls short:')).toHaveLength(3);
    await press('Set cadence', cadence);
    expect(view).toMatchObject({ area: 'settings', settingsSection: 'rhythm' });
  });

  it('every chart has its table with a caption and headings', async () => {
    await show({ posts, pillars, channels });
    for (const button of screen.getAllByRole('button', { name: 'Table' })) await act(async () => button.click());
    const tables = screen.getAllByRole('table');
    expect(tables).toHaveLength(7);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy();
      for (const header of within(table).getAllByRole('columnheader')) expect(header.getAttribute('scope')).toBe('col');
    }
    expect(rowsOf(within(section('Pillars against their targets')).getByRole('table'))).toEqual([
      ['Pillar', 'Posts', 'Share', 'Target', 'Difference in points'],
      ['Know-how', '3', '75%', '30%', '+45'],
      ['Offers', '1', '25%', '70%', '−45'],
    ]);
    const weeks = rowsOf(within(section('Posts per week')).getByRole('table'));
    expect(weeks.slice(1).map((row) => row.at(-1))).toEqual(['2', '1', '0', '1', '0']);
    const heat = rowsOf(within(section('Channels and weekdays')).getByRole('table'));
    expect(heat.slice(1)).toEqual([
      ['Letter', '0', '0', '0', '0', '1', '0', '0', '1'],
      ['Village board', '0', '0', '0', '3', '1', '0', '0', '4'],
    ]);
  });

  it('leads from a number to its posts', async () => {
    await show({ posts, pillars, channels });
    await press(/^Offers: 25%/);
    expect(view).toMatchObject({ area: 'calendar', calendarView: 'month', focusDate: '2026-12-01' });
    expect([...view.filter.pillars]).toEqual(['offers']);
    await press(/3 posts on Village board, Thursday/);
    expect([...view.filter.channels]).toEqual(['board']);
  });

  it('other spans: turned, the whole plan, and what lies before its beginning is not counted', async () => {
    await show({ posts, pillars, channels });
    await press('Next month');
    expect(screen.getByText('No post in January')).toBeTruthy();
    await press('Show everything');
    expect(figure('Posts')).toContain('5');
    await press('Year');
    // January 2027 is shown; the plan ends in February.
    expect(screen.getByText(/only these days are counted/).textContent).toContain('2027');
    expect(figure('Days with a post')).toContain('1 of 35');
  });
});

describe('empty places name the first step', () => {
  it('no post has a day', async () => {
    await show({ posts: keyed([postSchema.parse({ id: 'idea' })]), pillars, channels });
    await press('Go to the calendar');
    expect(view.area).toBe('calendar');
  });

  it('no pillars, no kinds', async () => {
    await show({ posts, channels });
    await press('Add a pillar');
    expect(view).toMatchObject({ area: 'settings', settingsSection: 'pillars' });
    expect(screen.getByRole('button', { name: 'Say what the pillars do' })).toBeTruthy();
  });

  it('no targets', async () => {
    await show({ posts, channels, pillars: keyed([pillarSchema.parse({ id: 'tips', name: 'Know-how' })]) });
    expect(screen.getByRole('button', { name: 'Set target shares' })).toBeTruthy();
  });
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { deliveredWords } from '../../../src/renderer/csv-export/deliver';
import { ExportArea } from '../../../src/renderer/csv-export/ExportArea';
import { monthSpan, nextMonth, spanWords } from '../../../src/renderer/csv-export/export-span';
import { planExport } from '../../../src/shared/csv/plan-export';
import { type ExportRequest, type Preset, presetSummarySchema } from '../../../src/shared/csv/preset';
import type { Post } from '../../../src/shared/posts/post';
import { plan, post, preset } from '../../shared/csv/export-project';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { notified, renderScreen } from '../support/render-screen';

const go = vi.fn();
const view = planViewControl({ area: 'export', focusDate: '2026-12-05' }, go);
beforeEach(() => go.mockReset());

const presets: Preset[] = [preset('csv'), preset('buffer')];
const posts = [
  post('bread', { channels: ['ig', 'ny'], title: 'Bread', firstComment: 'more below' }),
  post('rolls', { channels: ['ig'], title: 'Rolls', status: 'draft' }),
  post('idea', { date: undefined, time: undefined, title: 'Later' }),
];

async function openArea(content: Post[] = posts, shown = presets) {
  const project = plan(content);
  const host = new MemoryHost(project);
  const written: ExportRequest[] = [];
  const planned = (request: ExportRequest) =>
    planExport(request, { project: host.history.project, platforms: new Map(), presets, now: '2026-11-22T10:00:00Z' });
  const client = host.client({
    exports: {
      preview: async (request: ExportRequest) => {
        const { files, ...rest } = planned(request);
        return {
          ...rest,
          files: files.map((file) => ({ ...file, rowCount: file.rows.length, rows: file.rows.slice(0, 2) })),
        };
      },
      write: async (request: ExportRequest) => {
        written.push(request);
        const files = planned(request).files.map(({ name, rows }) => ({
          name,
          rows: rows.length,
          path: `/plans/${name}`,
        }));
        return { files, cancelled: false };
      },
    },
  });
  const store = await host.store({}, client);
  const hello = { presets: shown.map((entry) => presetSummarySchema.parse(entry)) };
  renderScreen(
    <PlanViewProvider value={view}>
      <ExportArea />
    </PlanViewProvider>,
    { host: client, store, hello },
  );
  if (shown.length > 0) await screen.findByText('Before it leaves');
  return { written, host, store };
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const openPublishing = async () => {
  await press(/One file per channel/);
  await screen.findByText('Before it leaves');
};

it('shows every row of the sheet, ideas too, and saves it', async () => {
  const { written } = await openArea([posts[0] ?? post('a')]);
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('columnheader')[0]?.textContent).toBe('post_id');
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  await press('Save file');
  expect(written).toMatchObject([{ preset: 'csv' }]);
  expect(notified).toEqual(['Saved “cafe-lindner-2026-12-10-2026-12-10.csv” in /plans.']);
});

it('says how many rows there are when it shows only the first', async () => {
  await openArea(['a', 'b', 'c'].map((id) => post(id)));
  expect(await screen.findByText('These are the first 2 of 3 rows.')).toBeTruthy();
});

it('has a tab per channel with the rows of the month, and names what is left out', async () => {
  const { written } = await openArea();
  await openPublishing();
  const tabs = await screen.findAllByRole('tab');
  expect(tabs.map((tab) => tab.textContent)).toEqual(['Lindner · 1', 'New York · 1']);
  expect(screen.getByText(/1 draft is not in the file/)).toBeTruthy();
  await press('Save 2 files');
  expect(written).toMatchObject([{ preset: 'buffer', from: '2026-12-01', to: '2026-12-31', includeUnapproved: false }]);
});

it('takes the drafts in and leaves them out again', async () => {
  await openArea();
  await openPublishing();
  await screen.findAllByRole('tab');
  await act(async () => fireEvent.click(screen.getAllByRole('button', { name: 'Include it' }).at(-1) ?? document.body));
  expect(await screen.findByRole('tab', { name: 'Lindner · 2' })).toBeTruthy();
  await press('Leave them out');
  expect((await screen.findByText(/1 draft is not in the file/)).textContent).toBeTruthy();
});

it('leads from a finding to the post', async () => {
  await openArea();
  await openPublishing();
  await screen.findByText('1 draft');
  await press('Rolls');
  expect(go).toHaveBeenCalledWith({ area: 'calendar', selectedPost: 'rolls', focusDate: '2026-12-10' });
});

it('follows the plan while it changes', async () => {
  const { store } = await openArea();
  await openPublishing();
  await screen.findByText('1 draft');
  await act(async () => {
    await store.run({ name: 'posts.edit', payload: { id: 'rolls', fields: { status: 'approved' } } });
  });
  expect((await screen.findByRole('tab', { name: 'Lindner · 2' })).textContent).toBeTruthy();
});

it('says so when no post fits, and does not offer to save', async () => {
  await openArea([posts[1] ?? post('a')]);
  await openPublishing();
  expect(await screen.findByText('No post fits this export')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save file' }).hasAttribute('disabled')).toBe(true);
});

it('says so when no preset was found', async () => {
  await openArea(posts, []);
  expect(screen.getByText('No export is known')).toBeTruthy();
});

it('calls spans by their month where they are one', () => {
  expect(spanWords(monthSpan('2026-12-10'), 'en-GB')).toBe('December 2026');
  expect(spanWords({ from: '2026-12-01', to: '2027-01-14' }, 'en-GB')).toBe('1 December 2026 – 14 January 2027');
  expect(spanWords({ from: '2026-12-01', to: '2026-12-14' }, 'en-GB')).toBe('1 December – 14 December 2026');
  expect(spanWords({}, 'en-GB')).toBe('all days');
  expect(nextMonth('2026-12-10')).toBe('2027-01-01');
});

it('says where files went', () => {
  expect(deliveredWords([{ name: 'a.csv', rows: 1, url: '/lane/1' }])).toBe('“a.csv” is in your downloads.');
  expect(
    deliveredWords([
      { name: 'a.csv', rows: 1, path: 'C:\\plans\\a.csv' },
      { name: 'b.csv', rows: 1, path: 'C:\\plans\\b.csv' },
    ]),
  ).toBe('Saved 2 files in C:\\plans.');
});

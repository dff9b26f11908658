import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { ExportArea } from '../../../src/renderer/csv-export/ExportArea';
import { presetSummarySchema } from '../../../src/shared/csv/preset';
import type { KitPreview, KitRequest } from '../../../src/shared/kit/kit';
import type { kitCalls } from '../../../src/shared/kit/kit-calls';
import { planKit } from '../../../src/shared/kit/plan-kit';
import { plan, post, preset } from '../../shared/csv/export-project';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { notified, renderScreen } from '../support/render-screen';

type Save = z.input<(typeof kitCalls)['save']['input']>;
type SaveEvent = z.infer<(typeof kitCalls)['save']['event']>;

const go = vi.fn();
const view = planViewControl({ area: 'export', focusDate: '2026-12-05' }, go);
beforeEach(() => go.mockReset());

const done: SaveEvent = {
  type: 'done',
  name: 'kit',
  path: '/kits/kit',
  posts: 2,
  files: 1,
  missing: 0,
  missingNames: [],
};
const posts = [
  post('bread', { channels: ['ig', 'ny'], title: 'Bread', media: [{ url: 'https://x.example/a.jpg' }] }),
  post('rolls', { channels: ['ig'], title: 'Rolls', status: 'draft' }),
];

async function openKit(
  save: (asked: Save, signal: AbortSignal | undefined) => AsyncIterable<SaveEvent>,
  nativeDialogs = true,
) {
  const project = plan(posts);
  const host = new MemoryHost({ ...project, settings: { ...project.settings, language: 'en-GB' } });
  const chosen: unknown[] = [];
  const client = host.client({
    exports: { preview: async () => ({ files: [], notes: [], timeZone: 'UTC' }) },
    projects: {
      chooseSave: async (asked: { suggestion: string }) => {
        chosen.push(asked);
        return { path: `/kits/${asked.suggestion}` };
      },
    },
    kit: {
      preview: async (request: KitRequest): Promise<KitPreview> => {
        const context = { platforms: new Map(), now: '2026-11-22T10:00:00Z', missing: new Set<string>() };
        const { entries, name, notes } = planKit(request, { project: host.history.project, ...context });
        const items = entries.map(({ folder, channel, date, time, headline, caption, media }) => ({
          ...{ folder, post: headline.toLowerCase(), channelId: channel.id, date, time, headline, caption },
          ...{ files: 0, missing: media.map((each) => each.name), firstComment: false },
        }));
        return { name, items, count: 3, files: 2, bytes: 1_200_000, placesLeftOut: 1, placesKept: 2, notes };
      },
      save: async (asked: Save, options?: { signal?: AbortSignal }) => save(asked, options?.signal),
    },
  });
  const store = await host.store({}, client);
  renderScreen(
    <PlanViewProvider value={view}>
      <ExportArea />
    </PlanViewProvider>,
    { host: client, store, hello: { presets: [presetSummarySchema.parse(preset('csv'))], nativeDialogs } },
  );
  await press(/^Publish kit/);
  await screen.findByText('Before it leaves');
  return { chosen };
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

it('lists what becomes a folder, what is missing of it and what stays out', async () => {
  await openKit(async function* () {});
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'Thu 10 Dec 09:00LindnerBread 1 missingText of bread',
    'Thu 10 Dec 09:00New YorkBread 1 missingText of bread',
  ]);
  expect(rows[0]?.title).toBe('2026-12-10 0900 Lindner - Bread');
  expect(screen.getByText('These are the first 2 of 3 posts.')).toBeTruthy();
  expect(screen.getByText('2 files, 1.2 MB before cutting')).toBeTruthy();
  expect(screen.getByText('left out of 1 picture')).toBeTruthy();
  expect(screen.getByText('kept in 2 pictures')).toBeTruthy();
  fireEvent.click(within(rows[0] ?? document.body).getByRole('button', { name: 'Bread' }));
  expect(go).toHaveBeenCalledWith({ area: 'calendar', selectedPost: 'bread', focusDate: '2026-12-10' });
  await press('Include it');
  expect(await screen.findByRole('button', { name: 'All statuses' })).toBeTruthy();
  expect(await within(screen.getByRole('table')).findByRole('button', { name: 'Rolls' })).toBeTruthy();
});

it.each([
  [
    'Folder',
    { kind: 'kit-folder', suggestion: 'cafe-lindner-kit-2026-12-01-2026-12-31' },
    { shape: 'folder', replace: false },
  ],
  [
    'Zip',
    { kind: 'kit-zip', suggestion: 'cafe-lindner-kit-2026-12-01-2026-12-31.zip' },
    { shape: 'zip', replace: true },
  ],
])('makes a %s where the dialog says', async (shape, asked, saved) => {
  const calls: Save[] = [];
  const { chosen } = await openKit(async function* (call) {
    calls.push(call);
    yield done;
  });
  await press(shape);
  await press('Make the kit');
  expect(chosen).toEqual([asked]);
  expect(calls).toMatchObject([{ ...saved, path: `/kits/${asked.suggestion}`, request: { from: '2026-12-01' } }]);
  expect(notified).toEqual(['Saved “kit” in /kits.']);
});

it('names the files that did not come along', async () => {
  const missingNames = ['a is missing', 'b is missing', 'c is missing', 'd is missing'];
  await openKit(async function* () {
    yield { ...done, missing: 5, missingNames };
  });
  await press('Make the kit');
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('5 files are not in the kit');
  expect(within(alert).getAllByRole('listitem')).toHaveLength(3);
  await press('and 2 more');
  expect(
    within(alert)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([...missingNames, 'and 1 more']);
});

it('shows how far it is, has the focus on Cancel, and can be given up', async () => {
  let given: AbortSignal | undefined;
  await openKit(async function* (_call, signal) {
    given = signal;
    yield { type: 'progress', done: 3, total: 4 };
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
  }, false);
  expect(screen.queryByRole('button', { name: 'Zip' })).toBeNull();
  await press('Make the kit');
  expect(screen.getByRole('progressbar', { name: 'Making the kit' })).toHaveProperty('value', 0.75);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  await act(async () => fireEvent.click(cancel, { detail: 2 }));
  expect(given?.aborted).toBe(false);
  await press('Cancel');
  expect(given?.aborted).toBe(true);
  expect(screen.getByRole('button', { name: 'Make the kit' })).toBeTruthy();
  expect(notified).toEqual([]);
});

it('says why it could not be made', async () => {
  // biome-ignore lint/correctness/useYield: it fails before anything comes
  await openKit(async function* () {
    throw new Error('kit could not be written: the disk is full.');
  });
  await press('Make the kit');
  expect(notified).toHaveLength(1);
});

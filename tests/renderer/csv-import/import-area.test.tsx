import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { ImportArea } from '../../../src/renderer/csv-import/ImportArea';
import { setPendingFile } from '../../../src/renderer/csv-import/pending-file';
import { RowTable } from '../../../src/renderer/csv-import/RowTable';
import type { ImportAnswers, ImportRow } from '../../../src/shared/csv/import-preview';
import { planImport } from '../../../src/shared/csv/plan-import';
import { newId } from '../../../src/shared/ids';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { notified, renderScreen, testPlatform } from '../support/render-screen';

const go = vi.fn();
const view = planViewControl({ area: 'import', focusDate: '2026-11-22' }, go);
beforeEach(() => go.mockReset());

/** The area on a host that reads files as the real one does; what was applied and discarded is kept. */
async function openArea(readOnly = false) {
  const host = new MemoryHost();
  const files: File[] = [];
  const applied: ImportAnswers[] = [];
  const discarded: string[] = [];
  const plan = async (answers: ImportAnswers = {}) => {
    const file = files.at(-1);
    if (!file) throw new Error('no file');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return planImport(
      { name: file.name, bytes },
      {
        project: host.history.project,
        platforms: new Map([['village', testPlatform]]),
        answers,
        newId,
        today: '2026-11-22',
      },
    );
  };
  const client = host.client({
    imports: {
      upload: async ({ name }: { name: string }) => ({ upload: name, url: '/lane/1' }),
      preview: async ({ answers }: { answers?: ImportAnswers }) => (await plan(answers)).preview,
      apply: async ({ answers }: { answers: ImportAnswers }) => {
        applied.push(answers);
        const { preview } = await plan(answers);
        return { revision: 1, posts: preview.counts.posts, ideas: preview.counts.ideas, firstDate: '2026-04-03' };
      },
      discard: async ({ upload }: { upload: string }) => discarded.push(upload),
    },
  });
  client.lane.put = async (_, body) => {
    if (body instanceof File) files.push(body);
  };
  const store = await host.store({ readOnly }, client);
  const area = renderScreen(
    <PlanViewProvider value={view}>
      <ImportArea />
    </PlanViewProvider>,
    { host: client, store },
  );
  return { applied, discarded, area };
}

const csv = (text: string, name = 'plan.csv') => new File([text], name, { type: 'text/csv' });
const choose = (file: File) =>
  act(async () => {
    fireEvent.change(screen.getByTestId('import-file'), { target: { files: [file] } });
  });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

it('shows what every row becomes, and imports it as one step that the message says how to undo', async () => {
  const { applied, discarded, area } = await openArea();
  await choose(csv('Date,Text,Mood\n2026-04-03,Hello,good\n,An idea,\n,,\n2026-04-04,Third,bad\n'));
  const posts = await button('Import 2 posts and 1 idea');
  const table = screen.getByRole('region', { name: 'Rows of the file' });
  expect(within(table).getByText('An idea')).toBeTruthy();
  expect(screen.getByText('kept as it is')).toBeTruthy();
  expect(applied).toEqual([]);
  await act(async () => fireEvent.click(posts));
  expect(applied).toEqual([{}]);
  expect(notified).toEqual(['Imported 2 posts and 1 idea from plan.csv. Undo takes all of it back in one step.']);
  expect(go).toHaveBeenCalledWith({ area: 'calendar', selectedPost: null, focusDate: '2026-04-03' });
  area.unmount();
  expect(discarded).toEqual([]);
});

it('waits for the answer to what the file leaves open', async () => {
  const { applied } = await openArea();
  await choose(csv('Date,Text\n03/04/2026,Hello\n05/06/2026,Again\n'));
  expect((await button(/^Import/)).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Answer the question above first.')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /^Day first/ })));
  const ready = await button('Import 2 posts');
  expect(ready.hasAttribute('disabled')).toBe(false);
  expect(screen.getByText('2026-04-03')).toBeTruthy();
  await act(async () => fireEvent.click(ready));
  expect(Object.values(applied[0] ?? {})).toEqual(['day-first']);
});

it('filters the rows that are not taken', async () => {
  await openArea();
  await choose(csv('Date,Text,Notes\n2026-04-03,Hello,\n,,only a note\n2026-04-05,There,\n'));
  await button('Import 2 posts');
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Not taken · 1' })));
  const table = screen.getByRole('region', { name: 'Rows of the file' });
  expect(within(table).queryByText('Hello')).toBeNull();
  expect(within(table).getByText('Not taken')).toBeTruthy();
});

it('says in one sentence why a file cannot be read, and takes another one', async () => {
  await openArea();
  await choose(csv('', 'nothing.csv'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('nothing.csv could not be read');
  expect(alert.textContent).toContain('Nothing in the project was changed.');
  await choose(csv('Date,Text\n2026-04-03,Hello\n'));
  expect(await button('Import 1 post')).toBeTruthy();
});

it('takes the file that was chosen on the start page, once', async () => {
  setPendingFile(csv('Date,Text\n2026-04-03,Hello\n', 'start.csv'));
  const { area, discarded } = await openArea();
  expect(await button('Import 1 post')).toBeTruthy();
  area.unmount();
  expect(discarded).toEqual(['start.csv']);
  await openArea();
  expect(screen.getByText('Bring in a content calendar')).toBeTruthy();
});

it('takes a dropped file', async () => {
  await openArea();
  await act(async () => {
    fireEvent.drop(screen.getByRole('region', { name: 'Import' }), {
      dataTransfer: { files: [csv('Date,Text\n2026-04-03,Hello\n')] },
    });
  });
  expect(await button('Import 1 post')).toBeTruthy();
});

it('does not import into a project that is read-only', async () => {
  await openArea(true);
  await choose(csv('Date,Text\n2026-04-03,Hello\n'));
  expect((await button('Import 1 post')).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('The project is open for reading only.')).toBeTruthy();
});

it('draws only the rows in sight of a long file', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, at): ImportRow => ({
      line: at + 2,
      outcome: 'post',
      headline: `Post ${at}`,
      when: '',
      channels: [],
    }),
  );
  renderScreen(<RowTable rows={rows} />, { host: new MemoryHost().client() });
  const region = screen.getByRole('region', { name: 'Rows of the file' });
  expect(within(region).getAllByRole('row').length).toBeLessThan(100);
  fireEvent.scroll(region, { target: { scrollTop: 35 * 5000 } });
  expect(screen.getByText('Post 5000')).toBeTruthy();
  expect(within(region).getAllByRole('row').length).toBeLessThan(100);
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { AssetPanel } from '../../../src/renderer/library/AssetPanel';
import { ChosenPanel } from '../../../src/renderer/library/ChosenPanel';
import { DeleteAssets } from '../../../src/renderer/library/DeleteAssets';
import { MissingBar } from '../../../src/renderer/library/MissingBar';
import { useLibrary } from '../../../src/renderer/library/use-library';
import { useProject } from '../../../src/renderer/project-view/use-project';
import { assetSchema } from '../../../src/shared/assets/asset';
import { collectionSchema } from '../../../src/shared/assets/collection';
import { postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { notified, renderScreen } from '../support/render-screen';

const asset = (id: string, more: object = {}) =>
  assetSchema.parse({
    id,
    name: `${id}.jpg`,
    file: `${id.padEnd(64, '0').replace(/[^0-9a-f]/g, 'a')}.jpg`,
    kind: 'picture',
    type: 'image/jpeg',
    size: 2_000_000,
    width: 1600,
    height: 900,
    addedAt: '2026-11-20T08:00:00.000Z',
    ...more,
  });
const used = (id: string, date: string, media: string) =>
  postSchema.parse({ id, title: `Post ${id}`, date, media: [{ asset: media }] });

async function host(more: object = {}) {
  const memory = new MemoryHost({
    assets: {
      oven: asset('oven', { tags: ['bread'], hasLocation: true, ...more }),
      rye: asset('rye', { tags: ['bread', 'winter'] }),
    },
    posts: { a: used('a', '2026-12-20', 'oven'), b: used('b', '2026-12-02', 'oven') },
    collections: { c: collectionSchema.parse({ id: 'c', name: 'Advent' }) },
  });
  return { memory, store: await memory.store() };
}
const went: Partial<PlanView>[] = [];
type Hosted = Awaited<ReturnType<typeof host>>;
async function draw({ memory, store }: Hosted, content: React.ReactNode) {
  went.length = 0;
  await act(async () => {
    renderScreen(
      <PlanViewProvider value={planViewControl({}, (changes) => went.push(changes))}>{content}</PlanViewProvider>,
      { host: memory.client(), store },
    );
  });
}
function Panel({ onDelete = () => {} }: { onDelete?: () => void }) {
  const { facts } = useLibrary();
  const oven = useProject(({ project }) => project.assets.oven);
  return oven ? <AssetPanel asset={oven} facts={facts} onDelete={onDelete} onClose={() => {}} /> : null;
}
function Chosen() {
  const assets = useProject(({ project }) => project.assets);
  return <ChosenPanel assets={Object.values(assets)} onDelete={() => {}} onClose={() => {}} />;
}
function Missing() {
  return <MissingBar library={useLibrary()} />;
}
afterEach(() => vi.useRealTimers());

describe('the details of an asset', () => {
  it('say what the bytes say, and that the place is left out until it is kept', async () => {
    const hosted = await host();
    await draw(hosted, <Panel />);
    expect(screen.getByText('1600 × 900, JPEG, 2.0 MB')).toBeTruthy();
    const keep = screen.getByRole('switch', { name: 'Keep the place on export' });
    await act(async () => void fireEvent.click(keep));
    expect(hosted.memory.history.project.assets.oven?.keepLocation).toBe(true);
    await act(async () => void fireEvent.click(keep));
    expect(hosted.memory.history.project.assets.oven).not.toHaveProperty('keepLocation');
  });

  it('save what is typed once, as one step, and forget what is emptied', async () => {
    const hosted = await host({ alt: 'An oven', permission: { text: 'by mail', until: '2026-12-24', zLater: 1 } });
    await draw(hosted, <Panel />);
    const alt = screen.getByRole('textbox', { name: 'Alt text' });
    await act(async () => void fireEvent.focus(alt));
    for (const value of ['B', 'Br', '']) await act(async () => void fireEvent.change(alt, { target: { value } }));
    await act(async () => void fireEvent.blur(alt));
    expect(hosted.memory.history.project.assets.oven).not.toHaveProperty('alt');
    const words = screen.getByRole('textbox', { name: 'Permission' });
    await act(async () => void fireEvent.change(words, { target: { value: 'by letter' } }));
    await act(async () => void fireEvent.blur(words));
    expect(hosted.memory.history.project.assets.oven?.permission).toEqual({
      text: 'by letter',
      until: '2026-12-24',
      zLater: 1,
    });
    expect(hosted.memory.history.list().done).toHaveLength(2);
  });

  it('lead to the posts that use it, by day', async () => {
    await draw(await host(), <Panel />);
    const uses = await screen.findByRole('region', { name: 'Where it is used' });
    await waitFor(() => expect(within(uses).getByRole('heading').textContent).toBe('Used in 2 posts'));
    const posts = within(uses).getAllByRole('button');
    expect(posts.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Post b'),
      expect.stringContaining('Post a'),
    ]);
    fireEvent.click(posts[0] as HTMLElement);
    expect(went).toEqual([{ area: 'calendar', selectedPost: 'b', focusDate: '2026-12-02' }]);
  });

  it('replace the file wherever it is used', async () => {
    const hosted = await host();
    await draw(hosted, <Panel />);
    const file = new File(['new'], 'better.png', { type: 'image/png' });
    const input = screen.getByTestId('library-replace');
    await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
    await waitFor(() => expect(hosted.memory.history.project.assets.oven?.name).toBe('better.png'));
    expect(notified).toContainEqual(expect.stringMatching(/replaced wherever it is used/));
  });

  it('are read, not changed, where the file may only be read', async () => {
    const { memory } = await host();
    await draw({ memory, store: await memory.store({ readOnly: true }) }, <Panel />);
    expect(screen.queryByRole('button', { name: 'Replace everywhere' })).toBeNull();
    expect(screen.getByRole('group', { name: 'What is known of the asset' })).toHaveProperty('disabled', true);
  });
});

describe('several assets', () => {
  it('get a tag, lose one that all have, and go to a collection', async () => {
    const hosted = await host();
    await draw(hosted, <Chosen />);
    const tags = screen.getByRole('combobox', { name: 'Tags of all of them' });
    await act(async () => tags.focus());
    await act(async () => void fireEvent.change(tags, { target: { value: 'gift' } }));
    await act(async () => void fireEvent.keyDown(tags, { key: 'Enter' }));
    const { oven, rye } = hosted.memory.history.project.assets;
    expect([oven?.tags, rye?.tags]).toEqual([
      ['bread', 'gift'],
      ['bread', 'winter', 'gift'],
    ]);
    expect(hosted.memory.history.list().done).toHaveLength(1);
    await act(async () => void fireEvent.keyDown(tags, { key: 'Backspace' }));
    await act(async () => void fireEvent.keyDown(tags, { key: 'Backspace' }));
    expect(Object.values(hosted.memory.history.project.assets).map((each) => each.tags)).toEqual([[], ['winter']]);
  });

  it('are starred together, and the stars come off together', async () => {
    const hosted = await host({ starred: true });
    await draw(hosted, <Chosen />);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Star all' })));
    expect(Object.values(hosted.memory.history.project.assets).every(({ starred }) => starred)).toBe(true);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Take the stars off' })));
    expect(Object.values(hosted.memory.history.project.assets).some(({ starred }) => starred)).toBe(false);
  });
});

it('the question before a deletion names the posts, and counts the rest', async () => {
  const posts = ['2026-12-04', '2026-12-01', '2026-12-03', '2026-12-02'].map((date, at) =>
    used(`n${at}`, date, 'oven'),
  );
  const hosted = await host();
  const confirmed = vi.fn();
  const uses = new Map([['oven', posts]]);
  await draw(hosted, <DeleteAssets assets={[asset('oven')]} uses={uses} onConfirm={confirmed} onClose={() => {}} />);
  const dialog = screen.getByRole('dialog', { name: 'Delete oven.jpg?' });
  expect(dialog.textContent).toContain('Used in 4 posts: “Post n1”, “Post n3”, “Post n2” and 1 more.');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete and take out of posts' }));
  expect(confirmed).toHaveBeenCalledOnce();
});

describe('missing files', () => {
  it('are named, and found again in a folder by name', async () => {
    const hosted = await host();
    await draw(hosted, <Missing />);
    expect(screen.queryByRole('region', { name: 'Missing files' })).toBeNull();
    await act(async () => hosted.memory.assets.lose(['oven', 'rye']));
    const bar = await screen.findByRole('region', { name: 'Missing files' });
    expect(bar.textContent).toContain('2 files are not in the folder of the library: oven.jpg, rye.jpg.');
    const folder = screen.getByTestId('library-relink-folder');
    const files = [
      new File(['x'], 'rye.jpg', { type: 'image/jpeg' }),
      new File(['y'], 'z.txt', { type: 'text/plain' }),
    ];
    await act(async () => void fireEvent.change(folder, { target: { files } }));
    await waitFor(() => expect(bar.textContent).toContain('1 file is not in the folder of the library: oven.jpg.'));
    expect(notified).toContain('1 file is here again.');
  });

  it('say so when nothing in the folder fits', async () => {
    const hosted = await host();
    await draw(hosted, <Missing />);
    await act(async () => hosted.memory.assets.lose(['oven']));
    const files = [new File(['y'], 'other.jpg', { type: 'image/jpeg' })];
    await act(async () => void fireEvent.change(screen.getByTestId('library-relink-folder'), { target: { files } }));
    await waitFor(() =>
      expect(notified).toContainEqual(expect.stringMatching(/^None of the files there has the size/)),
    );
  });
});

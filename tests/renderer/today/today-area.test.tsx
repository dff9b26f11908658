// @vitest-environment jsdom
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { newPlanFindings, PlanFindingsProvider } from '../../../src/renderer/checks/plan-findings';
import { TodayArea } from '../../../src/renderer/today/TodayArea';
import { assetSchema } from '../../../src/shared/assets/asset';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { notified, renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

// A busy machine may take longer than a second to draw.
configure({ asyncUtilTimeout: 8000 });

const post = (id: string, fields: object = {}) =>
  postSchema.parse({ id, title: `Post ${id}`, date: '2026-12-10', channels: ['c'], ...fields });
const copied: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-10T11:00:00Z') });
  copied.length = 0;
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
});
afterEach(() => vi.useRealTimers());

async function open(posts: Post[], { readOnly = false, settings = {}, calls = {} } = {}) {
  const host = new MemoryHost({
    settings: {
      ...emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin' }).settings,
      language: 'en-GB',
      ...settings,
    },
    channels: keyed([
      channelSchema.parse({ id: 'c', name: 'Loft', platform: 'village', signature: '— The Lindners' }),
      channelSchema.parse({ id: 'd', name: 'Shop', platform: 'village', order: 1 }),
    ]),
    assets: keyed([
      assetSchema.parse({ id: 'oven', name: 'oven.jpg', file: `${'a'.repeat(64)}.jpg`, alt: 'The oven' }),
    ]),
    posts: keyed(posts),
  });
  const client = host.client(calls);
  const store = await host.store({ readOnly }, client);
  const go = vi.fn();
  renderScreen(
    <PlanViewProvider value={planViewControl({ area: 'today' }, go)}>
      <PlanFindingsProvider value={newPlanFindings()}>
        <TodayArea />
      </PlanFindingsProvider>
    </PlanViewProvider>,
    { host: client, store },
  );
  return { host, go, undo: () => act(() => store.undo()), post: (id: string) => host.history.project.posts[id] };
}

const rowsOf = (section: string) =>
  within(screen.getByRole('region', { name: new RegExp(`^${section}`) }))
    .queryAllByRole('button')
    .map((row) => row.textContent);
const detail = () => within(screen.getByRole('article'));

test('what is due by section, and the chosen post exactly as it goes out on its channel', async () => {
  const { go } = await open([
    post('late', { date: '2026-12-09', time: '18:00' }),
    post('noon', {
      time: '14:30',
      channels: ['c', 'd'],
      text: 'For all',
      link: 'https://cafe.example/rye',
      firstComment: 'Who bakes?',
      variants: { c: { text: 'For the loft' } },
      media: [{ asset: 'oven' }],
    }),
    post('next', { date: '2026-12-11' }),
    post('held', { held: { reason: 'storm' } }),
  ]);
  expect(rowsOf('Overdue')).toEqual(['9 Dec 18:00Post lateLoftDraft']);
  expect(rowsOf('Today [0-9]')).toEqual(['14:30Post noonLoftDraft', '14:30Post noonShopDraft']);
  expect(rowsOf('Tomorrow')).toEqual(['no timePost nextLoftDraft']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Today Thu 10 Dec');
  expect(screen.getByText('3 posts to publish')).toBeDefined();

  expect(detail().getByRole('heading', { name: 'Post noon' })).toBeDefined();
  expect(detail().getByText('Thu 10 Dec, 14:30')).toBeDefined();
  fireEvent.click(detail().getByRole('button', { name: 'Copy text' }));
  await waitFor(() => expect(detail().getByRole('button', { name: 'Copied' })).toBeDefined());
  expect(detail().getByText('Copied the text.')).toBeDefined();
  fireEvent.click(detail().getByRole('button', { name: 'Copy first comment' }));
  fireEvent.click(detail().getByRole('button', { name: 'Copy alt text' }));
  await waitFor(() =>
    expect(copied).toEqual(['For the loft\n\nhttps://cafe.example/rye\n\n— The Lindners', 'Who bakes?', 'The oven']),
  );
  fireEvent.click(detail().getByRole('button', { name: 'Open the post' }));
  expect(go).toHaveBeenCalledWith({ area: 'calendar', selectedPost: 'noon', focusDate: '2026-12-10' });
});

test('the arrow keys walk through the list, marking goes on to the next, and it can be taken back', async () => {
  const { host, post: at } = await open([
    post('a', { time: '15:00' }),
    post('b', { time: '16:00', channels: ['c', 'd'] }),
  ]);
  const row = (name: RegExp) => screen.getByRole('button', { name });
  fireEvent.keyDown(row(/Post a/), { key: 'End' });
  expect(document.activeElement).toBe(row(/Post bShop/));
  fireEvent.keyDown(row(/Post bShop/), { key: 'Home' });
  expect(detail().getByRole('heading', { name: 'Post a' })).toBeDefined();

  const url = detail().getByRole('textbox', { name: 'Link of the published post' });
  fireEvent.change(url, { target: { value: 'htp://loft.example' } });
  expect(detail().getByText('“htp://” should be “https://”.')).toBeDefined();
  fireEvent.change(url, { target: { value: 'https://loft.example/1' } });
  fireEvent.submit(url);
  await waitFor(() => expect(notified).toEqual(['“Post a” is marked as published on Loft.']));
  expect(at('a')).toMatchObject({
    status: 'published',
    published: { c: { at: '2026-12-10T11:00:00.000Z', url: 'https://loft.example/1' } },
  });
  expect(host.requests.at(-1)?.command.name).toBe('posts.markPublished');
  await waitFor(() => expect(document.activeElement).toBe(row(/Post bLoft/)));
  expect(rowsOf('Published today')).toEqual(['12:00Post aLoft']);

  fireEvent.click(detail().getByRole('button', { name: 'Mark as published' }));
  await waitFor(() => expect(at('b')?.published).toHaveProperty('c'));
  expect(at('b')?.status, 'it is still to go out in the shop').toBe('draft');

  fireEvent.click(row(/Post aLoft/));
  expect(detail().getByText('Published Thu 10 Dec, 12:00')).toBeDefined();
  fireEvent.click(detail().getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(at('a')).not.toHaveProperty('published'));
  expect(at('a')?.status).toBe('scheduled');
});

test('a link that is not well formed is not noted: it stays, with what is wrong, and the field has the focus', async () => {
  const { host, post: at } = await open([post('a', { time: '15:00' }), post('b', { time: '16:00' })]);
  const url = detail().getByRole<HTMLInputElement>('textbox', { name: 'Link of the published post' });
  for (const wrong of ['not a link', 'javascript:alert(1)', 'ftp://x']) {
    fireEvent.change(url, { target: { value: wrong } });
    const button = detail().getByRole('button', { name: 'Mark as published' });
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(url);
    expect(url.value).toBe(wrong);
    expect(url.getAttribute('aria-invalid')).toBe('true');
  }
  expect(detail().getByText(/^A link to “ftp:” opens no page/)).toBeDefined();
  expect(detail().getByRole('heading', { name: 'Post a' })).toBeDefined();
  expect(host.requests).toEqual([]);
  fireEvent.change(url, { target: { value: '' } });
  fireEvent.click(detail().getByRole('button', { name: 'Mark as published' }));
  await waitFor(() => expect(at('a')?.status).toBe('published'));
});

test('the second press of a double press does nothing, and the field follows what is noted', async () => {
  const { host, post: at, undo } = await open([post('a', { time: '15:00' })]);
  const url = () => detail().getByRole<HTMLInputElement>('textbox', { name: 'Link of the published post' });
  fireEvent.click(detail().getByRole('button', { name: 'Mark as published' }), { detail: 2 });
  expect(host.requests).toEqual([]);
  fireEvent.change(url(), { target: { value: 'https://loft.example/1' } });
  fireEvent.click(detail().getByRole('button', { name: 'Mark as published' }), { detail: 1 });
  const back = await detail().findByRole('button', { name: 'Take back' });
  fireEvent.click(back, { detail: 2 });
  expect(host.requests).toHaveLength(1);
  fireEvent.change(url(), { target: { value: 'not a link' } });
  await undo();
  await waitFor(() => expect(url().value).toBe(''));
  expect(at('a')).not.toHaveProperty('published');
  expect(detail().queryByText(/^A link holds no spaces/)).toBeNull();
});

test('the latest of what is overdue is listed, the rest on demand; what is older is only counted', async () => {
  const day = (at: number) => `2026-12-0${at}`;
  await open([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => post(`p${at}`, { date: day(at) })),
    post('ancient', { date: '2026-03-01' }),
  ]);
  expect(rowsOf('Overdue')).toHaveLength(6);
  expect(screen.getByText(/^1 post planned more than a month ago is not marked/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Show 3 earlier' }));
  expect(rowsOf('Overdue')).toHaveLength(8);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Post p1'));
});

test('goes by the zone and the clock of the project, and by a day that turns', async () => {
  const settings = { timeZone: 'Pacific/Auckland', hourFormat: '12' };
  // Only here, since whoever waits for something looks at intervals too.
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date('2026-12-10T11:00:00Z') });
  await open([post('here', { date: '2026-12-11', time: '13:30' })], { settings });
  // 11:00 in UTC is midnight there.
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Today Fri 11 Dec');
  expect(rowsOf('Today [0-9]')).toEqual(['1:30 pmPost hereLoftDraft']);
  vi.setSystemTime(new Date('2026-12-11T11:00:30Z'));
  act(() => vi.advanceTimersByTime(15_000));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Today Sat 12 Dec');
  expect(rowsOf('Overdue')).toEqual(['11 Dec 1:30 pmPost hereLoftDraft']);
});

test('says so where nothing is due', async () => {
  const { go } = await open([post('idea', { date: undefined })]);
  fireEvent.click(screen.getByRole('button', { name: 'Go to the calendar' }));
  expect(go).toHaveBeenCalledWith({ area: 'calendar', focusDate: '2026-12-10' });
  expect(screen.getByText('Nothing is due')).toBeDefined();
});

test('a read-only project shows everything and marks nothing; a clipboard that takes nothing is told', async () => {
  await open([post('a', { text: 'Words' })], { readOnly: true });
  expect(screen.queryByRole('button', { name: 'Mark as published' })).toBeNull();
  expect(screen.getByText(/read-only, so nothing can be marked/)).toBeDefined();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  fireEvent.click(detail().getByRole('button', { name: 'Copy text' }));
  await waitFor(() => expect(notified[0]).toMatch(/^The clipboard did not take the text\. Select it here/));
});

test('a picture is saved as the post shows it, and what cannot be saved says why', async () => {
  const cropped = vi.fn(async () => ({
    name: 'oven.jpg',
    type: 'image/jpeg',
    path: '/home/oven.jpg',
    cancelled: false,
  }));
  const crop = { ratio: '1:1', x: 0, y: 0, width: 1, height: 0.5 };
  await open([post('a', { media: [{ asset: 'oven', crop }, { url: 'https://cafe.example/a.jpg' }] })], {
    calls: { assets: { cropped } },
  });
  fireEvent.click(detail().getByRole('button', { name: 'Save oven.jpg' }));
  await waitFor(() => expect(notified).toEqual(['Saved /home/oven.jpg.']));
  expect(cropped).toHaveBeenCalledWith({ id: 'oven', crop, save: true });
  cropped.mockRejectedValueOnce(Object.assign(new Error('oven.jpg is missing.'), { code: 'REFUSED' }));
  fireEvent.click(detail().getByRole('button', { name: 'Save oven.jpg' }));
  await waitFor(() => expect(notified).toHaveLength(2));
  fireEvent.click(detail().getByRole('button', { name: 'Copy address' }));
  await waitFor(() => expect(copied).toEqual(['https://cafe.example/a.jpg']));
});

import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { keyed, showView, testPost } from '../support/view-screen';

beforeAll(async () => {
  await import('../../../src/renderer/profile-grid/GridPage');
}, 60_000);

const picture = 'data:image/png;base64,iVBORw0KGgo=';
const posts = [
  testPost('p1', { date: '2026-11-01', time: '09:00', channels: ['one'], status: 'published' }),
  testPost('p2', { date: '2026-12-02', time: '10:00', channels: ['one', 'two'], media: [{ url: picture }] }),
  testPost('p3', { date: '2026-12-03', channels: ['one'], media: [{ url: 'https://elsewhere.test/a.png' }] }),
  testPost('p4', { date: '2026-12-04', time: '12:00', channels: ['one'] }),
  testPost('p5', { date: '2026-12-04', time: '12:00', channels: ['one'] }),
  testPost('two', { date: '2026-12-09', channels: ['two'] }),
  testPost('idea', { channels: ['one'] }),
];
const channels = keyed([
  channelSchema.parse({ id: 'one', name: 'One', platform: 'village', order: 1 }),
  channelSchema.parse({ id: 'two', name: 'Two', platform: 'village', order: 2 }),
  channelSchema.parse({ id: 'three', name: 'Three', platform: 'village', order: 3 }),
]);
const show = (changes = {}) => showView(posts, { area: 'grid', ...changes }, { channels });
const press = (target: Element, key: string, more = {}) => act(async () => fireEvent.keyDown(target, { key, ...more }));

describe('the profile', () => {
  it('shows the dated posts of one channel, the newest first', async () => {
    const { ids, card } = await show();
    expect(ids()).toEqual(['p5', 'p4', 'p3', 'p2', 'p1']);
    expect(card('p2').querySelector('img')?.getAttribute('src')).toBe(picture);
    expect(card('p3').querySelector('img')).toBeNull();
    expect(card('p1').dataset.planned).toBeUndefined();
    expect(card('p2').dataset).toMatchObject({ planned: '', drop: 'post' });
    expect(card('p2').textContent).toContain('10:00');
  });

  it('goes by the filter: one channel is shown, what does not match is not', async () => {
    const { ids } = await show({ filter: { ...noFilter, channels: new Set(['two']) } });
    expect(ids()).toEqual(['two', 'p2']);
  });

  it('explains itself without a channel, without a post, and where the filter hides all', async () => {
    const { view } = await showView(posts, { area: 'grid' }, { channels: {} });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add a channel' })));
    expect(view()).toMatchObject({ area: 'settings', settingsSection: 'channels' });
  });

  it('says what the place is for where a channel has no post', async () => {
    await show({ filter: { ...noFilter, channels: new Set(['three']) } });
    expect(screen.getByText('Nothing planned on Three yet')).toBeDefined();
  });

  it('draws a long profile bit by bit', async () => {
    const many = Array.from({ length: 200 }, (_, at) => testPost(`m${at}`, { date: '2026-12-10', channels: ['one'] }));
    const { ids } = await showView(many, { area: 'grid' }, { channels });
    expect(ids()).toHaveLength(60);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show 140 earlier posts' })));
    expect(ids()).toHaveLength(120);
  });
});

describe('the profile without a mouse', () => {
  it('arrows walk in threes', async () => {
    const { card } = await show();
    card('p5').focus();
    await press(card('p5'), 'ArrowDown');
    expect(document.activeElement).toBe(card('p2'));
    await press(card('p2'), 'ArrowRight');
    expect(document.activeElement).toBe(card('p1'));
    await press(card('p1'), 'ArrowRight');
    expect(document.activeElement).toBe(card('p1'));
  });

  it('Alt and an arrow swap two posts in time; the focus goes along; one step undoes it', async () => {
    const { card, post, ids, store } = await show();
    card('p2').focus();
    await press(card('p2'), 'ArrowRight', { altKey: true });
    expect(post('p2')).toMatchObject({ date: '2026-11-01', time: '09:00' });
    expect(post('p1')).toMatchObject({ date: '2026-12-02', time: '10:00' });
    expect(ids().slice(3)).toEqual(['p1', 'p2']);
    expect(document.activeElement).toBe(card('p2'));
    await act(() => store.undo());
    expect(ids().slice(3)).toEqual(['p2', 'p1']);
  });

  it('says why two posts of the same time do not swap', async () => {
    const { card, host } = await show();
    card('p5').focus();
    await press(card('p5'), 'ArrowRight', { altKey: true });
    expect(screen.getByText('Both go out at the same time.')).toBeDefined();
    expect(host.requests).toEqual([]);
  });
});

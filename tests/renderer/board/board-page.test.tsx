import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { showView, testPost } from '../support/view-screen';

beforeAll(async () => {
  await import('../../../src/renderer/board/BoardPage');
}, 60_000);

const posts = [
  testPost('d1', { date: '2026-12-02' }),
  testPost('d2', { date: '2026-12-20', time: '09:00' }),
  testPost('rev', { date: '2026-12-05', status: 'in review' }),
  testPost('odd', { date: '2026-12-07', status: 'with the boss' }),
  testPost('sched', { date: '2026-12-05', status: 'scheduled' }),
  testPost('before', { date: '2026-11-05' }),
  testPost('idea'),
];
const show = (changes = {}) => showView(posts, { area: 'board', ...changes });
const press = (target: Element, key: string, more = {}) => act(async () => fireEvent.keyDown(target, { key, ...more }));
const column = (name: string) => screen.getByRole('region', { name: new RegExp(`^${name}`) });
const cardsIn = (name: string) =>
  [...column(name).querySelectorAll<HTMLElement>('[data-post]')].map((card) => card.dataset.post);

describe('the board', () => {
  it('has a column for each status and for an unknown one, each with its count', async () => {
    await show();
    expect(cardsIn('Draft')).toEqual(['d1', 'd2']);
    expect(cardsIn('In review')).toEqual(['rev']);
    expect(cardsIn('with the boss')).toEqual(['odd']);
    expect(within(column('Draft')).getByRole('heading').textContent).toBe('Draft2 posts');
    expect(column('Approved').textContent).toContain('agreed and ready');
    expect(column('Approved').dataset).toMatchObject({ drop: 'status', status: 'approved' });
  });

  it('tells the day of a post beside its time', async () => {
    const { card } = await show();
    expect(card('d2').textContent).toMatch(/20\b[^P]*09:00Post d2$/);
  });

  it('shows the ideas when asked, and remembers it', async () => {
    const { store } = await show();
    await act(async () => fireEvent.click(screen.getByLabelText('With ideas')));
    expect(cardsIn('Draft')).toEqual(['d1', 'd2', 'idea']);
    expect(store.getView().project.posts.idea?.date).toBeUndefined();
  });

  it('says what hides the posts', async () => {
    await show({ filter: { ...noFilter, text: 'nothing like it' } });
    expect(screen.getByText(/none that you chose to see/)).toBeDefined();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show all posts' })));
    expect(cardsIn('Draft')).toEqual(['d1', 'd2']);
  });

  it('draws a long column bit by bit', async () => {
    const many = Array.from({ length: 150 }, (_, at) => testPost(`m${at}`, { date: '2026-12-10' }));
    await showView(many, { area: 'board' });
    expect(cardsIn('Draft')).toHaveLength(16);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show 134 more posts' })));
    expect(cardsIn('Draft')).toHaveLength(56);
  });
});

describe('the board without a mouse', () => {
  it('Alt and right give the next status, the focus goes along, and it is undone in one step', async () => {
    const { card, post, store } = await show();
    card('d1').focus();
    await press(card('d1'), 'ArrowRight', { altKey: true });
    expect(post('d1')?.status).toBe('in review');
    expect(document.activeElement).toBe(card('d1'));
    expect(screen.getByText('Status is now In review.')).toBeDefined();
    await act(() => store.undo());
    expect(post('d1')?.status).toBe('draft');
    expect(document.activeElement).toBe(card('d1'));
    await press(card('d1'), 'ArrowLeft', { altKey: true });
    expect(post('d1')?.status).toBe('draft');
  });

  it('moves all that are chosen together', async () => {
    const { card, post } = await show();
    card('d1').focus();
    await press(card('d1'), ' ');
    await press(card('d1'), 'ArrowDown');
    await press(card('d2'), ' ');
    await press(card('d2'), 'ArrowRight', { altKey: true });
    expect([post('d1')?.status, post('d2')?.status]).toEqual(['in review', 'in review']);
    expect(screen.getByText('Status of 2 posts is now In review.')).toBeDefined();
  });

  it('keeps the focus on a card that comes to stand far down in a long column', async () => {
    const many = Array.from({ length: 100 }, (_, at) => testPost(`m${at}`, { date: '2026-12-10' }));
    const { card, post } = await showView([...many, testPost('last', { date: '2026-12-31', status: 'in review' })], {
      area: 'board',
    });
    card('last').focus();
    await press(card('last'), 'ArrowLeft', { altKey: true });
    expect(post('last')?.status).toBe('draft');
    expect(document.activeElement).toBe(card('last'));
  });

  it('arrows walk the cards and pass over empty columns', async () => {
    const { card } = await show();
    card('d2').focus();
    await press(card('d2'), 'ArrowRight');
    expect(document.activeElement).toBe(card('rev'));
    await press(card('rev'), 'ArrowRight');
    expect(document.activeElement).toBe(card('sched'));
    await press(card('sched'), 'ArrowRight');
    expect(document.activeElement).toBe(card('odd'));
  });
});

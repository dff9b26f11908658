import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { showView, testPost } from '../support/view-screen';

beforeAll(async () => {
  await import('../../../src/renderer/list-view/ListPage');
}, 60_000);

const posts = [
  testPost('late', { date: '2026-12-02', time: '18:00', text: 'Post late: come by.', pillar: 'tips' }),
  testPost('none', { date: '2026-12-02' }),
  testPost('next', { date: '2026-12-06', status: 'approved', labels: ['bread', 'oven', 'rye'] }),
  testPost('january', { date: '2027-01-01' }),
  testPost('idea'),
];
const show = (changes = {}) => showView(posts, { calendarView: 'list', ...changes });
const press = (target: Element, key: string, more = {}) => act(async () => fireEvent.keyDown(target, { key, ...more }));
const heading = (date: string) => {
  const found = document.querySelector<HTMLElement>(`h2[data-stop="${date}"]`);
  if (!found) throw new Error(`no heading of ${date}`);
  return found;
};

describe('the list', () => {
  it('shows the month day by day, posts without a time first, and sums up the days between', async () => {
    const { ids } = await show();
    expect(ids()).toEqual(['none', 'late', 'next']);
    expect(screen.getByText('3 days without a post')).toBeDefined();
    expect(screen.getByText('25 days without a post')).toBeDefined();
    expect(heading('2026-12-02').textContent).toContain('2');
  });

  it('tells of each post what its card tells, and does not say the title twice', async () => {
    const { card } = await show();
    expect(card('late').textContent).toContain('come by.');
    expect(card('late').textContent).not.toContain('Post late: come');
    expect(card('none').textContent).toContain('no time');
    expect(card('next').textContent).toMatch(/bread.*oven.*\+1/);
  });

  it('says what hides the posts, and shows them again', async () => {
    const { ids } = await show({ filter: { ...noFilter, statuses: new Set(['published']) } });
    expect(ids()).toEqual([]);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show all posts' })));
    expect(ids()).toEqual(['none', 'late', 'next']);
  });

  it('"Today" brings the day back into sight, also when it is the day one comes from', async () => {
    await show();
    const today = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Today' })));
    await today();
    const day = document.querySelector<HTMLElement>('[data-drop="day"] [data-today], [data-drop="day"][data-today]');
    const list = day?.closest('[class*="list"]');
    if (!day || !list) throw new Error('today is not drawn');
    const place = day.closest('[data-drop="day"]') ?? day;
    vi.spyOn(place, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -300, 100, 30));
    list.scrollTop = 500;
    await today();
    expect(list.scrollTop).not.toBe(500);
  });

  it('offers the first step in an empty month', async () => {
    await show({ focusDate: '2026-08-01' });
    expect(screen.getByText('Nothing planned in August yet')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Write a post' })).toBeDefined();
  });

  it('draws a day with very many posts bit by bit', async () => {
    const many = Array.from({ length: 120 }, (_, at) => testPost(`m${at}`, { date: '2026-12-10' }));
    const { ids } = await showView(many, { calendarView: 'list' });
    expect(ids()).toHaveLength(50);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Show 70 more posts of this day' })));
    expect(ids()).toHaveLength(100);
  });
});

describe('the list without a mouse', () => {
  it('has one stop for Tab, and arrows walk headings, posts and gaps', async () => {
    const { card } = await show();
    expect(
      document.querySelectorAll('section [data-stop][tabindex="0"], section [data-post][tabindex="0"]'),
    ).toHaveLength(1);
    heading('2026-12-02').focus();
    await press(heading('2026-12-02'), 'ArrowDown');
    expect(document.activeElement).toBe(card('none'));
    await press(card('none'), 'ArrowDown');
    await press(card('late'), 'ArrowDown');
    expect(document.activeElement?.getAttribute('data-stop')).toBe('2026-12-03');
    await press(document.activeElement as Element, 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-stop')).toBe('2026-12-04');
    await press(document.activeElement as Element, 'ArrowDown');
    expect(document.activeElement).toBe(heading('2026-12-06'));
  });

  it('Alt and an arrow move a post, also into the next month, and the focus goes along', async () => {
    const { card, post, view } = await show();
    card('next').focus();
    await press(card('next'), 'ArrowLeft', { altKey: true });
    expect(post('next')?.date).toBe('2026-12-05');
    expect(document.activeElement).toBe(card('next'));
    for (let week = 0; week < 4; week++) await press(card('next'), 'ArrowDown', { altKey: true });
    expect(post('next')?.date).toBe('2027-01-02');
    expect(view().focusDate).toBe('2027-01-02');
    expect(document.activeElement).toBe(card('next'));
  });

  it('Delete leaves the focus on what comes next', async () => {
    const { card, post, store } = await show();
    card('none').focus();
    await press(card('none'), 'Delete');
    expect(post('none')).toBeUndefined();
    expect(document.activeElement).toBe(card('late'));
    await act(() => store.undo());
    expect(post('none')).toBeDefined();
    expect(document.activeElement).toBe(card('late'));
  });

  it('Page down turns the month and keeps the focus in the list', async () => {
    const { card, view } = await show();
    card('late').focus();
    await press(card('late'), 'PageDown');
    expect(view().focusDate).toBe('2027-01-01');
    expect(document.activeElement).toBe(heading('2027-01-01'));
  });
});

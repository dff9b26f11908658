import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { showView, testPost } from '../support/view-screen';

beforeAll(async () => {
  await import('../../../src/renderer/year-view/YearPage');
}, 60_000);

const daily = Array.from({ length: 28 }, (_, at) => at + 1)
  .filter((day) => day < 12 || day > 20)
  .map((day) => testPost(`feb${day}`, { date: `2026-02-${String(day).padStart(2, '0')}`, pillar: 'tips' }));
const posts = [
  ...daily,
  ...['a', 'b', 'c', 'd', 'e'].map((id) => testPost(id, { date: '2026-12-10', status: 'approved' })),
  testPost('other', { date: '2025-12-10' }),
  testPost('idea'),
];
const show = (changes = {}) =>
  showView(
    posts,
    { calendarView: 'year', ...changes },
    {
      settings: {
        timeZone: 'Europe/Berlin',
        weekStart: 1,
        hourFormat: '24',
        dayStart: '07:00',
        dayEnd: '20:00',
        language: 'en-GB',
      },
    },
  );
const day = (date: string) => {
  const found = document.querySelector<HTMLElement>(`[data-stop="${date}"]`);
  if (!found) throw new Error(`no day ${date}`);
  return found;
};
/** What is said of a day, then what is seen of it: its number, and that of its posts where dots would be too many. */
const said = (date: string) => [...day(date).children].map((part) => part.textContent);
const press = (target: Element, key: string) => act(async () => fireEvent.keyDown(target, { key }));

describe('the year', () => {
  it('tells how many posts each day has, in words, dots and numbers', async () => {
    await show();
    expect(document.querySelectorAll('button[data-stop]')).toHaveLength(365);
    expect(said('2026-02-01')).toEqual(['Sunday 1 February, 1 post', '1', '']);
    expect(said('2026-12-10')).toEqual(['Thursday 10 December, 5 posts', '10', '5']);
    expect(day('2026-12-10').dataset).toMatchObject({ shade: '4', drop: 'day', date: '2026-12-10' });
    expect(said('2026-12-11')).toEqual(['Friday 11 December, no post', '11', '']);
  });

  it('tells the months’ sums and their longest gaps', async () => {
    await show();
    const february = screen.getByRole('table', { name: 'February' }).closest('section');
    expect(february?.textContent).toContain('19 posts');
    expect(february?.textContent).toMatch(/Longest gap 9 days, 12\s*–\s*20 February/);
    expect(day('2026-02-12').dataset.gap).toBe('');
    expect(day('2026-02-11').dataset.gap).toBeUndefined();
    expect(screen.getByRole('table', { name: 'June' }).closest('section')?.textContent).toContain('Nothing planned');
  });

  it('counts what the filter lets through, and follows a change', async () => {
    const { store } = await show({ filter: { ...noFilter, statuses: new Set(['approved']) } });
    expect(screen.getByText('5 posts', { selector: 'strong' })).toBeDefined();
    expect(day('2026-02-01').textContent).toContain('no post');
    await act(() => store.run({ name: 'posts.move', payload: { moves: [{ id: 'a', date: '2026-12-11' }] } }));
    expect(said('2026-12-11')).toEqual(['Friday 11 December, 1 post', '11', '']);
    expect(said('2026-12-10')).toEqual(['Thursday 10 December, 4 posts', '10', '4']);
  });

  it('names the posts of the day that one looks at', async () => {
    await show();
    await act(async () => day('2026-12-10').focus());
    expect(screen.getByText(/Post a · Post b · Post c and 2 more/)).toBeDefined();
  });

  it('opens the day on a click', async () => {
    const { view } = await show();
    await act(async () => fireEvent.click(day('2026-02-03')));
    expect(view()).toMatchObject({ calendarView: 'day', focusDate: '2026-02-03' });
  });

  it('walks by arrows, into the next year as well, with one stop for Tab', async () => {
    const { view } = await show();
    expect(document.querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1);
    expect(day('2026-12-10').tabIndex).toBe(0);
    day('2026-12-10').focus();
    await press(day('2026-12-10'), 'ArrowDown');
    expect(document.activeElement).toBe(day('2026-12-17'));
    await press(day('2026-12-17'), 'End');
    expect(document.activeElement).toBe(day('2026-12-20'));
    await press(day('2026-12-20'), 'PageUp');
    expect(view().focusDate).toBe('2025-12-20');
    expect(document.activeElement).toBe(day('2025-12-20'));
    expect(day('2025-12-10').textContent).toContain('1 post');
  });

  it('says what it is for where the year is empty', async () => {
    await show({ focusDate: '2030-05-01' });
    expect(screen.getByText('Nothing planned in 2030 yet')).toBeDefined();
  });
});

// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { occasionSchema } from '../../../src/shared/occasions/occasion';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { keyed, showView, testPost, type ViewScreen } from '../support/view-screen';

// Every drawing of a card asks for its facts once, so counting the questions counts the drawings.
const drawn = vi.hoisted((): string[] => []);
vi.mock('../../../src/renderer/cards/card-facts', async (original) => {
  const actual = await original<typeof import('../../../src/renderer/cards/card-facts')>();
  return {
    ...actual,
    cardFacts: (...input: Parameters<typeof actual.cardFacts>) => {
      drawn.push(input[0].id);
      return actual.cardFacts(...input);
    },
  };
});

/** Wednesdays of December 2026: 2, 9, 16, 23, 30. Today is Thursday, the 10th. */
const channels = keyed([
  channelSchema.parse({ id: 'board', name: 'Board', order: 1, slots: [{ weekday: 3, time: '12:00' }] }),
  channelSchema.parse({
    id: 'news',
    name: 'News',
    order: 2,
    slots: [
      { weekday: 5, time: '09:00' },
      { weekday: 5, time: '17:00' },
    ],
  }),
]);
const posts = () => [
  testPost('own', { date: '2026-12-14', time: '07:30', channels: ['board'] }),
  testPost('full', { date: '2026-12-23', time: '12:00', channels: ['board'] }),
  testPost('other', { date: '2026-12-30', time: '10:00', channels: ['news'] }),
  testPost('idea', { channels: ['board'] }),
  testPost('none', { channels: ['elsewhere'], time: '08:00' }),
];
let view: ViewScreen;
const show = async (changes = {}, project = {}) => {
  view = await showView(posts(), changes, { channels, ...project });
};
const place = (date: string) => document.querySelector<HTMLElement>(`button[data-free="${date}"]`);
const stands = (id: string) => `${view.post(id)?.date} ${view.post(id)?.time}`;

// The form comes when it is first needed; here it is there before, so that no test waits for it to be built.
beforeAll(async () => {
  await import('../../../src/renderer/bulk/AskingForm');
}, 60_000);
beforeEach(() => {
  drawn.length = 0;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-10T10:00:00Z') });
  Element.prototype.setPointerCapture = () => {};
  document.adoptedStyleSheets = [];
  CSSStyleSheet.prototype.replaceSync = () => {};
});

describe('the month', () => {
  it('shows a place on empty days with a free slot that lies ahead', async () => {
    await show();
    expect(place('2026-12-16')?.textContent).toBe('no post · slot 12:00');
    expect(place('2026-12-16')?.getAttribute('aria-label')).toMatch(/^no post · slot 12:00 on Wed.*16.*, Board: write/);
    expect(place('2026-12-18')?.textContent).toBe('2 free slots');
    // Past, filled, not empty, and without slots.
    for (const day of ['2026-12-09', '2026-12-23', '2026-12-30', '2026-12-15']) expect(place(day)).toBeNull();
  });

  it('counts slots and posts of the shown channels alone, and none on a day on which nothing goes out', async () => {
    await show({ filter: { ...noFilter, channels: new Set(['board']) } });
    expect(place('2026-12-18')).toBeNull();
    expect(place('2026-12-30')?.textContent).toBe('no post · slot 12:00');
    const closed = occasionSchema.parse({ id: 'o', date: '2026-12-16', blackout: true });
    await act(() => view.store.run({ name: 'occasions.create', payload: { record: closed } }));
    expect(place('2026-12-16')).toBeNull();
  });

  it('draws one card when a post fills a slot, and takes the place away', async () => {
    await show();
    drawn.length = 0;
    await act(() => view.store.run({ name: 'posts.move', payload: { moves: [{ id: 'own', date: '2026-12-16' }] } }));
    expect(place('2026-12-16')).toBeNull();
    expect(new Set(drawn)).toEqual(new Set(['own']));
  });

  it('a press on a place writes a post of its channel at its time', async () => {
    await show();
    await act(async () => fireEvent.click(place('2026-12-16') as HTMLElement));
    const line = screen.getByRole('combobox', { name: 'Post in one line' });
    fireEvent.change(line, { target: { value: 'Rye or spelt?' } });
    await act(async () => fireEvent.keyDown(line, { key: 'Enter' }));
    const made = Object.values(view.host.history.project.posts).find(({ title }) => title === 'Rye or spelt?');
    expect(made).toMatchObject({ date: '2026-12-16', time: '12:00', channels: ['board'] });
  });

  it('a place has the focus by Shift and Enter on its day, and arrows lead back', async () => {
    await show();
    const day = document.querySelector<HTMLElement>('[role="cell"][data-date="2026-12-16"]');
    act(() => day?.focus());
    fireEvent.keyDown(day as HTMLElement, { key: 'Enter', shiftKey: true });
    expect(document.activeElement).toBe(place('2026-12-16'));
    fireEvent.keyDown(place('2026-12-16') as HTMLElement, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(day);
  });
});

it('the week shows places at their hours, and they take a time of their own', async () => {
  await show({ calendarView: 'week', focusDate: '2026-12-18' });
  const names = [...document.querySelectorAll('button[data-free]')].map((each) => each.getAttribute('aria-label'));
  expect(names).toEqual([
    expect.stringMatching(/^Free slot 12:00 on Wed.*, Board/),
    expect.stringMatching(/^Free slot 09:00 on Fri.*, News/),
    expect.stringMatching(/^Free slot 17:00 on Fri.*, News/),
  ]);
  await act(() =>
    view.store.run({ name: 'posts.move', payload: { moves: [{ id: 'other', date: '2026-12-18', time: '16:00' }] } }),
  );
  expect([...document.querySelectorAll('button[data-free]')].map((each) => each.textContent)).toEqual([
    '12:00',
    '09:00',
  ]);
});

const card = (id: string) => document.querySelector<HTMLElement>(`[data-post="${id}"]`) as HTMLElement;
const ghost = () => document.querySelector('[data-drag-ghost]')?.textContent;
/** What jsdom has no layout for: the element below the mouse is said by the test. */
async function drag(id: string, over: Element | null, shiftKey = false) {
  const mouse = { pointerId: 1, isPrimary: true, button: 0, shiftKey };
  document.elementFromPoint = () => over;
  await act(async () => {
    fireEvent.pointerDown(card(id), { ...mouse, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { ...mouse, clientX: 200, clientY: 200 });
  });
  const said = ghost();
  await act(async () => fireEvent.pointerUp(window, { ...mouse, clientX: 200, clientY: 200 }));
  return said;
}
const cell = (date: string) => document.querySelector(`[role="cell"][data-date="${date}"]`);

describe('what is dropped on a day with free slots', () => {
  it('takes the time of the slot of its channel, and says so before', async () => {
    await show();
    expect(await drag('own', cell('2026-12-16'))).toContain('Slot 12:00');
    expect(stands('own')).toBe('2026-12-16 12:00');
    expect(await drag('idea', cell('2026-12-16'))).not.toContain('Slot');
    expect(stands('idea')).toBe('2026-12-16 undefined');
  });

  it('keeps its own time with Shift held, or where no slot is of its channels', async () => {
    await show();
    expect(await drag('own', cell('2026-12-16'), true)).toContain('Keeps 07:30');
    expect(stands('own')).toBe('2026-12-16 07:30');
    expect(await drag('none', cell('2026-12-18'))).not.toContain('Slot');
    expect(stands('none')).toBe('2026-12-18 08:00');
  });

  it('on the place itself takes its time, whatever its channels', async () => {
    await show();
    expect(await drag('none', place('2026-12-16'))).toContain('Slot 12:00');
    expect(stands('none')).toBe('2026-12-16 12:00');
  });
});

describe('by keys', () => {
  const press = async (id: string, key: string, shiftKey = false) => {
    await act(async () => card(id).focus());
    await act(async () => fireEvent.keyDown(card(id), { key, altKey: true, shiftKey }));
  };

  it('a post takes the time of a slot on its way, and its own one back when it goes on', async () => {
    await show();
    await press('own', 'ArrowRight');
    await press('own', 'ArrowRight');
    expect(stands('own')).toBe('2026-12-16 12:00');
    await press('own', 'ArrowRight');
    expect(stands('own')).toBe('2026-12-17 07:30');
    await press('own', 'ArrowLeft', true);
    expect(stands('own')).toBe('2026-12-16 07:30');
  });

  it('an idea goes to the day at the time of its slot, with Shift without one', async () => {
    await show({ focusDate: '2026-12-16' });
    await press('idea', 'ArrowRight');
    expect(stands('idea')).toBe('2026-12-16 12:00');
    await act(() =>
      view.store.run({ name: 'posts.move', payload: { moves: [{ id: 'idea', date: null, time: null }] } }),
    );
    await press('idea', 'ArrowRight', true);
    expect(stands('idea')).toBe('2026-12-16 undefined');
  });

  it('the form that moves offers the times of free slots', async () => {
    await show();
    await act(async () => card('own').focus());
    await act(async () => fireEvent.keyDown(card('own'), { key: 'm' }));
    fireEvent.change(await screen.findByLabelText('Day'), { target: { value: '2026-12-16' } });
    expect(screen.getByLabelText('At 12:00, a free slot')).toHaveProperty('checked', true);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Move' })));
    expect(stands('own')).toBe('2026-12-16 12:00');
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { holidayQuestionSchema } from '../../../src/shared/holidays/holiday';
import { type Occasion, occasionSchema } from '../../../src/shared/occasions/occasion';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { notified } from '../support/render-screen';
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

beforeAll(async () => {
  await import('../../../src/renderer/days/DayMenu');
  await import('../../../src/renderer/bulk/AskingForm');
  await import('../../../src/renderer/list-view/ListPage');
  await import('../../../src/renderer/year-view/YearPage');
}, 60_000);

const asked: { from: string; to: string; regions: string[]; kinds: string[]; language: string }[] = [];
beforeEach(() => {
  asked.length = 0;
});

const own = (fields: object): Occasion => occasionSchema.parse({ id: 'own', name: 'Anniversary', ...fields });
const { settings } = emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin' });
const withHolidays = { ...settings, language: 'en-GB', holidays: { regions: ['DE', 'FR'], kinds: ['public'] } };
const christmas = { date: '2026-12-25', name: 'Christmas Day', kind: 'public', regions: ['DE', 'FR'] };
const stephen = { date: '2026-12-26', name: "St Stephen's Day", kind: 'public', regions: ['DE'] };

/** The plan over a host that knows two holidays. */
const show = (changes = {}, occasions: Occasion[] = [], answer = async () => [christmas, stephen] as object[]) =>
  showView(
    [testPost('a', { date: '2026-12-24', time: '09:00' }), testPost('b', { date: '2026-12-25' })],
    changes,
    { settings: withHolidays, occasions: keyed(occasions) },
    {
      days: {
        holidays: async (question: (typeof asked)[number]) => {
          asked.push(holidayQuestionSchema.parse(question));
          return { holidays: await answer(), unknown: [] };
        },
      },
    },
  );

const cell = (date: string) => {
  const found = document.querySelector<HTMLElement>(`[role="cell"][data-date="${date}"]`);
  if (!found) throw new Error(`no ${date}`);
  return found;
};
const namesOn = (date: string) => document.querySelector(`[data-day-names="${date}"]`);
const occasionsOf = ({ host }: ViewScreen) => Object.values(host.history.project.occasions);

describe('the names of days', () => {
  it('stand beside the number: own dates at once, holidays when they are known, without a card being drawn', async () => {
    await show({}, [own({ date: '2020-12-06', yearly: true })]);
    expect(namesOn('2026-12-06')?.textContent).toContain('Anniversary');
    expect(namesOn('2026-12-25')).toBeNull();
    drawn.length = 0;
    await waitFor(() => expect(namesOn('2026-12-25')?.textContent).toContain('Christmas Day'));
    expect(drawn).toEqual([]);
    // The month ends in January of the next year, so both years were asked for, at once.
    expect(asked).toEqual([
      { regions: ['DE', 'FR'], kinds: ['public'], language: 'en-GB', from: '2026-01-01', to: '2027-12-31' },
    ]);
  });

  it('are not asked for again where the year is known', async () => {
    await show();
    await waitFor(() => expect(namesOn('2026-12-25')).not.toBeNull());
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Previous month' })));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Next month' })));
    expect(namesOn('2026-12-25')?.textContent).toContain('Christmas Day');
    expect(asked).toHaveLength(1);
  });

  it('tell the weightiest of several and how many more; a closed day is marked as one', async () => {
    const closed = own({ id: 'c', name: 'Stocktaking', date: '2026-12-24', until: '2026-12-25', blackout: true });
    await show({}, [own({ date: '2026-12-25' }), closed]);
    await waitFor(() => expect(namesOn('2026-12-25')?.textContent).toContain('+2'));
    expect(namesOn('2026-12-25')?.textContent).toContain('Nothing goes out: Stocktaking, Anniversary, Christmas Day');
    expect(cell('2026-12-25').hasAttribute('data-blackout')).toBe(true);
    expect(cell('2026-12-26').hasAttribute('data-blackout')).toBe(false);
  });

  it('are said in full in a tip, for a day that keys lead to', async () => {
    await show({}, [own({ date: '2026-12-25', notes: 'Flowers for Anna' })]);
    await waitFor(() => expect(namesOn('2026-12-26')).not.toBeNull());
    await act(async () => cell('2026-12-26').focus());
    await waitFor(() =>
      expect(screen.getByRole('tooltip').textContent).toBe("St Stephen's Daypublic holiday in Germany"),
    );
    await act(async () => cell('2026-12-25').focus());
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toContain('Flowers for Anna'));
    fireEvent.keyDown(cell('2026-12-25'), { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('are part of the list and of the year', async () => {
    await show({ calendarView: 'list' }, [own({ date: '2026-12-30', name: 'Closed', blackout: true })]);
    const day = await screen.findByRole('region', { name: /25 December/ });
    await waitFor(() => expect(within(day).getByText('Christmas Day', { selector: '[aria-hidden]' })).toBeTruthy());
    expect(screen.getByRole('button', { name: /30 December, Nothing goes out: Closed$/ })).toBeTruthy();
  });

  it('are said by the days of the year', async () => {
    await show({ calendarView: 'year' });
    // By its place: names of all days of a year take a second to be found by.
    const day = () => document.querySelector('[data-stop="2026-12-25"]');
    await waitFor(() => expect(day()?.textContent).toMatch(/25 December, Christmas Day, 1 post/));
  });

  it('are missing, and it is said once, where holidays cannot be worked out', async () => {
    await show({}, [own({ date: '2026-12-06' })], async () => {
      throw new Error('no thread');
    });
    await waitFor(() => expect(notified).toHaveLength(1));
    expect(notified[0]).toMatch(/Holidays cannot be worked out/);
    expect(namesOn('2026-12-06')).not.toBeNull();
  });
});

describe('the menu of a day', () => {
  const open = async (date: string) => {
    await act(async () => fireEvent.contextMenu(cell(date), { clientX: 100, clientY: 100 }));
    await screen.findByRole('menuitem', { name: 'Write a post' });
  };

  it('writes a post for what the day is known for', async () => {
    await show();
    await waitFor(() => expect(namesOn('2026-12-25')).not.toBeNull());
    await open('2026-12-25');
    await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: 'Write a post for “Christmas Day”' })));
    await waitFor(() => expect(screen.getByDisplayValue('Christmas Day')).toBeTruthy());
  });

  it('adds a date, changes and deletes it, each one step to undo', async () => {
    const plan = await show();
    cell('2026-12-09').focus();
    fireEvent.keyDown(cell('2026-12-09'), { key: 'F10', shiftKey: true });
    await act(async () => fireEvent.click(await screen.findByRole('menuitem', { name: 'Add a date or a note…' })));
    const form = within(await screen.findByRole('dialog', { name: 'A date of your own' }));
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
    fireEvent.change(form.getByLabelText('Name'), { target: { value: ' Opening day ' } });
    fireEvent.change(form.getByLabelText(/^Last day/), { target: { value: '2026-12-08' } });
    expect(form.getByText('The last day lies before the first.')).toBeTruthy();
    fireEvent.change(form.getByLabelText(/^Last day/), { target: { value: '' } });
    fireEvent.click(form.getByLabelText('Comes back every year'));
    await act(async () => fireEvent.click(form.getByRole('button', { name: 'Add' })));
    expect(occasionsOf(plan)).toEqual([
      expect.objectContaining({ name: 'Opening day', date: '2026-12-09', yearly: true, blackout: false }),
    ]);
    expect(occasionsOf(plan)[0]).not.toHaveProperty('until');
    await waitFor(() => expect(namesOn('2026-12-09')).not.toBeNull());

    await open('2026-12-09');
    await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: 'Change “Opening day”…' })));
    const again = within(await screen.findByRole('dialog', { name: 'Change the date' }));
    fireEvent.change(again.getByLabelText('First day'), { target: { value: '2024-02-29' } });
    expect(again.getByText('In years without a 29 February it stands on 28 February.')).toBeTruthy();
    fireEvent.click(again.getByLabelText(/^Nothing goes out/));
    await act(async () => fireEvent.click(again.getByRole('button', { name: 'Change' })));
    expect(occasionsOf(plan)[0]).toMatchObject({ date: '2024-02-29', blackout: true });
    await act(() => plan.store.undo());
    expect(occasionsOf(plan)[0]).toMatchObject({ date: '2026-12-09', blackout: false });

    await open('2026-12-09');
    await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: 'Delete “Opening day”' })));
    expect(occasionsOf(plan)).toEqual([]);
    expect(namesOn('2026-12-09')).toBeNull();
  });

  it('is the browser’s own on a post', async () => {
    const plan = await show();
    const goesOn = fireEvent.contextMenu(plan.card('a'));
    expect(goesOn).toBe(true);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

it('a post that is moved to a day on which nothing goes out is moved, and it is said', async () => {
  const plan = await show({}, [own({ name: 'Stocktaking', date: '2026-12-30', blackout: true })]);
  plan.card('a').focus();
  for (const key of ['ArrowRight', 'ArrowDown'])
    await act(async () => fireEvent.keyDown(plan.card('a'), { key, altKey: true }));
  expect(plan.post('a')?.date).toBe('2027-01-01');
  expect(notified).toEqual([]);
  for (const key of ['ArrowLeft', 'ArrowLeft'])
    await act(async () => fireEvent.keyDown(plan.card('a'), { key, altKey: true }));
  expect(plan.post('a')?.date).toBe('2026-12-30');
  expect(notified).toEqual([
    'Nothing is to go out on Wednesday 30 December: Stocktaking. It was planned there all the same.',
  ]);
});

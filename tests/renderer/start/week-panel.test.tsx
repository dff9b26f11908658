// @vitest-environment jsdom
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import '../../../src/renderer/start/RecentWeek';
import { StartPage } from '../../../src/renderer/start/StartPage';
import type { Opening } from '../../../src/renderer/start/use-opening';
import '../../../src/renderer/start/WeekPanel';
import type { ProjectWeek, Week } from '../../../src/shared/week/week-schema';
import { MemoryHost } from '../support/memory-host';
import { notified, renderScreen } from '../support/render-screen';

// A busy machine may take longer than a second to draw.
configure({ asyncUtilTimeout: 8000 });

const recent = (name: string, present = true) => ({
  path: `/plans/${name}.kalends`,
  fileName: `${name}.kalends`,
  name,
  openedAt: '2026-12-01T08:00:00Z',
  present,
});
const week = (changes: Partial<Week>): Week => ({
  today: '2026-12-10',
  posts: 0,
  attention: 0,
  inReview: 0,
  drafts: 0,
  pillars: [],
  due: [],
  hourFormat: '24',
  language: 'en-GB',
  ...changes,
});
const due = (headline: string, date: string, time?: string, attention = false) => ({
  id: headline,
  headline,
  date,
  ...(time && { time }),
  attention,
});

async function show(recents: ReturnType<typeof recent>[], projects: ProjectWeek[], left = 0) {
  const open = vi.fn(async () => {});
  const opening: Opening = {
    busy: null,
    failure: null,
    bundle: null,
    open,
    create: async () => null,
    openBundle() {},
    closeBundle() {},
    dismiss() {},
  };
  const host = new MemoryHost().client({
    app: { recent: async () => ({ projects: recents }), week: async () => ({ projects, left }) },
  });
  await act(async () => {
    renderScreen(<StartPage opening={opening} wish={null} onWishTaken={() => {}} />, { host });
  });
  return { open };
}

const panel = () => screen.findByRole('complementary', { name: 'This week all projects' });

test('what is due in all projects by day and clock, and beside each project how its week stands', async () => {
  const { open } = await show(
    [recent('Bakery'), recent('Praxis'), recent('Bikes')],
    [
      {
        path: '/plans/Bakery.kalends',
        week: week({
          posts: 2,
          attention: 2,
          drafts: 1,
          pillars: [{ colour: '#123456', posts: 2 }],
          due: [due('Rye', '2026-12-10', '12:00', true), due('Spelt', '2026-12-12')],
        }),
      },
      {
        path: '/plans/Praxis.kalends',
        week: week({ posts: 1, due: [due('Backs', '2026-12-10', '09:00')], hourFormat: '12' }),
      },
      { path: '/plans/Bikes.kalends', says: 'Bikes.kalends is damaged.' },
    ],
    3,
  );
  const list = within(await panel());
  await waitFor(() =>
    expect(list.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'Today',
      'Saturday 12 December',
    ]),
  );
  const rows = list.getAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual(['9:00 amBacksPraxis', '12:00RyeBakery', '–SpeltBakery']);
  expect(within(rows[1] as HTMLElement).getByLabelText('Needs attention')).toBeDefined();
  expect(list.getByText('Bikes.kalends is damaged.')).toBeDefined();
  expect(list.getByText(/^3 older projects of the list were not looked at/)).toBeDefined();
  const named = (name: RegExp) => screen.findByRole('button', { name });
  expect((await named(/^Bakery/)).textContent).toMatch(/2 posts this week2 need attention$/);
  expect((await named(/^Praxis/)).textContent).toMatch(/1 post this weekapproved$/);
  expect((await named(/^Bikes/)).textContent).not.toMatch(/week/);
  fireEvent.click(rows[0] as HTMLElement);
  expect(open).toHaveBeenCalledWith('/plans/Praxis.kalends');
});

test('projects of the same name are told apart by their files', async () => {
  const path = (name: string) => `/plans/${name}.kalends`;
  await show(
    [{ ...recent('spring'), name: 'Bakery' }, { ...recent('autumn'), name: 'Bakery ' }, recent('Bikes')],
    ['spring', 'autumn', 'Bikes'].map((name, at) => ({
      path: path(name),
      week: week({ posts: 1, due: [due('Rye', '2026-12-10', `0${at}:00`)] }),
    })),
  );
  const rows = await within(await panel()).findAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([
    '00:00RyeBakery spring.kalends',
    '01:00RyeBakery autumn.kalends',
    '02:00RyeBikes',
  ]);
});

test('a quiet week says so, and without projects there is no week', async () => {
  await show([recent('Bakery')], [{ path: '/plans/Bakery.kalends', week: week({}) }]);
  expect(within(await panel()).getByText('Nothing is due in the next seven days.')).toBeDefined();
  expect((await screen.findByRole('button', { name: /^Bakery/ })).textContent).toMatch(/No posts this week$/);
});

test('without projects there is no week', async () => {
  await show([], []);
  expect(await screen.findByText('How it works')).toBeDefined();
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(notified).toEqual([]);
});

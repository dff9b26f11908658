import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DaySettings } from '../../../src/renderer/days/DaySettings';
import { occasionSchema } from '../../../src/shared/occasions/occasion';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

const places = [
  { code: 'DE', name: 'Germany', within: [] },
  { code: 'DE-SN', name: 'Sachsen', within: ['Germany'] },
  { code: 'FR', name: 'France', within: [] },
];
const { settings } = emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin' });

async function show(project: Partial<Project> = {}, readOnly = false) {
  const host = new MemoryHost({ settings: { ...settings, language: 'en-GB' }, ...project });
  const asked: { regions: string[]; kinds: string[] }[] = [];
  const client = host.client({
    days: {
      places: async () => ({ places }),
      holidays: async (question: (typeof asked)[number]) => {
        asked.push(question);
        const reformation = { date: '2026-10-31', name: 'Reformation Day', kind: 'public', regions: ['DE-SN'] };
        return { holidays: question.regions.includes('DE-SN') ? [reformation] : [], unknown: [] };
      },
    },
  });
  const store = await host.store({ readOnly }, client);
  await act(async () => {
    renderScreen(<DaySettings />, { host: client, store });
  });
  return { host, store, asked, holidays: () => host.history.project.settings.holidays };
}

it('a region is found by name, shown with its next days, and taken out again', async () => {
  const { holidays, store } = await show();
  const field = screen.getByRole('combobox', { name: 'Countries and regions' });
  await act(async () => fireEvent.click(field));
  fireEvent.change(field, { target: { value: 'germany' } });
  await act(async () => fireEvent.click(screen.getByText('Germany › Sachsen (DE-SN)')));
  expect(holidays()).toEqual({ regions: ['DE-SN'], kinds: ['public', 'observance'] });
  const chosen = screen.getByRole('list', { name: 'Chosen countries and regions' });
  expect(within(chosen).getByText('Germany › Sachsen')).toBeTruthy();
  await waitFor(() => expect(screen.getByText('Reformation Day')).toBeTruthy());
  expect(screen.getByText('Sat 31 Oct 2026')).toBeTruthy();

  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Take out Germany › Sachsen' })));
  expect(holidays()?.regions).toEqual([]);
  await act(() => store.undo());
  expect(holidays()?.regions).toEqual(['DE-SN']);
});

it('kinds are switched; what a file brought along and nobody knows stays', async () => {
  const stored = { regions: ['DE', 'Atlantis'], kinds: ['public', 'half moon'], since: 2020 };
  const { holidays, asked } = await show({ settings: { ...settings, holidays: stored } });
  expect(screen.getByText('Atlantis (unknown)')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: /^School holidays/ })));
  await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: 'Public holidays' })));
  expect(holidays()).toEqual({ ...stored, kinds: ['half moon', 'school'] });
  await waitFor(() => expect(asked.at(-1)?.kinds).toEqual(['half moon', 'school']));
  expect(screen.getByText(/None in the coming year/)).toBeTruthy();
});

it('lists own dates through the year, those of one year after them', async () => {
  const own = (id: string, fields: object) => occasionSchema.parse({ id, name: id, ...fields });
  const { host, store } = await show({
    occasions: keyed([
      own('Once', { date: '2026-05-04', until: '2026-05-06' }),
      own('Late', { date: '2020-12-06', yearly: true, notes: 'Chocolate coins' }),
      own('Early', { date: '2020-12-30', until: '2021-01-02', yearly: true, blackout: true }),
    ]),
  });
  const rows = within(screen.getByRole('region', { name: 'Own dates' })).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '6 December, every yearLateChocolate coins',
    '30 December to 2 January, every yearEarlyNothing goes out',
    '4 May 2026 to 6 May 2026Once',
  ]);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Delete Once' })));
  expect(Object.keys(host.history.project.occasions)).toEqual(['Late', 'Early']);
  await act(() => store.undo());
  expect(screen.getByText('Once')).toBeTruthy();
});

it('a project that cannot be changed shows it all and offers nothing', async () => {
  await show({ occasions: keyed([occasionSchema.parse({ id: 'o', name: 'Own', date: '2026-01-01' })]) }, true);
  expect(screen.getByText('Own')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Add a date|Delete|Change/ })).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('combobox').disabled).toBe(true);
});

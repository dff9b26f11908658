// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { type ComponentProps, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DayField } from '../../../src/renderer/ui/DayField';
// Fetched before the tests, which would else wait for it.
import '../../../src/renderer/ui/DayPicker';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

type Props = Partial<ComponentProps<typeof DayField>>;
const heard = vi.fn();
const settings = { language: 'de', weekStart: 1, timeZone: 'Europe/Berlin' };

function Form({ date: first, ...props }: Props) {
  const [date, setDate] = useState(first);
  return (
    <DayField
      label="Day"
      settings={settings}
      tells="typing"
      {...props}
      date={date}
      onChange={(next, unread) => {
        heard(next, unread);
        setDate(next);
      }}
    />
  );
}

const show = (props: Props) => renderScreen(<Form {...props} />, { host: new MemoryHost().client() });
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Day' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });

beforeEach(() => {
  heard.mockClear();
  vi.useFakeTimers({ now: new Date('2026-12-10T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

it('writes the day in the project’s language, and tells what is typed as soon as it is one', () => {
  show({ date: '2026-12-01' });
  expect(field().value).toBe('1. Dez. 2026');
  type('5');
  expect(heard).toHaveBeenLastCalledWith(undefined, true);
  // The year is still the one nearest to what the field held before.
  type('5.1.');
  expect(heard).toHaveBeenLastCalledWith('2027-01-05', false);
  fireEvent.blur(field());
  expect(field().value).toBe('5. Jan. 2027');
});

it('explains what is no day once it is left, and keeps it', () => {
  show({ date: '2026-12-01' });
  type('someday');
  expect(field().getAttribute('aria-invalid')).not.toBe('true');
  fireEvent.blur(field());
  expect(field().value).toBe('someday');
  expect(screen.getByText('Write it as 2026-12-24.')).toBeDefined();
  type('');
  expect(heard).toHaveBeenLastCalledWith(undefined, false);
});

it('beside a calendar of its own it tells only once it is left, or on Enter', () => {
  show({ date: '2026-12-01', tells: 'left', calendar: 'none' });
  type('24.12.');
  expect(heard).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(heard.mock.calls).toEqual([['2026-12-24', false]]);
  expect(screen.queryByRole('button')).toBeNull();
});

it('chooses from a calendar in the same language, which begins the week as the plan does', async () => {
  show({ date: '2026-12-01', settings: { ...settings, weekStart: 7 } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Open the calendar' })));
  const day = await screen.findByRole('button', { name: 'Donnerstag 24. Dezember' });
  expect(screen.getByText('Dezember 2026')).toBeDefined();
  expect(document.querySelector('thead th')?.textContent).toBe('So');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Dienstag 1. Dezember'));
  fireEvent.click(day);
  expect(heard).toHaveBeenLastCalledWith('2026-12-24', false);
  expect(field().value).toBe('24. Dez. 2026');
});

it('asks for months where it is told to', async () => {
  show({ date: '2027-01-01', unit: 'month' });
  expect(field().value).toBe('Januar 2027');
  type('februar');
  expect(heard).toHaveBeenLastCalledWith('2027-02-01', false);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Open the calendar' })));
  fireEvent.click(await screen.findByRole('button', { name: 'Mär 2027' }));
  expect(heard).toHaveBeenLastCalledWith('2027-03-01', false);
});

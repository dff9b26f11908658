import { act } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { printing } from '../../../src/renderer/print/printing';
import { showView, testPost } from '../support/view-screen';

beforeAll(async () => {
  await import('../../../src/renderer/calendar/CalendarPage');
  // Fetched by the page a moment after it is drawn; a test must not end meanwhile.
  await import('../../../src/renderer/post-editor/PostEditor');
}, 60_000);
afterEach(() => act(() => printing.set(false)));

it('a full day hides no other: the month has all days, and the list of full days says how many it leaves out', async () => {
  const full = Array.from({ length: 2003 }, (_, at) => testPost(`${at}`, { date: '2026-12-10', time: '09:00' }));
  await showView([...full, testPost('late', { date: '2026-12-30' })], { calendarView: 'month' });
  await act(async () => printing.set(true));
  const [month, list] = document.querySelectorAll('.k-sheet section');
  expect(month?.textContent).toContain('Post late');
  expect(list?.querySelectorAll('tr')).toHaveLength(2001);
  expect(list?.textContent).toContain('and 3 more posts, not printed here');
}, 30_000);

import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PlanView } from '../../../src/renderer/app-frame/plan-view';
import { useBack } from '../../../src/renderer/app-frame/use-back';
import { planViewControl } from '../support/plan-view';

afterEach(cleanup);

/** The hook beside a place that it may change, as in the frame. */
function place() {
  let view: Partial<PlanView> = { area: 'calendar', calendarView: 'month' };
  function Frame() {
    useBack(planViewControl(view, (changes) => go(changes)));
    return null;
  }
  const { rerender } = render(<Frame />);
  const go = (changes: Partial<PlanView>) => {
    view = { ...view, ...changes };
    act(() => rerender(<Frame />));
  };
  return { go, at: () => `${view.area} ${view.calendarView}` };
}

test('Back and Forward go through the areas and views one has been in', async () => {
  const { go, at } = place();
  const before = history.length;
  go({ calendarView: 'week' });
  go({ area: 'settings' });
  go({ focusDate: '2027-01-01' });
  expect(history.length).toBe(before + 2);
  history.back();
  await waitFor(() => expect(at()).toBe('calendar week'));
  history.back();
  await waitFor(() => expect(at()).toBe('calendar month'));
  history.forward();
  await waitFor(() => expect(at()).toBe('calendar week'));
  expect(history.length).toBe(before + 2);
});

test('an entry of something else is left alone', async () => {
  const { at } = place();
  act(() => {
    window.dispatchEvent(new PopStateEvent('popstate', { state: { place: { area: 'nowhere' } } }));
  });
  expect(at()).toBe('calendar month');
});

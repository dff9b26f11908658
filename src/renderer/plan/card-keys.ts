import type { KeyboardEvent } from 'react';
import type { Plan } from './plan-context';

/**
 * The keys that mean the same on a card of every view: Space chooses it or takes it out of what is chosen, Delete
 * deletes what is chosen. Enter opens it, which a button does by itself.
 * @returns whether the key was one of these.
 */
export function pressedOnCard(plan: Plan, event: KeyboardEvent, id: string): boolean {
  if (event.key === ' ') plan.pick(id, 'toggle');
  else if (event.key === 'Delete' || event.key === 'Backspace') void plan.remove(plan.acted(id));
  else return false;
  event.preventDefault();
  return true;
}

/** Some browsers press a button when Space is let go, whatever was done as it went down. */
export function keepSpace(event: KeyboardEvent): void {
  if (event.key === ' ' && event.target instanceof Element && event.target.closest('[data-post]'))
    event.preventDefault();
}

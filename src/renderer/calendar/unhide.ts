/**
 * For the ref of what stands beside a day's number: the library hides the number from screen readers, who hear the date
 * of the cell, and with it all that stands beside it.
 */
export function unhide(element: HTMLElement | null): void {
  element?.closest('[aria-hidden="true"]')?.removeAttribute('aria-hidden');
}

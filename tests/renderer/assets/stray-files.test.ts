import { afterEach, expect, it } from 'vitest';
import { refuseStrayFiles } from '../../../src/renderer/assets/stray-files';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** A drag as the browser sends it; `types` says what is held. */
function drag(name: 'dragover' | 'drop', types: string[], target: Element = document.body) {
  const event = new Event(name, { bubbles: true, cancelable: true });
  const dataTransfer = { types, dropEffect: 'copy' };
  target.dispatchEvent(Object.assign(event, { dataTransfer }));
  return { prevented: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

it('files that nothing takes change nothing', () => {
  stop = refuseStrayFiles();
  for (const name of ['dragover', 'drop'] as const)
    expect(drag(name, ['Files'])).toEqual({ prevented: true, effect: 'none' });
});

it('what takes files gets them as before, and text may be dropped as ever', () => {
  stop = refuseStrayFiles();
  const taker = document.body.appendChild(document.createElement('div'));
  taker.addEventListener('dragover', (event) => event.preventDefault());
  expect(drag('dragover', ['Files'], taker)).toEqual({ prevented: true, effect: 'copy' });
  expect(drag('drop', ['text/plain'])).toEqual({ prevented: false, effect: 'copy' });
});

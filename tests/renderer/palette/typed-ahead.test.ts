import { afterEach, describe, expect, it, vi } from 'vitest';
import { TypedAhead } from '../../../src/renderer/palette/typed-ahead';

const escaped = vi.fn();
const heard = vi.fn();
let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  window.removeEventListener('keydown', heard);
  vi.clearAllMocks();
});

function listening(): TypedAhead {
  const ahead = new TypedAhead();
  stop = ahead.listen(escaped);
  window.addEventListener('keydown', heard);
  return ahead;
}
const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more });
  document.body.dispatchEvent(event);
  return event;
};

describe('what is typed before the field is there', () => {
  it('is kept for the field and means nothing to anyone else', () => {
    const ahead = listening();
    for (const key of ['r', 'y', 'x', 'Backspace', 'e', 'Enter']) expect(press(key).defaultPrevented).toBe(true);
    expect(ahead.take()).toEqual({ text: 'rye', entered: true });
    expect(heard).not.toHaveBeenCalled();
  });

  it('is entered only by an Enter that comes last, after letters', () => {
    const ahead = listening();
    for (const key of ['Enter', 'r', 'Enter', 'y']) press(key);
    expect(ahead.take()).toEqual({ text: 'ry', entered: false });
  });

  it('goes to the field by itself once it was taken', () => {
    const ahead = listening();
    ahead.take();
    expect(press('a').defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalled();
    expect(ahead.take().text).toBe('');
  });

  it('leaves shortcuts alone, and Escape closes', () => {
    listening();
    expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(false);
    press('Escape');
    expect(escaped).toHaveBeenCalledOnce();
  });
});

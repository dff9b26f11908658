import { Kbd } from '@mantine/core';
import css from './KeyCaps.module.css';
import { isMac, keyCaps } from './keys';

/** A shortcut as keys are drawn: Ctrl K, or ⌘ K on a Mac. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className={css.caps}>
      {keyCaps(keys, isMac()).map((caps, press) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one shortcut never change places
        <span key={press} className={css.press}>
          {press > 0 && <span className={css.then}>then</span>}
          {caps.map((cap) => (
            <Kbd key={cap}>{cap.replace('-', ' ')}</Kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

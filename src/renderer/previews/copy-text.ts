import { useCallback } from 'react';
import { useApp } from '../app-frame/app-state';

/** Puts a text on the clipboard and says so; `what` is such as "the text for our loft". */
export function useCopyText(): (text: string, what: string) => void {
  const { notify } = useApp();
  return useCallback(
    (text, what) => {
      // A page without a safe origin has no clipboard at all.
      const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
      done.then(
        () => notify(`Copied ${what}.`),
        () => notify(`The clipboard did not take ${what}. Select it in the editor and copy it there.`, 'error'),
      );
    },
    [notify],
  );
}

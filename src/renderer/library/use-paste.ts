import { useEffect, useRef } from 'react';
import { carriesFiles, filesOf } from '../assets/dropped-files';
import { clockOf } from '../ui/format-when';

/** What browsers call a picture that has no name of its own. */
const nameless = /^image\.(png|jpe?g|webp|gif)$/i;

/** Takes files and pictures that are pasted anywhere on the page, except where text is pasted into a field. */
export function usePaste(onFiles: (files: File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: data, target } = event;
      if (!data || !carriesFiles(data) || document.querySelector('[aria-modal="true"]')) return;
      const typing = target instanceof Element && target.closest('input, textarea, [contenteditable="true"]');
      if (typing && data.types.includes('text/plain')) return;
      event.preventDefault();
      void filesOf(data).then((files) => {
        if (files.length > 0) latest.current(files.map(named));
      });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

function named(file: File): File {
  const [, ending] = nameless.exec(file.name) ?? [];
  if (ending === undefined) return file;
  const now = new Date();
  const day = new Intl.DateTimeFormat('en-CA').format(now);
  const clock = clockOf(now.toISOString()).replace(':', '.');
  return new File([file], `Pasted ${day} ${clock}.${ending}`, { type: file.type });
}

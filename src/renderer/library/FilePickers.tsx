import { type ChangeEvent, useImperativeHandle, useRef } from 'react';
import { chosenFiles } from '../assets/dropped-files';

/** What the chooser offers first; what a file is, its bytes say. */
const accept = 'image/*,video/mp4,video/quicktime,video/webm,application/pdf,.svg,.avif,.mov';

export interface Pickers {
  files(): void;
  folder(): void;
}

interface Props {
  handle: React.Ref<Pickers>;
  /** A name for tests and for whoever looks at the page's elements. */
  name: string;
  multiple?: boolean;
  onFiles(files: File[]): void;
}

/** The system's own choosers, for files and for a whole folder. */
export function FilePickers({ handle, name, multiple = true, onFiles }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useImperativeHandle(handle, () => ({
    files: () => files.current?.click(),
    folder: () => folder.current?.click(),
  }));
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = chosenFiles(event.currentTarget.files);
    // The same file may be chosen again.
    event.currentTarget.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <>
      <input ref={files} type="file" hidden accept={accept} multiple={multiple} data-testid={name} onChange={take} />
      <input
        ref={(element) => {
          folder.current = element;
          if (element) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        multiple
        data-testid={`${name}-folder`}
        onChange={take}
      />
    </>
  );
}

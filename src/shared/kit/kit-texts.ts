import type { KitEntry } from './plan-kit';

/** A picture, video or document of a post, as it came into the kit or did not. */
export type KitFile = { alt: string; name: string } & (
  | {
      /** Name in the folder of its post. */
      file: string;
      kind: 'picture' | 'video' | 'document' | undefined;
    }
  /** Why it is not in the kit, as the end of a sentence that begins with its name. */
  | { why: string; address?: string }
);

/** The name of a text file in the folder of a post, and what it holds. */
export interface KitText {
  name: string;
  text: string;
}

/** Between the parts of a thread; the same line asks for a new part in Kalends. */
const partBreak = '\n\n---\n\n';

export const captionFile = 'caption.txt';

/** The text files of a post: each is pasted whole, so each holds nothing else; those that would be empty are absent. */
export function kitTexts(entry: KitEntry, files: readonly KitFile[]): KitText[] {
  const altTexts = files.flatMap(({ alt, ...each }) => ('file' in each && alt ? `${each.file}\n${alt}\n` : []));
  return [
    { name: captionFile, text: entry.parts.join(partBreak) },
    { name: 'title.txt', text: entry.title ?? '' },
    { name: 'link.txt', text: entry.link?.address ?? '' },
    { name: 'first comment.txt', text: entry.firstComment ?? '' },
    { name: 'alt texts.txt', text: altTexts.join('\n') },
  ].filter(({ text }) => text !== '');
}

import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { type ChannelPreview, drawnText } from '../../shared/previews/channel-preview';
import { counted, numberWords } from '../ui/format-when';
import looks from './looks/looks.module.css';
import { Note, Reply } from './looks/NoteLook';
import css from './previews.module.css';
import type { CountedThread } from './use-thread';

/** So many parts are drawn at once; a thread of more is rare, and each part is a whole note. */
const atOnce = 12;

interface Props {
  preview: ChannelPreview;
  thread: CountedThread;
  /** Absent on paper: then all parts are shown, without buttons. */
  onCopy: ((text: string, what: string) => void) | undefined;
}

/** A thread as the network shows it: each part a note of its own, with its count. */
export function ThreadParts({ preview, thread, onCopy }: Props) {
  const [all, setAll] = useState(false);
  const { parts, counts, left } = thread;
  const { platform, firstComment } = preview;
  const shown = all || !onCopy ? parts : parts.slice(0, atOnce);
  return (
    <div className={looks.post} data-flush>
      <ol className={css.parts} aria-label="Parts of the thread">
        {shown.map((part, at) => (
          <li key={part.start}>
            <Note
              preview={preview}
              body={drawnText(part.text, platform)}
              first={at === 0}
              goesOn={at < parts.length - 1 || firstComment !== undefined}
              foot={
                <div className={css.partFoot}>
                  <span className={css.count} data-over={part.over || undefined}>
                    {numberWords(counts[at]?.count ?? 0)}
                    {counts[at]?.limit !== undefined && ` / ${numberWords(counts[at].limit)}`}
                  </span>
                  {part.over && <span className={css.tooLong}>One link or word alone is too long.</span>}
                  {onCopy && (
                    <ActionIcon
                      size={24}
                      aria-label={`Copy part ${at + 1}`}
                      title="Copy this part"
                      onClick={() => onCopy(part.text, `part ${at + 1}`)}
                    >
                      <IconCopy size={14} stroke={1.6} />
                    </ActionIcon>
                  )}
                </div>
              }
            />
          </li>
        ))}
      </ol>
      {shown.length < parts.length && (
        <button type="button" className={css.link} onClick={() => setAll(true)}>
          Show all {parts.length} parts
        </button>
      )}
      {left > 0 && (
        <p className={css.note}>
          The thread ends at {counted(parts.length, 'part')}; {counted(left, 'more character')} would not be in it.
        </p>
      )}
      {firstComment && <Reply preview={preview} comment={firstComment} />}
    </div>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, type MouseEvent, useRef, useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { fromInstant, readableZone } from '../../shared/calendar-time/time-zone';
import { linkProblem } from '../../shared/links/link-form';
import type { DuePost } from '../../shared/posts/due';
import { postHeadline } from '../../shared/posts/post';
import type { Published } from '../../shared/posts/published';
import type { Settings } from '../../shared/project/project';
import { useApp } from '../app-frame/app-state';
import { useProject, useProjectStore } from '../project-view/use-project';
import { CopyButton, copyText } from './CopyButton';
import css from './DueDetail.module.css';

interface Props {
  due: DuePost;
  /** What its channel is called. */
  name: string;
  done: Published | undefined;
  onMarked(): void;
  onTakenBack(): void;
}

/**
 * Whether a press is the second one of a double press. One button takes the place of the other, so it would undo what the
 * first press did, or mark the next post.
 */
const isSecond = ({ detail }: MouseEvent) => detail > 1;

/** The foot of a post that is due: that it was published, and where it can be seen. */
export function MarkPublished({ due: { post, channel }, name, done, onMarked, onTakenBack }: Props) {
  const { notify } = useApp();
  const store = useProjectStore();
  const readOnly = useProject(({ info }) => info.readOnly);
  const settings = useProject(({ project }) => project.settings);
  const [url, setUrl] = useState(done?.url ?? '');
  const field = useRef<HTMLInputElement>(null);
  const [noted, setNoted] = useState(done);
  // Undo, for one, changes what is noted while the field stands.
  if (noted?.at !== done?.at || noted?.url !== done?.url) {
    setNoted(done);
    setUrl(done?.url ?? '');
  }
  const [busy, setBusy] = useState(false);
  const problem = linkProblem(url);
  const channels = channel === undefined ? [] : [channel];
  const title = postHeadline(post) || 'Untitled';

  const mark = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (problem !== undefined) return field.current?.focus();
    setBusy(true);
    const address = url.trim() === '' ? null : url.trim();
    const payload = { id: post.id, channels, ...(channels.length > 0 && { url: address }) };
    if (!done) onMarked();
    if (await store.run({ name: 'posts.markPublished', payload }))
      notify(done ? 'The link is kept.' : `“${title}” is marked as published${channel ? ` on ${name}` : ''}.`);
    setBusy(false);
  };
  const takeBack = async () => {
    if (await store.run({ name: 'posts.markUnpublished', payload: { id: post.id, channels } })) onTakenBack();
  };

  if (readOnly) return <p className={css.foot}>This project is read-only, so nothing can be marked as published.</p>;
  return (
    <form className={css.foot} onSubmit={(event) => void mark(event)}>
      {done && (
        <p className={css.done}>
          <IconCheck size={16} stroke={2} aria-hidden />
          {doneWords(done.at, settings)}
        </p>
      )}
      {channel !== undefined && (
        <TextInput
          ref={field}
          className={css.url}
          aria-label="Link of the published post"
          placeholder="Link of the published post (optional)"
          inputMode="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={problem}
        />
      )}
      {done ? (
        <>
          {done.url && url === done.url ? (
            <CopyButton
              label="Copy link"
              what="the link"
              copy={() => copyText(done.url ?? '')}
              instead="Select it here and copy it by the keyboard."
            />
          ) : (
            <Button type="submit" variant="default" disabled={url.trim() === (done.url ?? '')}>
              Keep the link
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            title="It has not been published after all"
            onClick={(event) => {
              if (!isSecond(event)) void takeBack();
            }}
          >
            Take back
          </Button>
        </>
      ) : (
        <Button
          type="submit"
          leftSection={<IconCheck size={16} stroke={2} />}
          onClick={(event) => {
            if (isSecond(event)) event.preventDefault();
          }}
        >
          Mark as published
        </Button>
      )}
    </form>
  );
}

/** When it was noted, on the project's clock; a file may hold any text there. */
function doneWords(at: string, { timeZone, hourFormat, language }: Settings): string {
  try {
    const { date, time } = fromInstant(at, readableZone(timeZone));
    return `Published ${dateWords(date, 'day', language)}, ${timeWords(time, hourFormat)}`;
  } catch {
    return 'Published';
  }
}

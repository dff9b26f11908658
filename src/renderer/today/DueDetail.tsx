import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { platformOf } from '../../shared/platforms/platform';
import type { DuePost, WallClock } from '../../shared/posts/due';
import { publishedOn } from '../../shared/posts/published';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { FindingList } from '../checks/FindingList';
import { useProject } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';
import { PlatformMark } from '../ui/PlatformMark';
import { zoneName } from '../zones/zone-words';
import css from './DueDetail.module.css';
import { DuePictures } from './DuePictures';
import { dueContent } from './due-content';
import { MarkPublished } from './MarkPublished';
import { TextToCopy } from './TextToCopy';

interface Props {
  due: DuePost;
  now: WallClock;
  /** It was marked as published; the next one is wanted. */
  onMarked(): void;
  onTakenBack(): void;
}

/** One post as one channel gets it, ready to be published by hand. */
export function DueDetail({ due, now, onMarked, onTakenBack }: Props) {
  const { post, channel: id } = due;
  const { platforms } = useApp();
  const { go } = usePlanView();
  const settings = useProject(({ project }) => project.settings);
  const campaigns = useProject(({ project }) => project.campaigns);
  const assets = useProject(({ project }) => project.assets);
  const channel = useProject(({ project }) => (id === undefined ? undefined : project.channels[id]));
  const platform = channel && platformOf(platforms, channel.platform);
  const out = useMemo(
    () => dueContent(post, channel && { channel, platform, project: { settings, campaigns, assets } }),
    [post, channel, platform, settings, campaigns, assets],
  );
  const done = id === undefined ? undefined : publishedOn(post, id);
  const status = statusWords(post.status);
  const name = channel ? channelName(channel, platform) : 'No channel';

  return (
    <article className={css.detail} aria-labelledby="due-title">
      <header className={css.head}>
        <div className={css.headWords}>
          <h2 className={`k-serif ${css.title}`} id="due-title" dir="auto">
            {out.headline || 'Untitled'}
          </h2>
          <p className={css.facts}>
            <span className={css.fact}>
              <PlatformMark platform={platform} size={15} />
              <strong>{name}</strong>
              {out.format && ` · ${out.format}`}
            </span>
            <span className="k-times">{whenWords(due, now, settings)}</span>
            <span className={css.fact}>
              <StatusDot status={post.status} /> {status.label}
            </span>
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<IconPencil size={16} stroke={1.6} />}
          onClick={() => go({ area: 'calendar', selectedPost: post.id, focusDate: post.date })}
        >
          Open the post
        </Button>
      </header>
      <div className={css.body}>
        {!done && channel && <FindingList post={post} channel={channel.id} />}
        {out.title.trim() !== '' && <TextToCopy title="Title" text={out.title} what="the title" />}
        {out.text.trim() === '' ? (
          <p className={css.none}>This post has no text.</p>
        ) : (
          <TextToCopy title="Text" text={out.text} what="the text" main />
        )}
        {out.link !== '' && <TextToCopy title="Link" text={out.link} what="the link" note={out.linkNote} />}

        <DuePictures media={out.media} />
        {out.firstComment.trim() !== '' && (
          <TextToCopy title="First comment" text={out.firstComment} what="the first comment" />
        )}
        {post.notes?.trim() && (
          <section>
            <h3 className="k-overline">Notes</h3>
            <p className={css.notes} dir="auto">
              {post.notes}
            </p>
          </section>
        )}
      </div>
      <MarkPublished due={due} name={name} done={done} onMarked={onMarked} onTakenBack={onTakenBack} />
    </article>
  );
}

/** `Sun 29 Nov, 09:00`, with the project's clock where the channel has another one. */
function whenWords(
  { date, time, zone, here }: DuePost,
  now: WallClock,
  { hourFormat, language }: { hourFormat: string; language?: string | undefined },
): string {
  const style = date.slice(0, 4) === now.date.slice(0, 4) ? 'day' : 'dayYear';
  const when = `${dateWords(date, style, language)}, ${time === undefined ? 'no time' : timeWords(time, hourFormat)}`;
  if (here.time === undefined || (here.time === time && here.date === date)) return when;
  const day = here.date === date ? '' : `${dateWords(here.date, 'day', language)}, `;
  return `${when} in ${zoneName(zone)}, here ${day}${timeWords(here.time, hourFormat)}`;
}

import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { timeWords } from '../../shared/calendar-time/date-words';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import type { LineReading } from '../../shared/quick-line/read-line';
import { useApp } from '../app-frame/app-state';
import { statusWords } from '../cards/status-words';
import { useProject } from '../project-view/use-project';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import css from './QuickLine.module.css';

interface Props {
  id: string;
  /** The post that Enter would make now. */
  post: Post;
  reading: LineReading;
  /** Takes the suggestion of the weekday away; absent when there is none. */
  onWithout: (() => void) | undefined;
}

/** How the line is understood. What was not typed but comes from the weekday, the filter or the place is greyed. */
export function LineChips({ id, post, reading, onWithout }: Props) {
  const { platforms } = useApp();
  const { channels, pillars, campaigns, templates, settings } = useProject(({ project }) => project);
  const pillar = post.pillar === undefined ? undefined : pillars[post.pillar];
  const campaign = post.campaign === undefined ? undefined : campaigns[post.campaign];
  const template = reading.template === undefined ? undefined : templates[reading.template];
  const time = post.time === undefined ? undefined : timeWords(post.time, settings.hourFormat);
  const understood = [
    time,
    ...post.channels.map((channel) => channels[channel]?.name || 'Channel'),
    pillar?.name,
    campaign?.name,
    reading.status,
    ...post.labels.map((label) => `#${label}`),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div className={css.chips}>
      <span className="k-visually-hidden" id={id}>
        {understood}
      </span>
      {time !== undefined && <Chip suggested={reading.time === undefined}>{time}</Chip>}
      {post.channels.map((channel) => (
        <Chip key={channel} suggested={reading.channels.length === 0}>
          <PlatformMark platform={platformOf(platforms, channels[channel]?.platform ?? 'other')} size={13} />
          {channels[channel]?.name || 'Channel'}
        </Chip>
      ))}
      {pillar && (
        <Chip suggested={reading.pillar === undefined}>
          <PillarSwatch colour={pillar.colour} />
          {pillar.name || 'Pillar'}
        </Chip>
      )}
      {campaign && <Chip>{campaign.name || 'Campaign'}</Chip>}
      {reading.status !== undefined && <Chip>{statusWords(reading.status).label}</Chip>}
      {template && <Chip>From “{template.name || 'template'}”</Chip>}
      {post.labels.map((label) => (
        <Chip key={label} suggested={!reading.labels.includes(label)}>
          #{label}
        </Chip>
      ))}
      {onWithout && (
        <button type="button" className={css.without} onClick={onWithout} title="Without the suggestion (Backspace)">
          <IconX size={13} stroke={1.8} aria-hidden />
          <span className="k-visually-hidden">Without the suggested channels and time</span>
        </button>
      )}
    </div>
  );
}

function Chip({ suggested = false, children }: { suggested?: boolean; children: ReactNode }) {
  return (
    <span className={css.chip} data-suggested={suggested || undefined} dir="auto">
      {children}
    </span>
  );
}

import { useDeferredValue, useMemo } from 'react';
import { type ChannelCount, channelCounts } from '../../shared/checks/channel-counts';
import type { Counting } from '../../shared/platforms/counting';
import type { Post } from '../../shared/posts/post';
import { numberWords } from '../ui/format-when';
import css from './checks.module.css';
import { sourceWords } from './source-words';
import { useCheckContext } from './use-findings';

interface Props {
  /** The post as it would be with what is being typed. */
  post: Post;
  /** Only this channel of it. */
  channel?: string | undefined;
}

/** What the text counts on each channel, beside what it may: `IG 187 / 2,200`. */
export function TextCounters({ post, channel }: Props) {
  const context = useCheckContext();
  // The key comes first, its counts right behind.
  const read = useDeferredValue(post);
  const counts = useMemo(() => channelCounts(read, context, channel), [read, context, channel]);
  if (counts.length === 0) return null;
  return (
    <div className={css.counters}>
      {counts.map(({ channels, label, count, limit, over, platform }) => (
        <span
          key={channels.join(' ')}
          className={css.counter}
          data-over={over || undefined}
          title={explain({ platform, limit })}
        >
          {label} {numberWords(count)}
          {limit && ` / ${numberWords(limit.value)}`}
        </span>
      ))}
    </div>
  );
}

const units: Record<Counting['unit'], string> = {
  characters: 'characters',
  codePoints: 'characters',
  graphemes: 'characters as they are seen',
  bytes: 'bytes',
  weighted: 'weighted characters: some scripts and emoji count more than one',
};

function explain({ platform, limit }: Pick<ChannelCount, 'platform' | 'limit'>): string {
  const { counting } = platform.text;
  const more = [
    ...(counting.urlLength === undefined ? [] : [`a link counts ${counting.urlLength}`]),
    ...(counting.unit !== 'weighted' && counting.emojiBytes ? ['an emoji counts its bytes'] : []),
    ...(counting.unit !== 'weighted' && counting.perParagraph ? ['the longest paragraph is counted'] : []),
  ];
  const how = `${platform.name}: counted in ${[units[counting.unit], ...more].join('; ')}.`;
  if (limit?.own) return `${how} The limit is your own.`;
  return limit?.fact ? `${how} ${sourceWords(limit.fact)}` : how;
}

import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { channelPost } from '../../shared/posts/channel-post';
import type { Post } from '../../shared/posts/post';
import { cardFacts } from '../cards/card-facts';
import { StatusDot } from '../cards/StatusDot';
import { useFindingsBeside } from '../checks/use-findings';
import { dropMark } from '../drag/drop-target';
import { UsedPicture } from '../pictures/UsedPicture';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { usePost } from '../project-view/use-project';
import css from './GridTile.module.css';

/** One square of a channel's profile: the picture, else the words. It reads its post by itself. */
export const GridTile = memo(function GridTile({ id, channel }: { id: string; channel: string }) {
  const post = usePost(id);
  return post ? <Tile post={post} channel={channel} /> : null;
});

function Tile({ post, channel }: { post: Post; channel: string }) {
  const plan = usePlan();
  const lookup = useObserved(plan.lookup, (value) => value);
  const selected = useObserved(plan.selected, (id) => id === post.id);
  const chosen = useObserved(plan.selection, (ids) => ids.has(post.id));
  const facts = cardFacts(post, lookup, useFindingsBeside(post.id), channel);
  const { date, time, format } = channelPost(post, channel);
  const day = date ? dateWords(date, 'day', lookup.language) : '';
  const when = time ? `${day}, ${timeWords(time, lookup.hourFormat)}` : day;
  return (
    <button
      type="button"
      className={css.tile}
      style={{ '--pillar': facts.pillar?.colour ?? 'var(--k-status-draft)' } as CSSProperties}
      data-post={post.id}
      data-planned={post.status === 'published' ? undefined : ''}
      data-selected={selected || undefined}
      data-chosen={chosen || undefined}
      aria-current={selected || undefined}
      onClick={(event) => plan.click(post.id, event)}
      {...dropMark({ kind: 'post' })}
    >
      <span className="k-visually-hidden">{chosen ? `${facts.name}, chosen` : facts.name}</span>
      {facts.picture ? (
        <span className={css.picture}>
          <UsedPicture media={facts.picture} size="m" alt="" />
        </span>
      ) : (
        <>
          <span className={css.ink} />
          <span className={css.words} dir="auto" aria-hidden>
            {facts.headline}
          </span>
        </>
      )}
      <span className={css.foot} data-over-picture={facts.picture ? '' : undefined} aria-hidden>
        <span className={css.when}>
          {when}
          {format && format !== 'feed post' && ` · ${format}`}
        </span>
        <span className={css.signs}>
          {post.held && <IconHandStop size={14} stroke={1.6} />}
          {facts.warnings.length > 0 && <IconAlertTriangle size={14} stroke={1.6} />}
          <StatusDot status={post.status} />
        </span>
      </span>
    </button>
  );
}

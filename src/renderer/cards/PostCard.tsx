import {
  IconAlertTriangle,
  IconCheck,
  IconHandStop,
  IconPhoto,
  IconRepeat,
  IconVersions,
  IconWorld,
} from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import type { Post } from '../../shared/posts/post';
import { useFindingsBeside } from '../checks/use-findings';
import { UsedPicture } from '../pictures/UsedPicture';
import { useObserved } from '../plan/observable';
import { type Density, usePlan } from '../plan/plan-context';
import { usePost } from '../project-view/use-project';
import { PlatformMark } from '../ui/PlatformMark';
import { cardFacts, versionsOf } from './card-facts';
import css from './PostCard.module.css';
import { StatusDot } from './StatusDot';

interface Props {
  id: string;
  /** Absent: as the rows of the month have room for. */
  density?: Density;
  /** What to show in the place of the post's time, where a view says more than that. */
  time?: string | undefined;
}

/** How many marks a card shows before it says "+n"; in a narrow one each other sign takes the place of one. */
const marksShown = 3;
const fitting = (total: number, places: number) => Math.max(0, total <= places ? total : places - 1);

/** "9 am" for "9:00 am": a line has little room for the title. */
const shortTime = (words: string) => words.replace(/:00(?= [ap]m$)/, '');

/** One post on the calendar: a button that opens it. It reads its post by itself. */
export const PostCard = memo(function PostCard({ id, density, time }: Props) {
  const post = usePost(id);
  return post ? <Card post={post} density={density} time={time} /> : null;
});

function Card({ post, density, time }: Omit<Props, 'id'> & { post: Post }) {
  const plan = usePlan();
  const lookup = useObserved(plan.lookup, (value) => value);
  const selected = useObserved(plan.selected, (id) => id === post.id);
  const chosen = useObserved(plan.selection, (ids) => ids.has(post.id));
  const roomy = useObserved(plan.density, (value) => value);
  const facts = cardFacts(post, lookup, useFindingsBeside(post.id));
  const shown = density ?? roomy;
  const style = { '--pillar': facts.pillar?.colour ?? 'var(--k-status-draft)' } as CSSProperties;
  // A line has room for one mark and the title, not for a count.
  const total = shown === 'line' ? Math.min(1, facts.marks.length) : facts.marks.length;
  const versions = versionsOf(facts.marks);
  const signs =
    Number(versions !== '' && shown === 'full') +
    Number(facts.otherZone) +
    Number(facts.repeats) +
    Number(post.held !== undefined) +
    Number(facts.warnings.length > 0);
  // A time with "am" or "pm" takes the place of two; behind a day it takes that of one even where there is room.
  const halves = lookup.hourFormat === '12' && facts.time !== '';
  const wide = time !== undefined && halves ? fitting(total, marksShown - 1) : Math.min(total, marksShown);
  const places = marksShown - signs - (halves ? 2 : 0);
  const narrow = shown === 'line' ? wide : Math.min(wide, fitting(total, places));
  // Without time and marks there is no first line to keep: the title stands beside the signs.
  const bare = shown === 'full' && (time ?? facts.time) === '' && facts.marks.length === 0;
  return (
    <button
      type="button"
      className={css.card}
      style={style}
      data-post={post.id}
      data-density={shown}
      data-status={post.status}
      data-selected={selected || undefined}
      data-chosen={chosen || undefined}
      data-bare={bare || undefined}
      aria-current={selected || undefined}
      aria-pressed={chosen || undefined}
      onClick={(event) => plan.click(post.id, event)}
    >
      <span className="k-visually-hidden">{facts.name}</span>
      <span className={css.top} aria-hidden>
        {chosen && (
          <span className={css.check}>
            <IconCheck size={10} stroke={3} />
          </span>
        )}
        <span className={css.time}>{time ?? (shown === 'line' ? shortTime(facts.time) : facts.time)}</span>
        <span className={css.marks}>
          {facts.marks.slice(0, wide).map((mark, at) => (
            <span key={mark.channel} className={at < narrow ? css.mark : css.onlyWide}>
              <PlatformMark platform={mark.platform} size={12} />
            </span>
          ))}
          {total > wide && <span className={narrow < wide ? css.onlyWide : css.more}>+{total - wide}</span>}
          {narrow < wide && <span className={css.onlyNarrow}>+{total - narrow}</span>}
        </span>
        {shown === 'line' && <span className={css.lineTitle}>{facts.headline}</span>}
        <span className={css.signs}>
          {versions !== '' && shown === 'full' && (
            <span className={css.quiet} title={versions}>
              <IconVersions size={12} stroke={1.6} />
            </span>
          )}
          {facts.otherZone && shown === 'full' && <IconWorld size={12} stroke={1.6} className={css.quiet} />}
          {facts.repeats && shown === 'full' && <IconRepeat size={12} stroke={1.6} className={css.quiet} />}
          {post.held && <IconHandStop size={13} stroke={1.6} className={css.warning} />}
          {facts.warnings.length > 0 && <IconAlertTriangle size={13} stroke={1.6} className={css.danger} />}
          <StatusDot status={post.status} />
        </span>
      </span>
      {shown === 'full' && (
        <span className={css.body} aria-hidden>
          <span className={css.title}>{facts.headline}</span>
          {facts.picture ? (
            <span className={css.picture}>
              <UsedPicture media={facts.picture} size="s" alt="" small />
            </span>
          ) : (
            facts.media > 0 && <IconPhoto size={14} stroke={1.6} className={css.quiet} />
          )}
        </span>
      )}
    </button>
  );
}

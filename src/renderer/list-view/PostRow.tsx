import { IconAlertTriangle, IconHandStop, IconVersions } from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import type { Post } from '../../shared/posts/post';
import { cardFacts, versionsOf } from '../cards/card-facts';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { useFindingsBeside } from '../checks/use-findings';
import { UsedPicture } from '../pictures/UsedPicture';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { usePost } from '../project-view/use-project';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import css from './PostRow.module.css';

const marksShown = 4;
const labelsShown = 2;

/** One post as a line of the list. It reads its post by itself. */
export const PostRow = memo(function PostRow({ id }: { id: string }) {
  const post = usePost(id);
  return post ? <Row post={post} /> : null;
});

function Row({ post }: { post: Post }) {
  const plan = usePlan();
  const lookup = useObserved(plan.lookup, (value) => value);
  const selected = useObserved(plan.selected, (id) => id === post.id);
  const chosen = useObserved(plan.selection, (ids) => ids.has(post.id));
  const facts = cardFacts(post, lookup, useFindingsBeside(post.id));
  const versions = versionsOf(facts.marks);
  const status = statusWords(post.status);
  const labels = post.labels.slice(0, labelsShown);
  return (
    <button
      type="button"
      className={css.row}
      style={{ '--pillar': facts.pillar?.colour ?? 'var(--k-border-strong)' } as CSSProperties}
      data-post={post.id}
      data-status={post.status}
      data-selected={selected || undefined}
      data-chosen={chosen || undefined}
      aria-current={selected || undefined}
      onClick={(event) => plan.click(post.id, event)}
    >
      <span className="k-visually-hidden">{chosen ? `${facts.name}, chosen` : facts.name}</span>
      <span className={css.time} data-none={facts.time === '' || undefined} aria-hidden>
        {facts.time || 'no time'}
      </span>
      <span className={css.marks} aria-hidden>
        {facts.marks.slice(0, marksShown).map((mark) => (
          <PlatformMark key={mark.channel} platform={mark.platform} size={14} />
        ))}
        {facts.marks.length > marksShown && `+${facts.marks.length - marksShown}`}
      </span>
      <span className={css.words} aria-hidden>
        {facts.picture && (
          <span className={css.picture}>
            <UsedPicture media={facts.picture} size="s" alt="" small />
          </span>
        )}
        <span className={css.title} dir="auto">
          {facts.headline}
        </span>
        <span className={css.text} dir="auto">
          {firstWords(post)}
        </span>
      </span>
      <span className={css.labels} aria-hidden>
        {labels.map((label) => (
          <span key={label} className={css.label}>
            {label}
          </span>
        ))}
        {post.labels.length > labelsShown && `+${post.labels.length - labelsShown}`}
      </span>
      <span className={css.signs} aria-hidden>
        {versions !== '' && (
          <span className={css.versions} title={versions}>
            <IconVersions size={15} stroke={1.6} />
          </span>
        )}
        {post.held && <IconHandStop size={15} stroke={1.6} className={css.held} />}
        {facts.warnings.length > 0 && (
          <span className={css.warning}>
            <IconAlertTriangle size={15} stroke={1.6} />
            <span className={css.warningWords}>Check</span>
          </span>
        )}
      </span>
      <span className={css.pillar} aria-hidden>
        {facts.pillar && <PillarSwatch colour={facts.pillar.colour} />}
        <span className={css.pillarName}>{facts.pillar?.name}</span>
      </span>
      <span className={css.status} aria-hidden>
        <StatusDot status={post.status} />
        <span className={css.statusName}>{status.label}</span>
      </span>
    </button>
  );
}

/** The beginning of the text, as much as a line may need; without what the title has said already. */
function firstWords({ title, text }: Post): string {
  const start = text.slice(0, 600).trim();
  const said = title.trim() || (start.split('\n', 1)[0] ?? '');
  const rest = start.startsWith(said) ? start.slice(said.length).replace(/^[\s.:!?…–—-]+/, '') : start;
  return rest.replace(/\s+/g, ' ').trim().slice(0, 240);
}

import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { knownStatus, type Post, postHeadline, type Status } from '../../shared/posts/post';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import css from './CampaignPanel.module.css';

/** Ready to go out, or out already. */
const ready: readonly (Status | 'other')[] = ['approved', 'scheduled', 'published'];

/** The posts of a campaign in their order, how far they are, and the way to each. */
export function CampaignPosts({ posts }: { posts: readonly Post[] }) {
  const plan = usePlan();
  const { language, hourFormat } = useProject(({ project }) => project.settings);
  const { drawn, more, end } = useGrowing(40);
  // Those without a day come after the others here: what is next stands first.
  const ordered = [
    ...posts.filter(({ date }) => date !== undefined),
    ...posts.filter(({ date }) => date === undefined),
  ];
  const done = posts.filter(({ status }) => ready.includes(knownStatus(status))).length;
  const out = posts.filter(({ status }) => status === 'published').length;
  const words = `${done} of ${counted(posts.length, 'post')} ready${out > 0 ? `, ${out} published` : ''}`;
  return (
    <section aria-label="Posts of the campaign">
      <h3 className="k-overline">Posts</h3>
      {posts.length === 0 ? (
        <p className={css.none}>
          None yet. Lay them out by a plan, or choose this campaign in a post’s own field “Campaign”.
        </p>
      ) : (
        <div className={css.progress}>
          <progress max={posts.length} value={done} aria-label="Posts that are ready" />
          <span>{words}</span>
        </div>
      )}
      <ol className={css.posts}>
        {ordered.slice(0, drawn).map((post) => (
          <li key={post.id}>
            <button type="button" className={css.post} onClick={() => plan.open(post.id, true)}>
              <span className={css.when}>
                {post.date ? dateWords(post.date, 'day', language) : 'No day'}
                {post.date && post.time && ` ${timeWords(post.time, hourFormat)}`}
              </span>
              <span className={css.headline} dir="auto">
                {postHeadline(post) || 'Untitled'}
                {post.campaignStep && <span className={css.step}>{post.campaignStep}</span>}
              </span>
              <StatusDot status={post.status} />
              <span className="k-visually-hidden">
                , {statusWords(post.status).label}
                {post.held ? ', held' : ''}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {ordered.length > drawn && (
        <button type="button" className={css.rest} ref={end} onClick={more}>
          Show {counted(ordered.length - drawn, 'more post', 'more posts')}
        </button>
      )}
    </section>
  );
}

import type { CSSProperties } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { comparePosts, type Post, postHeadline } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { useGrowing } from '../plan/use-growing';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import css from './AssetPanel.module.css';

/** The posts that use an asset, by day, each a way to the post. */
export function AssetUses({ posts }: { posts: readonly Post[] }) {
  const { go } = usePlanView();
  const { language } = useProject(({ project }) => project.settings);
  const pillars = useProject(({ project }) => project.pillars);
  const { drawn, more, end } = useGrowing(40);
  const ordered = [...posts].sort(comparePosts);
  const open = ({ id, date }: Post) =>
    go({ area: 'calendar', selectedPost: id, ...(date === undefined ? {} : { focusDate: date }) });
  return (
    <section aria-label="Where it is used">
      <h3 className="k-overline">{posts.length === 0 ? 'Not used yet' : `Used in ${counted(posts.length, 'post')}`}</h3>
      {posts.length === 0 && <p className={css.none}>Drag it onto a post, or choose it in the editor of one.</p>}
      <ol className={css.uses}>
        {ordered.slice(0, drawn).map((post) => (
          <li key={post.id}>
            <button
              type="button"
              className={css.use}
              style={{ '--pillar': pillars[post.pillar ?? '']?.colour } as CSSProperties}
              onClick={() => open(post)}
            >
              <span className={css.day}>{post.date ? dateWords(post.date, 'shortDayMonth', language) : 'Idea'}</span>
              <span className={css.headline} dir="auto">
                {postHeadline(post) || 'Untitled'}
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

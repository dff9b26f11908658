import type { Post } from '../../shared/posts/post';
import css from './PostEditor.module.css';

/** Columns of an imported file that nobody recognised: kept, shown, and exported again. */
export function ExtraColumns({ post }: { post: Post }) {
  const columns = Object.entries(post.extra ?? {});
  if (columns.length === 0) return null;
  return (
    <details className={css.extra}>
      <summary>Imported columns ({columns.length})</summary>
      <dl>
        {columns.map(([heading, cell]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{cell}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

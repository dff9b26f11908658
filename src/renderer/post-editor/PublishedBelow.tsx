import type { PublishedPost } from '../../shared/links/published-text';
import css from './variant.module.css';

/** What is put below the channel's own words when they go out, as it will stand there: the link and the signature. */
export function PublishedBelow({ out }: { out: PublishedPost }) {
  const { below } = out;
  if (below.length === 0) return null;
  return (
    <div className={css.below}>
      <span className={css.belowHead}>Added below</span>
      {below.map((part) => (
        <p key={part} dir="auto">
          {part}
        </p>
      ))}
    </div>
  );
}

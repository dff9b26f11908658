import type { ImportPreview } from '../../shared/csv/import-preview';
import { counted } from '../ui/format-when';

type Counts = ImportPreview['counts'];

/** `12 posts and 11 ideas`; what changes posts that are there already is said as well. */
export function takenWords({ posts, ideas, updates }: Pick<Counts, 'posts' | 'ideas' | 'updates'>): string {
  const parts = [
    posts > 0 && counted(posts, 'post'),
    ideas > 0 && counted(ideas, 'idea'),
    updates > 0 && counted(updates, 'change'),
  ].filter((part) => part !== false);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Why the import cannot start; null when it can. */
export function blockedBecause(preview: ImportPreview): string | null {
  const open = preview.questions.filter(({ answer }) => answer === undefined).length;
  if (open > 0) return open === 1 ? 'Answer the question above first.' : `Answer the ${open} questions above first.`;
  const { posts, ideas, updates } = preview.counts;
  if (posts + ideas + updates === 0) return 'There is no row in the file that a post could be made of.';
  return null;
}

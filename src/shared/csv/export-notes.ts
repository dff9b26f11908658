import { type Post, postHeadline } from '../posts/post';
import { isFetchable } from './export-cells';
import type { ExportNote, Loss, Preset } from './preset';

type Remedy = NonNullable<ExportNote['remedy']>;
interface NoteKind {
  kind: ExportNote['kind'];
  /** How the posts are counted: "1 draft", "7 drafts", "3 posts: no first comment". */
  one: string;
  many: string;
  reason: string;
  remedy?: Remedy;
  cell?: ExportNote['cell'];
}

/** Collects the posts that a file does not hold, or not whole, by reason, in the order in which reasons come up. */
export class ExportNotes {
  private readonly found = new Map<string, { kind: NoteKind; posts: ExportNote['posts']; ids: Set<string> }>();

  add(key: string, kind: NoteKind, post: Post, channel?: string): void {
    const entry = this.found.get(key) ?? { kind, posts: [], ids: new Set<string>() };
    entry.ids.add(post.id);
    entry.posts.push({ id: post.id, headline: postHeadline(post), date: post.date, channel });
    this.found.set(key, entry);
  }

  /**
   * Left-out posts first: they weigh more than what a post loses. Losses come in the order in which the preset speaks of
   * them, the worst first.
   */
  list({ notCarried }: Pick<Preset, 'notCarried'>): ExportNote[] {
    const weight = (key: string) => notCarried.findIndex(({ field }) => field === key);
    const notes = [...this.found]
      .toSorted(([a], [b]) => weight(a) - weight(b))
      .map(
        ([
          ,
          {
            kind: { one, many, ...kind },
            posts,
            ids,
          },
        ]) => ({
          ...kind,
          short: `${ids.size} ${ids.size === 1 ? one : many}`,
          posts,
        }),
      );
    return [...notes.filter(({ kind }) => kind === 'left-out'), ...notes.filter(({ kind }) => kind === 'incomplete')];
  }
}

/** Names the loss of a post in the preset's words. @returns false for one that the preset does not speak of. */
export function noteLoss(notes: ExportNotes, preset: Preset, loss: Loss, post: Post, channel: string): boolean {
  const said = preset.notCarried.find(({ field }) => field === loss);
  if (!said) return false;
  const kind = loss === 'noTime' ? 'left-out' : 'incomplete';
  const words = { one: `post: ${said.short}`, many: `posts: ${said.short}`, reason: said.says };
  const cell = emptyCell(loss, preset, said.short);
  notes.add(loss, { kind, ...words, ...(cell && { cell }) }, post, channel);
  return true;
}

/** A picture that cannot go along leaves the picture's cell empty. */
function emptyCell(loss: Loss, preset: Preset, says: string): ExportNote['cell'] {
  if (loss !== 'video' && loss !== 'pictureAddress') return undefined;
  const column = preset.columns.find(({ field }) => field === 'first_picture');
  return column && { column: column.heading, says };
}

const videoEndings = /\.(mp4|m4v|mov|webm|avi|mkv|mpe?g)([?#].*)?$/i;

/** What the post loses in a file of this preset. */
export function lossesOf(post: Post, preset: Preset): Loss[] {
  const pictures = post.media.filter(({ url }) => !videoEndings.test(url));
  const lost: Loss[] = [];
  if (pictures.length < post.media.length) lost.push('video');
  if (pictures.length > 0 && !pictures.some(({ url }) => isFetchable(url, preset.pictureEndings)))
    lost.push('pictureAddress');
  if (pictures.length > 1) lost.push('moreThanOnePicture');
  if (post.firstComment) lost.push('firstComment');
  if (post.format !== undefined && post.format !== 'feed post') lost.push('format');
  if (post.title.trim() !== '') lost.push('title');
  if (post.link) lost.push('link');
  if (post.media.some(({ alt }) => alt)) lost.push('altTexts');
  if (post.labels.some((label) => label.includes(preset.listSeparator))) lost.push('labelWithSeparator');
  return lost;
}

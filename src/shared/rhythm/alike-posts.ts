import { dayNumber } from '../balance/day-number';
import { dateWords } from '../calendar-time/date-words';
import { type CheckContext, channelWords, knownChannel } from '../checks/check-context';
import type { PlanCheck } from '../checks/check-plan';
import type { Finding } from '../checks/finding';
import { quoted } from '../history/define-command';
import { variantOf } from '../posts/channel-post';
import { type Post, postHeadline } from '../posts/post';
import type { Variant } from '../posts/variant';
import { rootOf } from './evergreen';
import { rhythmSettings } from './rhythm-settings';
import { likeness, sketchText, type TextSketch } from './text-sketch';

/** From this share of common pairs of words on two texts say nearly the same: a word or two in ten were changed. */
const nearlySame = 0.6;
/**
 * Tools refuse the very same text on one network within two to three days (facts/platform-limits.md, section 4, point
 * 14: https://ayrshare.com/docs/apis/post/bulk-post, a tool's documentation).
 */
const sameWithin = 3;
/** So many of the last texts that share a band are compared, so that a plan of one text over and over stays quick. */
const mostCompared = 8;

/** A text of a channel and where it stands. */
interface Entry {
  post: Post;
  day: number;
  sketch: TextSketch;
}

interface Match {
  other: Entry;
  /** It is the very same text. */
  same: boolean;
  /** So soon that tools refuse it. */
  refused: boolean;
}

/**
 * Finds posts whose text came shortly before on the same channel: the very same one within three days, nearly the same
 * one within the days of the settings. Copies of an evergreen post and posts of one series repeat on purpose, so of them
 * only the very same text is told. Each channel is compared with what it gets.
 */
export const checkAlike: PlanCheck = function* (posts, context) {
  const { daysUnlike } = rhythmSettings(context.settings);
  const channels = new Map<string, RecentTexts>();
  const findings: Finding[] = [];
  for (const post of posts) {
    if (post.date === undefined) continue;
    yield;
    const found = new Map<string, { match: Match; on: string[] }>();
    for (const id of post.channels) {
      if (!Object.hasOwn(context.channels, id)) continue;
      const recent = channels.get(id) ?? new RecentTexts(daysUnlike);
      channels.set(id, recent);
      const match = recent.add({ post, day: dayNumber(post.date), sketch: sketchOf(post, id) });
      if (!match || post.status === 'published') continue;
      const known = found.get(match.other.post.id);
      if (known) known.on.push(id);
      else found.set(match.other.post.id, { match, on: [id] });
    }
    for (const { match, on } of found.values()) findings.push(findingOf(post, post.date, match, on, context));
  }
  return findings;
};

function findingOf(
  post: Post,
  date: string,
  { other, same, refused }: Match,
  on: string[],
  context: CheckContext,
): Finding {
  const days = dayNumber(date) - other.day;
  const ago = days === 0 ? 'the same day' : days === 1 ? 'a day before' : `${days} days before`;
  const when = dateWords(other.post.date ?? date, 'day', context.settings.language);
  const names = on.map((id) => {
    const known = knownChannel(context, id);
    return known ? channelWords(known) : '';
  });
  const where = names.length > 2 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(' and ');
  const [channel] = on;
  return {
    rule: refused ? 'rhythm.same text' : 'rhythm.alike text',
    severity: refused ? 'warning' : 'hint',
    says: `${where} ${on.length > 1 ? 'have' : 'has'} ${same ? 'the same' : 'nearly the same'} text in ${quoted(postHeadline(other.post))} on ${when}, ${ago}.`,
    remedy: refused
      ? `Some tools refuse the same text within ${sameWithin} days. Say it in other words, or move one of the two.`
      : 'Say it in other words, or move one of the two.',
    post: post.id,
    otherPost: other.post.id,
    ...(channel === undefined ? {} : { channel }),
  };
}

/** The texts of one channel, by time. */
class RecentTexts {
  private readonly whole = new Map<string, Entry>();
  private readonly bands = new Map<number, Entry[]>();

  constructor(private readonly daysUnlike: number) {}

  /** Takes the next text in; @returns the one before that it repeats. */
  add(entry: Entry): Match | undefined {
    const { whole } = entry.sketch;
    if (whole === '') return undefined;
    const last = this.whole.get(whole);
    this.whole.set(whole, entry);
    const match =
      last && entry.day - last.day <= sameWithin
        ? { other: last, same: true, refused: true }
        : this.likest(entry, last);
    this.remember(entry);
    return match;
  }

  private likest(entry: Entry, same: Entry | undefined): Match | undefined {
    if (this.daysUnlike === 0 || entry.sketch.pairs.length === 0) return undefined;
    const suits = (other: Entry) => entry.day - other.day <= this.daysUnlike && !repeats(entry.post, other.post);
    if (same && suits(same)) return { other: same, same: true, refused: false };
    let best: { other: Entry; like: number } | undefined;
    for (const other of new Set(entry.sketch.bands.flatMap((band) => this.bands.get(band) ?? []))) {
      if (!suits(other)) continue;
      const like = likeness(entry.sketch, other.sketch);
      // Of equally like ones the last: it is nearest.
      if (like >= nearlySame && like >= (best?.like ?? 0)) best = { other, like };
    }
    return best && { other: best.other, same: false, refused: false };
  }

  private remember(entry: Entry): void {
    for (const band of entry.sketch.bands) {
      const entries = this.bands.get(band);
      if (!entries) this.bands.set(band, [entry]);
      else if (entries.push(entry) > mostCompared) entries.shift();
    }
  }
}

/** Whether two posts say the same on purpose. */
function repeats(a: Post, b: Post): boolean {
  if (a.series && b.series && a.series.id === b.series.id) return true;
  return a.evergreen !== undefined && b.evergreen !== undefined && rootOf(a) === rootOf(b);
}

const sketches = new WeakMap<Post | Variant, TextSketch>();

/** The sketch of what a channel gets, remembered for the post, or the variant that says something else. */
function sketchOf(post: Post, channel: string): TextSketch {
  const variant = variantOf(post, channel);
  const [key, text] = variant?.text === undefined ? [post, post.text] : [variant, variant.text];
  let sketch = sketches.get(key);
  if (!sketch) {
    sketch = sketchText(text);
    sketches.set(key, sketch);
  }
  return sketch;
}

import { assertNever } from '../assert-never';
import type { Channel } from '../channels/channel';
import type { Pillar } from '../pillars/pillar';
import type { Gap } from './rhythm';
import { daysIn } from './spans';
import type { Balance, FullDay, KnownKind } from './tally';

/** Something in the balance that is worth a sentence. */
export type Finding =
  /** `points`: percentage points over the target, negative under it. */
  | { about: 'target'; pillar: string; percent: number; points: number }
  | { about: 'full day'; day: FullDay }
  | { about: 'gap'; gap: Gap }
  | { about: 'no kind'; kind: KnownKind }
  | { about: 'silent'; channels: readonly string[] };

/** Shares of fewer posts jump by more than these points with every single post. */
const enoughPosts = 5;
/** So far from its target a pillar is worth a word; ten points are one post in ten. */
const farFromTarget = 10;
/** Followers of one profile are not used to so many posts a day. */
const crowdedDay = 4;
/** Where every channel is crowded, the fullest say enough. */
const mostFullDays = 3;
/** A silence of most of a week in a month; of a longer span, a week or more. */
const longSilence = (days: number) => (days <= 31 ? 5 : 7);

interface Records {
  pillars: readonly Pillar[];
  channels: readonly Channel[];
}

/** What stands out in a balance, the weightiest first. */
export function findingsIn(balance: Balance, { pillars, channels }: Records): Finding[] {
  if (balance.posts === 0) return [];
  const found: Finding[] = [...targetFindings(balance, pillars)];
  const full = [...balance.fullDays.values()].filter(({ posts }) => posts >= crowdedDay);
  full.sort((a, b) => b.posts - a.posts || (a.channel < b.channel ? -1 : 1));
  for (const day of full.slice(0, mostFullDays)) found.push({ about: 'full day', day });
  const gap = balance.longestGap;
  if (gap && gap.days >= longSilence(daysIn(balance.span))) found.push({ about: 'gap', gap });
  const saysKind = sumOf(balance.kinds.values()) >= enoughPosts;
  for (const kind of saysKind ? (['help', 'talk', 'promote'] as const) : [])
    if (!balance.kinds.has(kind)) found.push({ about: 'no kind', kind });
  const silent = channels.filter(({ id, archived }) => !archived && !balance.channels.has(id)).map(({ id }) => id);
  if (silent.length > 0 && balance.channels.size > 0) found.push({ about: 'silent', channels: silent });
  return found;
}

/** What would stand out after a change and does not already, or not as much. */
export function newFindings(before: Balance, after: Balance, records: Records): Finding[] {
  const known = findingsIn(before, records);
  return findingsIn(after, records).flatMap((finding) => whatIsNew(finding, before, known) ?? []);
}

function whatIsNew(finding: Finding, before: Balance, known: readonly Finding[]): Finding | null {
  switch (finding.about) {
    case 'target': {
      const target = finding.percent - finding.points;
      const was = (before.pillars.get(finding.pillar)?.percent ?? 0) - target;
      return Math.abs(finding.points) > Math.abs(was) ? finding : null;
    }
    case 'full day':
      return finding.day.posts > (before.fullDays.get(finding.day.channel)?.posts ?? 0) ? finding : null;
    case 'gap':
      return finding.gap.days > (before.longestGap?.days ?? 0) ? finding : null;
    case 'no kind':
      return known.some((other) => other.about === 'no kind' && other.kind === finding.kind) ? null : finding;
    case 'silent': {
      const fresh = finding.channels.filter((id) => before.channels.has(id));
      return fresh.length > 0 ? { about: 'silent', channels: fresh } : null;
    }
    default:
      return assertNever(finding);
  }
}

function targetFindings(balance: Balance, pillars: readonly Pillar[]): Extract<Finding, { about: 'target' }>[] {
  if (sumOf(balance.pillars.values()) < enoughPosts) return [];
  return pillars
    .flatMap(({ id, target, archived }) => {
      const percent = balance.pillars.get(id)?.percent ?? 0;
      const points = Math.round(percent - (target ?? percent));
      return archived || Math.abs(points) < farFromTarget
        ? []
        : [{ about: 'target' as const, pillar: id, percent, points }];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function sumOf(shares: Iterable<{ posts: number }>): number {
  let sum = 0;
  for (const { posts } of shares) sum += posts;
  return sum;
}

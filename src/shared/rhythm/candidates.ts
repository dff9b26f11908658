import type { Post } from '../posts/post';
import { type Family, families, familyIn } from './evergreen';
import type { Candidate } from './fill-slots';

/** In which order posts take slots: as they are listed, the oldest first, or one pillar after the other. */
export const fillOrders = ['listed', 'oldest', 'pillars'] as const;
export type FillOrder = (typeof fillOrders)[number];

/** Ideas as candidates; one that repeats an evergreen post has to have rested. */
export function ideaCandidates(ideas: readonly Post[], posts: Readonly<Record<string, Post>>): Candidate[] {
  return ideas.map((post) => ({ post, family: familyIn(posts, post) }));
}

/** Every evergreen post that may be planned again at all; whether it has rested depends on the slot. */
export function evergreenCandidates(posts: Readonly<Record<string, Post>>): Candidate[] {
  return [...families(posts).values()].flatMap((family) => {
    const { source } = family;
    return source && mayGoAgain(family) ? [{ post: source, family }] : [];
  });
}

/** It has been planned, no copy waits for a day, and a use is left. */
export function mayGoAgain({ source, dates, waiting }: Family): boolean {
  return source?.evergreen !== undefined && source.evergreen.uses !== 0 && dates.length > 0 && !waiting;
}

/** The candidates in the order in which they take slots. */
export function inFillOrder(candidates: readonly Candidate[], order: FillOrder): Candidate[] {
  if (order === 'listed') return [...candidates];
  if (order === 'oldest') return [...candidates].sort((a, b) => (made(a) < made(b) ? -1 : made(a) > made(b) ? 1 : 0));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const pillar = candidate.post.pillar ?? '';
    const group = groups.get(pillar);
    if (group) group.push(candidate);
    else groups.set(pillar, [candidate]);
  }
  const rounds = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  return Array.from({ length: rounds }, (_, at) => [...groups.values()].flatMap((group) => group[at] ?? [])).flat();
}

const made = ({ post }: Candidate) => post.createdAt ?? '';

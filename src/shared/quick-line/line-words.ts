import { byOrder } from '../channels/channel';
import type { Platforms } from '../platforms/platform';
import { statuses } from '../posts/post';
import { foldText } from '../posts/search-text';
import type { Project } from '../project/project';

/** What a mark of the line stands for. */
export type LineKind = 'channel' | 'label' | 'pillar' | 'campaign' | 'template' | 'status';

/** The marks: `@` a channel, `#` a label, `/` a pillar, `~` a campaign, `=` a template, `!` a status. */
export const lineMarks: Readonly<Record<string, LineKind>> = {
  '@': 'channel',
  '#': 'label',
  '/': 'pillar',
  '~': 'campaign',
  '=': 'template',
  '!': 'status',
};

/** Something of the project that a line can name. */
export interface LineRecord {
  id: string;
  name: string;
  /** Its own spellings, folded: the name first, then others such as the handle. */
  own: readonly string[];
  /** Spellings that it shares with its kind, folded: those of a channel's platform. */
  shared: readonly string[];
  /** What to write for it, the nicest first. */
  spellings: readonly string[];
}

/** Everything that a line can name. Archived records are not in it. */
export type LineWords = Readonly<Record<LineKind, readonly LineRecord[]>>;

/** A word as it is compared: without case, accents, spaces and punctuation; emoji and other signs stay. */
export function foldMark(text: string): string {
  const folded = foldText(text);
  return folded.replace(/[\s\p{P}]+/gu, '') || folded.trim();
}

function record(id: string, name: string, others: readonly string[] = [], shared: readonly string[] = []): LineRecord {
  const own = [name, ...others].filter((text) => text.trim() !== '');
  const spellings = [...own, ...shared].map((text) => text.trim().replace(/\s+/gu, '-'));
  return { id, name, own: own.map(foldMark), shared: shared.map(foldMark), spellings };
}

/**
 * The words of a project.
 * @param labels the labels in use, the most used first; see `labelsByUse`.
 */
export function lineWords(
  project: Pick<Project, 'channels' | 'pillars' | 'campaigns' | 'templates'>,
  platforms: Platforms,
  labels: readonly string[],
): LineWords {
  const active = <T extends { archived?: boolean | undefined }>(records: T[]) =>
    records.filter(({ archived }) => !archived);
  const named = ({ id, name }: { id: string; name: string }) => record(id, name);
  return {
    channel: active(byOrder(project.channels)).map((channel) => {
      const platform = platforms.get(channel.platform);
      const shared = platform ? [platform.short.toLowerCase(), platform.id, platform.name, ...platform.aliases] : [];
      const handle = channel.handle === undefined ? [] : [channel.handle];
      return record(channel.id, channel.name || platform?.name || 'Channel', handle, shared);
    }),
    label: labels.map((label) => record(label, label)),
    pillar: active(byOrder(project.pillars)).map(named),
    campaign: byOrder(project.campaigns).map(named),
    template: byOrder(project.templates).map(named),
    status: statuses.map((status) => record(status, status)),
  };
}

/** What a word names: one record, several of which none is meant more than another, or nothing. */
export type Named = { one: LineRecord } | { many: readonly LineRecord[] } | null;

/**
 * What a word after a mark names: the whole spelling first, then the beginning of one, then the beginning of a later
 * word of the name. At each step one match is it, and several are none.
 */
export function namedBy(records: readonly LineRecord[], typed: string): Named {
  return wholeName(records, typed) ?? decided(beginningWith(records, typed));
}

/** What a whole spelling names; a channel's own name and handle come before those of its platform. */
export function wholeName(records: readonly LineRecord[], typed: string): Named {
  const wanted = foldMark(typed);
  if (wanted === '') return null;
  return (
    decided(records.filter(({ own }) => own.includes(wanted))) ??
    decided(records.filter(({ shared }) => shared.includes(wanted)))
  );
}

/** The records of which some spelling, else some later word of the name, begins like this. */
export function beginningWith(records: readonly LineRecord[], typed: string): readonly LineRecord[] {
  const wanted = foldMark(typed);
  if (wanted === '') return [];
  const begins = (text: string) => text.startsWith(wanted);
  const first = records.filter(({ own, shared }) => own.some(begins) || shared.some(begins));
  if (first.length > 0) return first;
  return records.filter(({ name }) => name.split(/[\s\p{P}]+/u).some((word) => begins(foldMark(word))));
}

function decided(found: readonly LineRecord[]): Named {
  const [one] = found;
  if (!one) return null;
  return found.length === 1 ? { one } : { many: found };
}

/** What to write after the mark for a record: its first spelling that names it and nothing else. */
export function spellingOf(records: readonly LineRecord[], wanted: LineRecord): string {
  const clear = wanted.spellings.find((spelling) => {
    const named = wholeName(records, spelling);
    return named !== null && 'one' in named && named.one.id === wanted.id;
  });
  return clear ?? wanted.spellings[0] ?? wanted.name;
}

import type { Platform, Platforms } from '../platforms/platform';
import { fold } from './fold';
import { withoutBrackets } from './read-cells';
import { isFormatWord, readFormat } from './words/format-words';

/** One channel that a cell names. */
export interface NamedChannel {
  /** Id of a platform, or `other`. */
  platform: string;
  /** What to call it: the platform's own name where the cell says no more than that. */
  name: string;
  /** True when the cell names the platform and nothing else. */
  plain: boolean;
  /** A format named together with the platform, as in "… Reels". */
  format?: string;
}

/** Recognises platforms by name, id or other spelling. Built once per import. */
export class PlatformNames {
  private readonly byName = new Map<string, Platform>();
  private readonly read = new Map<string, NamedChannel[]>();
  private readonly longest: number;

  constructor(platforms: Platforms) {
    for (const platform of platforms.values())
      for (const name of [platform.name, platform.id, ...platform.aliases, platform.short])
        if (platform.id !== 'other' && !this.byName.has(fold(name))) this.byName.set(fold(name), platform);
    this.longest = Math.max(1, ...[...this.byName.keys()].map((name) => name.split(' ').length));
  }

  /** The platform that the text names and nothing else; two spellings of one platform ("A/B") are one. */
  find(text: string): Platform | undefined {
    const whole = this.byName.get(fold(text));
    if (whole) return whole;
    const parts = text
      .split(/[/()|]/)
      .map(fold)
      .filter((part) => part !== '');
    const found = parts.map((part) => this.byName.get(part));
    return parts.length > 1 && found[0] && found.every((platform) => platform === found[0]) ? found[0] : undefined;
  }

  /** The platform whose name begins or ends the folded text, and the words that are left. */
  findInside(text: string): { platform: Platform; rest: string; atStart: boolean } | undefined {
    const words = fold(text).split(' ');
    for (let size = Math.min(this.longest, words.length - 1); size > 0; size -= 1) {
      const first = this.byName.get(words.slice(0, size).join(' '));
      if (first) return { platform: first, rest: words.slice(size).join(' '), atStart: true };
      const last = this.byName.get(words.slice(words.length - size).join(' '));
      if (last) return { platform: last, rest: words.slice(0, words.length - size).join(' '), atStart: false };
    }
    return undefined;
  }

  /** All channels that a cell names; one name that is no platform is a channel of its own on `other`. */
  inCell(cell: string): NamedChannel[] {
    const known = this.read.get(cell);
    if (known) return known;
    const channels = this.readCell(withoutBrackets(cell).trim());
    this.read.set(cell, channels);
    return channels;
  }

  /** True when the cell names only platforms that we know. */
  knows(cell: string): boolean {
    return cell.trim() !== '' && cell.length < 120 && this.inCell(cell).every(({ platform }) => platform !== 'other');
  }

  private readCell(cell: string): NamedChannel[] {
    if (cell === '') return [];
    const parts = outsideBrackets(cell, /[,;|\n]|\s?\+\s?/);
    if (parts.length > 1 && !this.find(cell)) return this.readParts(parts);
    const whole = this.one(cell);
    if (whole && (whole.plain || whole.format !== undefined)) return [whole];
    // A slash, an ampersand or "and" may belong to one name, so every part must be a platform that we know.
    const weak = outsideBrackets(cell, /\s*[/&]\s*|\s+(?:and|und|et|y|e|i|oraz|x)\s+|\s+[-–—]\s+/i);
    if (weak.length > 1) {
      const found = weak.map((part) => this.one(part));
      if (found.every((channel) => channel !== undefined && (channel.plain || channel.format)))
        return unique(found.filter((channel) => channel !== undefined));
    }
    return [whole ?? { platform: 'other', name: cell.slice(0, 80), plain: false }];
  }

  /** Formats in a list with platforms ("…, Reels, Stories") say how, not where. */
  private readParts(parts: readonly string[]): NamedChannel[] {
    const places = parts.filter((part) => this.find(part) !== undefined || !isFormatWord(part));
    if (places.length === 0) return unique(parts.flatMap((part) => this.readCell(part)));
    const format = parts.find((part) => !places.includes(part));
    return unique(places.flatMap((part) => this.readCell(part))).map((channel) =>
      format === undefined || channel.format !== undefined
        ? channel
        : { ...channel, format: readFormat(format).format },
    );
  }

  private one(text: string): NamedChannel | undefined {
    const plain = this.find(text);
    if (plain) return { platform: plain.id, name: plain.name, plain: true, ...this.formatOf(text, plain) };
    const inside = isPathLike(text) ? undefined : this.findInside(text);
    // "… Discord" behind a name is a place of its own; the name of a platform comes first.
    if (!inside?.atStart) return undefined;
    const { platform, rest } = inside;
    if (isFormatWord(rest))
      return { platform: platform.id, name: platform.name, plain: true, format: readFormat(rest).format };
    return { platform: platform.id, name: text.slice(0, 80), plain: false };
  }

  /** Other spellings of a platform may name a format besides ("… Reels"). */
  private formatOf(text: string, platform: Platform): { format?: string } {
    const words = fold(text).split(' ');
    const last = words.at(-1) ?? '';
    const { format } = readFormat(last);
    return words.length > 1 && isFormatWord(last) && format !== 'feed post' && fold(platform.name) !== fold(text)
      ? { format }
      : {};
  }
}

/** Paths, names of files and slugs may begin with the name of a platform and are no channel of it. */
function isPathLike(text: string): boolean {
  const [first = ''] = text.trim().split(/\s/, 1);
  return /^\/|:\/\/|\.[a-z]{2,4}$|(?:\w+-){4}/i.test(first);
}

function unique(channels: NamedChannel[]): NamedChannel[] {
  const seen = new Set<string>();
  return channels.filter(({ platform, name }) => {
    const key = `${platform}\n${fold(name)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Splits at the pattern where it does not stand in brackets. */
function outsideBrackets(text: string, pattern: RegExp): string[] {
  const hidden = text.replace(/\([^)]*\)/g, (inside) => '\u0001'.repeat(inside.length));
  const parts: string[] = [];
  const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  let start = 0;
  for (const match of hidden.matchAll(all)) {
    parts.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

import { typeList, typeName, type UsedMedia } from '../../assets/used-media';
import type { Rule } from '../../platforms/channel-rules';
import { isNear, ratioValue, ratioWords } from '../../platforms/ratio';
import type { RulePathOf } from '../../platforms/rules';
import type { Finding } from '../finding';
import { counted, findingOf, listed, nameOf, type Subject } from './subject';

/** Types, sizes, ratios and lengths of the files of a post, as far as they are known: of an address nearly nothing is. */
export function mediaFiles(subject: Subject, used: readonly UsedMedia[]): Finding[] {
  const pictures = used.filter(({ kind }) => kind === 'picture');
  const videos = used.filter(({ kind }) => kind === 'video');
  const documents = used.filter(({ kind }) => kind === 'document');
  const gifs = subject.rules.number('media.gifMegabytes') ? pictures.filter(({ type }) => type === 'gif') : [];
  return [
    ...types(subject, pictures, 'media.pictureTypes'),
    ...types(subject, videos, 'media.videoTypes'),
    ...bytes(subject, { of: pictures.filter((each) => !gifs.includes(each)), path: 'media.pictureMegabytes' }),
    ...bytes(subject, { of: gifs, path: 'media.gifMegabytes' }),
    ...bytes(subject, { of: videos, path: 'media.videoMegabytes' }),
    ...bytes(subject, { of: documents, path: 'media.documentMegabytes' }),
    ...tooSmall(subject, pictures),
    ...ratios(subject, pictures),
    ...oneRatio(subject, pictures),
    ...shape(subject, [...pictures, ...videos]),
    ...lengths(subject, videos),
  ];
}

const names = (used: readonly UsedMedia[]) => listed(used.map(({ name }) => name));

function types(subject: Subject, used: readonly UsedMedia[], path: RulePathOf<'types'>): Finding[] {
  const rule = used.length > 0 ? subject.rules.types(path) : undefined;
  if (!rule) return [];
  const taken = rule.value.split(' ');
  const others = used.filter(({ type }) => type !== undefined && !taken.includes(type));
  if (others.length === 0) return [];
  const kinds = [...new Set(others.map(({ type = '' }) => typeName(type)))].join(' and ');
  const says = `${nameOf(subject)} takes ${typeList(rule.value)} only; ${names(others)} ${others.length === 1 ? 'is' : 'are'} ${kinds}.`;
  const remedy = `Save it as ${typeName(taken[0] ?? '')}, or switch the rule off if you post by hand.`;
  return [findingOf(subject, rule, { says, remedy })];
}

/** 1 MB is 1,000,000 bytes here; what networks mean by it differs, and this is on the safe side. */
const megabyte = 1_000_000;

function bytes(subject: Subject, { of, path }: { of: readonly UsedMedia[]; path: RulePathOf<'number'> }): Finding[] {
  const rule = of.length > 0 ? subject.rules.number(path) : undefined;
  if (!rule) return [];
  const large = of.filter(({ size }) => size !== undefined && size > rule.value * megabyte);
  if (large.length === 0) return [];
  const largest = Math.max(...large.map(({ size = 0 }) => size));
  const is = large.length === 1 ? 'is' : 'are';
  const says = `${names(large)} ${is} too large for ${nameOf(subject)}, which takes ${counted(rule.value, 'MB', 'MB')}.`;
  return [
    findingOf(subject, rule, { says, remedy: 'Make a smaller file.', count: inMegabytes(largest), limit: rule.value }),
  ];
}

const inMegabytes = (size: number) => Math.ceil(size / (megabyte / 10)) / 10;

function tooSmall(subject: Subject, pictures: readonly UsedMedia[]): Finding[] {
  const width = subject.rules.number('media.leastWidth');
  const height = subject.rules.number('media.leastHeight');
  for (const [rule, side] of [
    [width, 'width'],
    [height, 'height'],
  ] as const) {
    const small = rule ? pictures.filter((each) => (each[side] ?? rule.value) < rule.value) : [];
    if (!rule || small.length === 0) continue;
    const says = `${names(small)} ${small.length === 1 ? 'has' : 'have'} too few pixels for ${nameOf(subject)}: the ${side} is at least ${rule.value}.`;
    return [findingOf(subject, rule, { says, remedy: 'Take a larger picture, or show more of it.' })];
  }
  const least = subject.rules.number('media.leastKilobytes');
  const light = least ? pictures.filter(({ size }) => size !== undefined && size < least.value * 1000) : [];
  if (!least || light.length === 0) return [];
  const says = `${names(light)} ${light.length === 1 ? 'is' : 'are'} too small for ${nameOf(subject)}: a picture has at least ${least.value} kB.`;
  return [findingOf(subject, least, { says, remedy: 'Take a larger picture.' })];
}

/** Width to height; nothing where the pixels are not known. */
function ratioOf({ width, height }: UsedMedia): number | undefined {
  return width && height ? width / height : undefined;
}

/** Pictures that are taller or wider than the network takes them: a crop mends it. */
function ratios(subject: Subject, pictures: readonly UsedMedia[]): Finding[] {
  return (['media.tallest', 'media.widest'] as const).flatMap((path): Finding[] => {
    const rule = pictures.length > 0 ? subject.rules.ratio(path) : undefined;
    const bound = rule && ratioValue(rule.value);
    if (!rule || bound === undefined) return [];
    const beyond = (ratio: number) =>
      !isNear(ratio, bound) && (path === 'media.tallest' ? ratio < bound : ratio > bound);
    const outside = pictures.filter((each) => beyond(ratioOf(each) ?? bound));
    if (outside.length === 0) return [];
    const word = path === 'media.tallest' ? 'tall' : 'wide';
    const own = outside.length === 1 ? ` (${ratioWords(ratioOf(outside[0] as UsedMedia) ?? bound)})` : '';
    const is = outside.length === 1 ? 'is' : 'are';
    const says = `${names(outside)}${own} ${is} too ${word} for ${nameOf(subject)}, which takes up to ${rule.value}.`;
    return [findingOf(subject, rule, { says, remedy: `Crop to ${rule.value}.` })];
  });
}

function oneRatio(subject: Subject, pictures: readonly UsedMedia[]): Finding[] {
  const rule = pictures.length > 1 ? subject.rules.flag('media.oneRatio') : undefined;
  if (!rule?.value) return [];
  const all = pictures.flatMap((each) => ratioOf(each) ?? []);
  const [first] = all;
  if (first === undefined || all.every((ratio) => isNear(ratio, first))) return [];
  const kinds = [...new Set(all.map(ratioWords))].slice(0, 4).join(', ');
  const says = `${nameOf(subject)} shows all pictures of a post in one ratio; these are ${kinds}.`;
  return [findingOf(subject, rule, { says, remedy: 'Crop them alike.' })];
}

/** Breaking this harms nothing: there are bars, or the network cuts. */
function shape(subject: Subject, used: readonly UsedMedia[]): Finding[] {
  const rule = used.length > 0 ? subject.rules.ratio('media.shape') : undefined;
  const wanted = rule && ratioValue(rule.value);
  if (!rule || wanted === undefined) return [];
  const others = used.filter((each) => !isNear(ratioOf(each) ?? wanted, wanted));
  if (others.length === 0) return [];
  const where = subject.formatName ? ` for ${subject.formatName}` : '';
  const says = `${names(others)} ${others.length === 1 ? 'is' : 'are'} not ${rule.value}, which ${nameOf(subject)} shows best${where}.`;
  return [findingOf(subject, rule, { severity: 'hint', says, remedy: `Crop to ${rule.value}.` })];
}

function lengths(subject: Subject, videos: readonly UsedMedia[]): Finding[] {
  const compare = (rule: Rule<number> | undefined, word: 'long' | 'short'): Finding[] => {
    if (!rule) return [];
    const beyond = (seconds: number) => (word === 'long' ? Math.floor(seconds) > rule.value : seconds < rule.value);
    const outside = videos.filter(({ duration }) => duration !== undefined && beyond(duration));
    if (outside.length === 0) return [];
    const bound = `${word === 'long' ? 'at most' : 'at least'} ${lengthWords(rule.value)}`;
    const says = `${names(outside)} ${outside.length === 1 ? 'is' : 'are'} too ${word} for ${nameOf(subject)}, which takes ${bound}.`;
    const [first] = outside;
    return [findingOf(subject, rule, { says, count: Math.round(first?.duration ?? 0), limit: rule.value })];
  };
  if (videos.length === 0) return [];
  return [
    ...compare(subject.rules.number('media.longest'), 'long'),
    ...compare(subject.rules.number('media.shortest'), 'short'),
  ];
}

/** `90 seconds`, `3 minutes`, `12 hours`: the largest unit that goes into it whole. */
function lengthWords(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return counted(seconds / 3600, 'hour');
  return seconds >= 120 && seconds % 60 === 0 ? counted(seconds / 60, 'minute') : counted(seconds, 'second');
}

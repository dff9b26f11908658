import { type UsedMedia, usedMedia } from '../../assets/used-media';
import type { Rule } from '../../platforms/channel-rules';
import type { RulePathOf } from '../../platforms/rules';
import type { Finding, Severity } from '../finding';
import { mediaFiles } from './media-files';
import { type ChannelCheck, counted, findingOf, nameOf, type Subject } from './subject';

/** Number and kinds of the pictures, videos and documents of a post on one channel; then each file by itself. */
export const media: ChannelCheck = (subject) => {
  const used = subject.content.media.map((each) => usedMedia(each, subject.context.assets));
  if (used.length === 0) return missing(subject, used);
  return [
    ...missing(subject, used),
    ...tooMany(subject, used),
    ...together(subject, used),
    ...mediaFiles(subject, used),
  ];
};

const of = (used: readonly UsedMedia[], kind: UsedMedia['kind']) => used.filter((each) => each.kind === kind);

/**
 * A draft may still get its picture; what is approved goes out as it is. Nothing is known of the kind of an address that
 * does not tell it, so that such a one counts as what is needed.
 */
function missing(subject: Subject, used: readonly UsedMedia[]): Finding[] {
  const { rules, post, formatName } = subject;
  const settled = post.status === 'approved' || post.status === 'scheduled';
  const early: { severity?: Severity } = settled ? {} : { severity: 'hint' };
  const lacks = (path: RulePathOf<'flag'>, kind: 'video' | 'document'): Finding[] => {
    const rule = rules.flag(path);
    if (!rule?.value || used.some((each) => each.kind === kind || each.kind === undefined)) return [];
    const says = `${nameOf(subject)} needs a ${kind}${formatName ? ` for ${formatName}` : ''}.`;
    return [findingOf(subject, rule, { ...early, says })];
  };
  const needed = [...lacks('media.videoNeeded', 'video'), ...lacks('media.documentNeeded', 'document')];
  if (needed.length > 0) return needed;
  const least = rules.number('media.least');
  if (!least || used.length >= least.value) return [];
  const what = rules.number('media.videos')?.value === 0 ? 'picture' : 'picture or video';
  const many = what === 'picture' ? 'pictures' : 'pictures or videos';
  const number = least.value === 1 ? `a ${what}` : `at least ${least.value} ${many}`;
  const says = `${nameOf(subject)} needs ${number}${formatName ? ` for ${formatName}` : ''}.`;
  return [findingOf(subject, least, { ...early, says, count: used.length, limit: least.value })];
}

function tooMany(subject: Subject, used: readonly UsedMedia[]): Finding[] {
  const { rules } = subject;
  const found: Finding[] = [];
  const compare = (rule: Rule<number> | undefined, count: number, one: string, many?: string) => {
    if (!rule || count <= rule.value || found.length > 0) return;
    const limit = rule.value === 0 ? `no ${many ?? `${one}s`}` : counted(rule.value, one, many);
    const says = `${nameOf(subject)} takes ${limit}, this post has ${rule.value === 0 ? counted(count, one, many) : count}.`;
    const remedy = rule.value === 0 ? 'Take it out for this channel.' : 'Take some out, or make a second post of them.';
    found.push(findingOf(subject, rule, { says, remedy, count, limit: rule.value }));
  };
  compare(rules.number('media.pictures'), of(used, 'picture').length, 'picture');
  compare(rules.number('media.videos'), of(used, 'video').length, 'video');
  compare(rules.number('media.documents'), of(used, 'document').length, 'document');
  const [one, many] = used.every(({ kind }) => kind === 'picture')
    ? ['picture', 'pictures']
    : ['picture or video', 'pictures and videos'];
  compare(rules.number('media.limit'), used.length, one, many);
  return found;
}

/** What does not go together in one post. */
function together(subject: Subject, used: readonly UsedMedia[]): Finding[] {
  if (used.length < 2) return [];
  const pictures = of(used, 'picture');
  const mixed = subject.rules.flag('media.mixed');
  if (mixed?.value === false && pictures.length > 0 && of(used, 'video').length > 0) {
    const says = `${nameOf(subject)} takes pictures or a video, not both in one post.`;
    return [findingOf(subject, mixed, { says, remedy: 'Leave out one or the other.' })];
  }
  const alone = subject.rules.flag('media.gifAlone');
  if (!alone?.value || !pictures.some(({ type }) => type === 'gif')) return [];
  const says = `A GIF stands alone on ${nameOf(subject)}: it takes nothing beside it.`;
  return [findingOf(subject, alone, { says, remedy: 'Leave out the GIF or the others.' })];
}

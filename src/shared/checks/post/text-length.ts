import type { Rule } from '../../platforms/channel-rules';
import { byteLength, countText } from '../../platforms/count-text';
import type { Counting } from '../../platforms/counting';
import { type ChannelCheck, counted, findingOf, nameOf, type Subject } from './subject';

/** The bound that holds for the text: a picture makes it a caption on some networks. Nothing where none is known. */
export function textLimit({ rules, content }: Subject): Rule<number> | undefined {
  return (content.media.length > 0 ? rules.number('text.limitWithMedia') : undefined) ?? rules.number('text.limit');
}

/** What a text counts that is published, in the channel's own unit. */
export function textCount({ platform, text }: Pick<Subject, 'platform' | 'text'>): number {
  return countText(text, platform.text.counting);
}

/** What is counted, for a sentence. */
export function unitWords(counting: Counting): { one: string; many: string } {
  if (counting.unit === 'bytes') return { one: 'byte', many: 'bytes' };
  return counting.unit !== 'weighted' && counting.perParagraph
    ? { one: 'character in a paragraph', many: 'characters in a paragraph' }
    : { one: 'character', many: 'characters' };
}

/** No way of counting makes more than 6 of one unit (a link of 4 counts 23), so most texts need no counting at all. */
const most = 6;

export const textLength: ChannelCheck = (subject) => {
  const { rules, text, platform } = subject;
  if (rules.flag('text.shown')?.value === false) return [];
  const shorter = () => ({
    remedy: `Write a shorter version for ${nameOf(subject)}, or leave ${nameOf(subject)} out.`,
    offers: ['write', 'leave-out'] as const,
  });
  const limit = textLimit(subject);
  if (limit && text.length * most > limit.value) {
    const count = textCount(subject);
    if (count > limit.value) {
      const { one, many } = unitWords(platform.text.counting);
      const where = limit.path.endsWith('limitWithMedia') ? ' for a text under a picture or video' : '';
      const says = `${nameOf(subject)} is ${counted(count - limit.value, one, many)} over${where}.`;
      return [findingOf(subject, limit, { says, ...shorter(), count, limit: limit.value })];
    }
  }
  const bytes = rules.number('text.maxBytes');
  if (bytes && text.length * 3 > bytes.value) {
    const count = byteLength(text);
    const over = counted(count - bytes.value, 'byte');
    if (count > bytes.value) {
      const says = `${nameOf(subject)} is ${over} over: emoji and many scripts take several bytes a character.`;
      return [findingOf(subject, bytes, { says, ...shorter(), count, limit: bytes.value })];
    }
  }
  const paragraphs = rules.number('text.paragraphs');
  if (paragraphs && text.length >= paragraphs.value) {
    const count = text.split('\n').length;
    if (count > paragraphs.value) {
      const says = `${nameOf(subject)} takes ${counted(paragraphs.value, 'paragraph')}, the text has ${counted(count, 'line')}.`;
      return [findingOf(subject, paragraphs, { says, ...shorter(), count, limit: paragraphs.value })];
    }
  }
  return escapeCost(subject, limit);
};

/** A text that fits by hand, but not as a publishing tool has to send it. */
function escapeCost(subject: Subject, limit: Rule<number> | undefined) {
  const { rules, text, platform } = subject;
  const escaped = rules.characters('text.escaped');
  if (!escaped || !limit || text.length * 2 <= limit.value) return [];
  const signs = new Set(escaped.value);
  let doubled = 0;
  for (let at = 0; at < text.length; at += 1) if (signs.has(text[at] ?? '')) doubled += 1;
  const count = countText(text, platform.text.counting) + doubled;
  if (count <= limit.value) return [];
  const says = `Sent through a tool, ${nameOf(subject)} is ${counted(count - limit.value, 'character')} over: signs such as ${[...signs].slice(0, 3).join(' ')} count twice there.`;
  const remedy = 'Post it by hand, or write a shorter text.';
  return [findingOf(subject, escaped, { severity: 'hint', says, remedy, count, limit: limit.value })];
}

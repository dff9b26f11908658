import { usedMedia } from '../../assets/used-media';
import { formatOf } from '../../platforms/channel-rules';
import { countText } from '../../platforms/count-text';
import { foldedName } from '../../platforms/platform';
import type { OwnField } from '../../platforms/rules';
import type { Finding } from '../finding';
import { type ChannelCheck, counted, findingOf, nameOf, type Subject } from './subject';

/** A first comment where there is none, or one that is too long. */
export const firstComment: ChannelCheck = (subject) => {
  const { rules, content, platform } = subject;
  const words = content.firstComment?.trim() ?? '';
  if (words === '') return [];
  const available = rules.flag('firstComment.available');
  if (available?.value === false) {
    const says = `${nameOf(subject)} has no first comment; it will not be posted there.`;
    return [findingOf(subject, available, { says, remedy: 'Put what matters into the text.' })];
  }
  const limit = rules.number('firstComment.limit');
  const count = limit ? countText(words, platform.text.counting) : 0;
  if (!limit || count <= limit.value) return [];
  const says = `The first comment is ${counted(count - limit.value, 'character')} too long for ${nameOf(subject)}.`;
  return [findingOf(subject, limit, { says, count, limit: limit.value })];
};

/** Descriptions of pictures that are too long, or that are missing where the network asks for them. */
export const altText: ChannelCheck = (subject) => {
  const { rules, content, context } = subject;
  if (content.media.length === 0) return [];
  const used = content.media.map((media) => usedMedia(media, context.assets));
  const limit = rules.number('altText.limit');
  const longest = Math.max(0, ...used.map(({ alt }) => alt.length));
  if (limit && longest > limit.value) {
    const says = `An alt text is ${counted(longest - limit.value, 'character')} too long for ${nameOf(subject)}.`;
    return [findingOf(subject, limit, { says, count: longest, limit: limit.value })];
  }
  const expected = rules.flag('altText.expected');
  const missing = used.filter(({ alt, kind }) => alt === '' && (kind ?? 'picture') === 'picture').length;
  if (!expected?.value || missing === 0) return [];
  const says = `${nameOf(subject)} expects an alt text for each picture; ${counted(missing, 'has', 'have')} none.`;
  return [findingOf(subject, expected, { severity: 'hint', says })];
};

/** A kind of post that the network does not have. */
export const format: ChannelCheck = (subject) => {
  const { platform, content, rules } = subject;
  const wanted = content.format;
  const known = Object.values(platform.formats).map(({ name }) => name.toLowerCase());
  if (!wanted?.trim() || known.length === 0 || formatOf(platform, wanted)) return [];
  // What is usual everywhere is called a feed post, also where the usual thing has another name.
  if (wanted === 'feed post' || !rules.isOn('formats')) return [];
  const says = `${nameOf(subject)} has no “${wanted.length > 40 ? `${wanted.slice(0, 39)}…` : wanted}”.`;
  const remedy = `Choose another format for it: ${known.join(', ')}.`;
  return [findingOf(subject, { path: 'formats', fact: undefined }, { severity: 'hint', says, remedy })];
};

/** What the network wants to know besides, such as a board: kept in a field of the user's own or in an imported column. */
export const ownFields: ChannelCheck = (subject) =>
  subject.platform.fields.flatMap((field) => {
    const path = `fields.${field.id}`;
    if (!field.required || !subject.rules.isOn(path)) return [];
    return missingField(subject, field, path);
  });

function missingField({ post, context, ...subject }: Subject, field: OwnField, path: string): Finding[] {
  const whole = { post, context, ...subject };
  const names = new Set([field.name, ...field.aliases].map(foldedName));
  const filled = (value: unknown) => value !== null && value !== undefined && String(value).trim() !== '';
  if (Object.entries(post.extra ?? {}).some(([name, value]) => names.has(foldedName(name)) && filled(value))) return [];
  const own = Object.values(context.customFields).filter(({ name }) => names.has(foldedName(name)));
  if (own.some(({ id }) => filled(post.custom && Object.hasOwn(post.custom, id) ? post.custom[id] : undefined)))
    return [];
  const says = `${nameOf(whole)} needs a ${field.name.toLowerCase()}.`;
  const fact = subject.platform.facts.find(({ about }) => about === path || about === 'fields');
  // Without a field to write it in, the user keeps it elsewhere, if at all.
  return own.length > 0
    ? [findingOf(whole, { path, fact }, { says, remedy: `Fill in “${own[0]?.name ?? field.name}”.` })]
    : [
        findingOf(
          whole,
          { path, fact },
          { severity: 'hint', says, remedy: `To keep it here, add a field “${field.name}” in the settings.` },
        ),
      ];
}

import { type ChannelCheck, counted, findingOf, nameOf } from './subject';

/** A title that the network asks for, or one that is too long for it. */
export const title: ChannelCheck = (subject) => {
  const { rules, content, formatName } = subject;
  const words = content.title.trim();
  if (words === '') {
    const required = rules.flag('title.required');
    if (!required?.value) return [];
    const says = `${nameOf(subject)} needs a title${formatName ? ` for ${formatName}` : ''}.`;
    return [findingOf(subject, required, { says, remedy: 'Write one at the top of the post.' })];
  }
  const limit = rules.number('title.limit');
  if (!limit || words.length <= limit.value) return [];
  const over = counted(words.length - limit.value, 'character');
  const says = `The title is ${over} too long for ${nameOf(subject)}.`;
  return [findingOf(subject, limit, { says, remedy: 'Write a shorter one.', count: words.length, limit: limit.value })];
};

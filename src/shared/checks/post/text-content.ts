import { type ChannelCheck, findingOf, listed, nameOf } from './subject';

/** Words that a format does not show, and characters that the network refuses in text or title. */
export const textContent: ChannelCheck = (subject) => {
  const { rules, text, content, formatName } = subject;
  const shown = rules.flag('text.shown');
  if (shown?.value === false && text.trim() !== '') {
    const says = `${nameOf(subject)} shows no text on ${formatName ?? 'a post'}.`;
    return [findingOf(subject, shown, { severity: 'hint', says, remedy: 'Put the words into the picture or video.' })];
  }
  return [['text', text] as const, ['title', content.title] as const].flatMap(([part, words]) => {
    const refused = words === '' ? undefined : rules.characters(`${part}.refused`);
    const found = refused ? [...refused.value].filter((sign) => words.includes(sign)) : [];
    if (!refused || found.length === 0) return [];
    const says = `${nameOf(subject)} takes no ${listed(found)} in the ${part}.`;
    return [findingOf(subject, refused, { says, remedy: 'Write it in another way.' })];
  });
};

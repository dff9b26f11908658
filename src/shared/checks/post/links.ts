import { factAbout } from '../../platforms/fact';
import type { Finding } from '../finding';
import { type ChannelCheck, counted, findingOf, listed, marksOf, nameOf, type Subject, wordOf } from './subject';

/** Links that readers cannot follow there, too many of them, and one that is too long. */
export const links: ChannelCheck = (subject) => {
  const { rules, content, text } = subject;
  const found: Finding[] = [];
  const shown = rules.flag('text.shown')?.value !== false;
  const inText = shown && text.includes('.') ? linksIn(subject) : [];
  const clickable = rules.flag('links.clickable');
  if (clickable?.value === false && inText.length > 0) {
    const says = `Links cannot be clicked on ${nameOf(subject)}: ${listed(inText)}.`;
    found.push(findingOf(subject, clickable, { says, remedy: 'Say where it is found, such as “link in bio”.' }));
  } else if (content.link !== undefined) found.push(...noPlace(subject));
  const limit = rules.number('links.limit');
  if (limit && inText.length > limit.value) {
    const says = `${nameOf(subject)} takes ${counted(limit.value, 'link')}, this text has ${inText.length}.`;
    found.push(
      findingOf(subject, limit, { says, remedy: 'Leave some out.', count: inText.length, limit: limit.value }),
    );
  }
  const length = content.link?.length ?? 0;
  const maxLength = rules.number('links.maxLength');
  if (maxLength && length > maxLength.value) {
    const says = `The link is ${counted(length - maxLength.value, 'character')} too long for ${nameOf(subject)}.`;
    found.push(findingOf(subject, maxLength, { says, count: length, limit: maxLength.value }));
  }
  return found;
};

/** The link of a post that goes nowhere on this network. */
function noPlace(subject: Subject): Finding[] {
  const path = 'link.place';
  if (subject.content.linkPlace.place !== 'nowhere' || !subject.rules.isOn(path)) return [];
  const says = `The link is not part of the post on ${nameOf(subject)}.`;
  const remedy = 'Say in the text where it is found, such as “link in bio”.';
  const fact = factAbout(subject.platform.facts, path);
  // Those who wrote so already know it.
  return /\bbio\b|profil/i.test(subject.text)
    ? []
    : [findingOf(subject, { path, fact }, { severity: 'hint', says, remedy })];
}

/** Each link once. A full stop without a space behind it (`Ende.So`) makes no link where nothing else says that it is one. */
function linksIn(subject: Subject): string[] {
  const found = marksOf(subject, 'link').map((mark) => wordOf(subject, mark));
  return [...new Set(found.filter((link) => link.includes('/') || link === link.toLowerCase()))];
}

import { exactUnits } from '../../platforms/count-text';
import { factAbout } from '../../platforms/fact';
import { findMarks, type Mark } from '../../platforms/find-marks';
import type { Finding } from '../finding';
import { type ChannelCheck, counted, findingOf, listed, marksOf, nameOf, type Subject, wordOf } from './subject';

/** How many hashtags there are, and words behind a # that become none on this network. */
export const hashtags: ChannelCheck = (subject) => {
  if (!/[#＃]/.test(subject.text) || subject.rules.flag('text.shown')?.value === false) return [];
  const all = marksOf(subject, 'hashtag');
  return [...tooMany(subject, all.length), ...tooLong(subject, all), ...cut(subject, all), ...none(subject)];
};

function tooMany(subject: Subject, count: number): Finding[] {
  const limit = subject.rules.number('hashtags.limit');
  if (limit && count > limit.value) {
    const says = `${nameOf(subject)} takes ${counted(limit.value, 'hashtag')}, this text has ${count}.`;
    return [findingOf(subject, limit, { says, remedy: 'Keep the ones that matter most.', count, limit: limit.value })];
  }
  const advised = subject.rules.number('hashtags.advised');
  if (!advised || count <= advised.value) return [];
  const says =
    advised.value === 0
      ? `Hashtags do nothing on ${nameOf(subject)}.`
      : `More than ${counted(advised.value, 'hashtag')} do not help on ${nameOf(subject)}; this text has ${count}.`;
  return [findingOf(subject, advised, { severity: 'hint', says, count, limit: advised.value })];
}

function tooLong(subject: Subject, all: readonly Mark[]): Finding[] {
  const limit = subject.rules.number('hashtags.maxLength');
  const long = limit ? all.filter(({ start, end }) => end - start - 1 > limit.value) : [];
  if (!limit || long.length === 0) return [];
  const words = listed(long.map((mark) => wordOf(subject, mark)));
  const says = `A hashtag has at most ${counted(limit.value, 'character')} on ${nameOf(subject)}: ${words}.`;
  return [findingOf(subject, limit, { says, remedy: 'Write a shorter one.' })];
}

/** Hashtags that meet a refused sign and are meant to go on behind it, as in `#R&B`. */
function cut(subject: Subject, all: readonly Mark[]): Finding[] {
  const refused = subject.rules.characters('hashtags.refused');
  const { text } = subject;
  const goesOn = ({ end }: Mark) =>
    refused?.value.includes(text[end] ?? ' ') && /^[\p{L}\p{N}]/u.test(text.slice(end + 1, end + 3));
  const found = refused ? all.filter(goesOn) : [];
  if (!refused || found.length === 0) return [];
  const words = listed(found.map((mark) => wordOf(subject, mark)));
  const says = `On ${nameOf(subject)} a hashtag ends before ${listed([...refused.value])}: only ${words} is left of it.`;
  return [findingOf(subject, refused, { says, remedy: 'Write it in one word.' })];
}

const digits = /(?<![\p{L}\p{N}\p{M}_&/#＃])[#＃]\p{N}+(?![\p{L}\p{N}\p{M}_#＃])/gu;

/** What looks like a hashtag and is none: digits alone, and one sign where the network asks for two. */
function none(subject: Subject): Finding[] {
  const { rules, platform } = subject;
  const text = subject.text.slice(0, exactUnits);
  const digitsOnly = rules.flag('hashtags.digitsOnly');
  const numbers = digitsOnly?.value === false ? [...text.matchAll(digits)].map(([word]) => word) : [];
  if (digitsOnly && numbers.length > 0) {
    const says = `${nameOf(subject)} makes no hashtag of digits alone: ${listed(numbers)}.`;
    return [findingOf(subject, digitsOnly, { says, remedy: 'Add a letter to it.' })];
  }
  const path = 'preview.hashtagForm';
  if (platform.preview?.hashtagForm !== 'double' || !rules.isOn(path)) return [];
  const closed = marksOf(subject, 'hashtag');
  const open = findMarks(text).filter(
    ({ kind, start }) => kind === 'hashtag' && !closed.some((mark) => start >= mark.start && start < mark.end),
  );
  const [first] = open.map((mark) => wordOf(subject, mark));
  if (first === undefined) return [];
  const says = `${nameOf(subject)} writes a hashtag between two signs, as in “${first}#”.`;
  return [findingOf(subject, { path, fact: factAbout(platform.facts, path) }, { severity: 'hint', says })];
}

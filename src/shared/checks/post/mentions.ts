import { countText } from '../../platforms/count-text';
import { type ChannelCheck, counted, findingOf, listed, marksOf, nameOf, wordOf } from './subject';

/** Too many mentions, and those so far behind that nobody is told of them. */
export const mentions: ChannelCheck = (subject) => {
  const { rules, text, platform } = subject;
  if (!/[@＠]/.test(text) || rules.flag('text.shown')?.value === false) return [];
  const limit = rules.number('mentions.limit');
  const within = rules.number('mentions.within');
  if (!limit && !within) return [];
  const all = marksOf(subject, 'mention');
  if (limit && all.length > limit.value) {
    const says = `${nameOf(subject)} takes ${counted(limit.value, 'mention')}, this text has ${all.length}.`;
    return [findingOf(subject, limit, { says, remedy: 'Leave some out.', count: all.length, limit: limit.value })];
  }
  if (!within) return [];
  const behind = all.filter(({ end }) => countText(text.slice(0, end), platform.text.counting) > within.value);
  if (behind.length === 0) return [];
  const names = listed(behind.map((mark) => wordOf(subject, mark)));
  const says = `${nameOf(subject)} tells nobody of a mention behind the first ${counted(within.value, 'character')}: ${names}.`;
  return [findingOf(subject, within, { says, remedy: 'Move it farther to the front.' })];
};

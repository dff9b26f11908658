import { dateWords, knownLanguage, timeWords } from '../calendar-time/date-words';
import { byOrder } from '../channels/channel';
import type { Post } from '../posts/post';
import type { Project } from '../project/project';

/** `{name}`: letters, digits, spaces, `_` and `-` in braces; anything else in braces is text. */
const pattern = /\{\s*([\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _-]{0,38}[\p{L}\p{M}\p{N}])?)\s*\}/gu;

/** Two spellings of one placeholder are one. */
function keyOf(name: string): string {
  return name.toLowerCase();
}

/** The names of the placeholders of a text in their order, each once, as they were first written. */
export function placeholdersOf(text: string): string[] {
  const found = new Map<string, string>();
  for (const [, name = ''] of text.matchAll(pattern)) if (!found.has(keyOf(name))) found.set(keyOf(name), name);
  return [...found.values()];
}

/** Puts values in the place of placeholders; one without a value stays as it was typed. Keys are lower case. */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(pattern, (whole, name: string) => values.get(keyOf(name)) ?? whole);
}

/** The placeholders of a text that have no value yet. */
export function unfilled(text: string, values: ReadonlyMap<string, string>): string[] {
  return placeholdersOf(text).filter((name) => !values.has(keyOf(name)));
}

/** The values with answers added; an empty answer leaves its placeholder as it is. */
export function withAnswers(
  values: ReadonlyMap<string, string>,
  answers: Readonly<Record<string, string>>,
): Map<string, string> {
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
  return new Map([...values, ...given.map(([name, answer]) => [keyOf(name), answer] as const)]);
}

/** The placeholders that a post can fill by itself, for the list in the settings. */
export const knownPlaceholders = [
  'title',
  'date',
  'time',
  'weekday',
  'month',
  'year',
  'link',
  'campaign',
  'channel',
  'pillar',
] as const;
type Known = (typeof knownPlaceholders)[number];

/** What a post says about itself, by name of placeholder. What it does not have is absent, and will be asked for. */
export function valuesOf(
  post: Post,
  project: Pick<Project, 'channels' | 'pillars' | 'campaigns' | 'settings'>,
): Map<string, string> {
  const { language, hourFormat } = project.settings;
  const { date, time, pillar, campaign } = post;
  const nameOf = (records: Record<string, { name: string }>, id: string | undefined) =>
    id !== undefined && Object.hasOwn(records, id) ? records[id]?.name : undefined;
  const channels = byOrder(project.channels).filter(({ id }) => post.channels.includes(id));
  const values: Record<Known, string | undefined> = {
    title: post.title,
    date: date && dateWords(date, 'dayMonth', language),
    time: time && timeWords(time, hourFormat),
    weekday: date && weekdayWord(date, language),
    month: date && dateWords(date, 'month', language),
    year: date?.slice(0, 4),
    link: post.link,
    campaign: nameOf(project.campaigns, campaign),
    channel: [...new Set(channels.map(({ name }) => name))].filter(Boolean).join(', '),
    pillar: nameOf(project.pillars, pillar),
  };
  const filled = Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value] as const] : []));
  return new Map(filled);
}

/** The whole word: a text says "on Friday", where a calendar has room for "Fri" only. */
function weekdayWord(date: string, language: string | undefined): string {
  const words = new Intl.DateTimeFormat(knownLanguage(language), { weekday: 'long', timeZone: 'UTC' });
  return words.format(Date.parse(`${date}T12:00:00Z`));
}

import { dateWords } from '../calendar-time/date-words';
import type { CustomField } from '../custom-fields/custom-field';
import { knownFieldType } from '../custom-fields/custom-field';
import { customText, customValue, readCustom } from '../custom-fields/custom-value';
import { changedFields } from '../posts/channel-post';
import { formats, type Post } from '../posts/post';
import { changedWords } from '../posts/variant-words';
import { linkColumns, listedWords } from './link-columns';
import { readDay, readTime } from './read-day';
import type { TableColumn, TableLookup } from './table-column';

/** The prefix of a column of an own field; its id follows. */
export const customPrefix = 'custom:';
/** The prefix of a column that an imported file brought along; its heading follows. */
export const extraPrefix = 'extra:';

/**
 * All columns that the table can show, in the order of the list to choose from.
 * @param extras headings of kept columns that occur in the posts; they can only be read.
 */
export function tableColumns(lookup: TableLookup, extras: readonly string[] = []): TableColumn[] {
  const [status, channels, pillar, campaign] = linkColumns(lookup) as [
    TableColumn,
    TableColumn,
    TableColumn,
    TableColumn,
  ];
  const fields = Object.values(lookup.customFields).sort(
    (a, b) => a.order - b.order || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
  return [
    dateColumn(lookup),
    timeColumn(),
    textColumn('title', 'Title', 240),
    status,
    channels,
    pillar,
    textColumn('text', 'Text', 280),
    campaign,
    labelsColumn(),
    { ...optionalColumn('format', 'Format', 110), choices: formats },
    { ...optionalColumn('link', 'Link', 180), kind: 'link' },
    optionalColumn('firstComment', 'First comment', 180),
    optionalColumn('notes', 'Notes', 200),
    {
      ...fixedColumn('pictures', 'Pictures', ({ media }) => (media.length === 0 ? '' : String(media.length))),
      kind: 'number',
      width: 80,
      key: ({ media }) => media.length || null,
    },
    ...fields.map((field) => customColumn(field, lookup)),
    fixedColumn('versions', 'Versions', (post) => versionsText(post, lookup)),
    fixedColumn('createdAt', 'Created', ({ createdAt }) => createdAt ?? ''),
    fixedColumn('updatedAt', 'Changed', ({ updatedAt }) => updatedAt ?? ''),
    ...extras.map((heading) =>
      fixedColumn(extraPrefix + heading, heading || 'No heading', ({ extra }) =>
        extra && Object.hasOwn(extra, heading) ? (extra[heading] ?? '') : '',
      ),
    ),
  ];
}

function dateColumn(lookup: TableLookup): TableColumn {
  return {
    id: 'date',
    name: 'Date',
    kind: 'date',
    width: 146,
    text: ({ date }) => date ?? '',
    read(text) {
      if (text.trim() === '') return { fields: { date: null } };
      const day = readDay(text, lookup);
      if (!day) return { reason: `This is not a date. Write it as ${lookup.year}-12-24 or 24 Dec.` };
      // What an imported calendar said instead of a date has been answered.
      return { fields: { ...day, dateWords: null } };
    },
    copy: ({ date }) => ({ fields: date === undefined ? { date: null } : { date, dateWords: null } }),
    key: ({ date }) => date ?? null,
  };
}

function timeColumn(): TableColumn {
  return {
    id: 'time',
    name: 'Time',
    kind: 'time',
    width: 86,
    text: ({ time }) => time ?? '',
    read(text) {
      if (text.trim() === '') return { fields: { time: null } };
      const time = readTime(text);
      return time ? { fields: { time } } : { reason: 'This is not a time. Write it as 9:30, 21.30 or 9:30 pm.' };
    },
    copy: ({ time }) => ({ fields: { time: time ?? null } }),
    key: ({ time }) => time ?? null,
  };
}

/** Sorting looks at the beginning of a text only: a thousand long texts that begin alike are not worth the wait. */
const keyLength = 200;

function textKey(text: string | undefined): string | null {
  const line = text?.slice(0, keyLength).trim();
  return line || null;
}

function textColumn(id: 'title' | 'text', name: string, width: number): TableColumn {
  return {
    id,
    name,
    kind: 'text',
    width,
    text: (post) => post[id],
    read: (text) => ({ fields: { [id]: text } }),
    copy: (post) => ({ fields: { [id]: post[id] } }),
    key: (post) => textKey(post[id]),
  };
}

function optionalColumn(id: 'format' | 'link' | 'firstComment' | 'notes', name: string, width: number): TableColumn {
  return {
    id,
    name,
    kind: 'text',
    width,
    text: (post) => post[id] ?? '',
    read: (text) => ({ fields: { [id]: text.trim() === '' ? null : text } }),
    copy: (post) => ({ fields: { [id]: post[id] ?? null } }),
    key: (post) => textKey(post[id]),
  };
}

function labelsColumn(): TableColumn {
  return {
    id: 'labels',
    name: 'Labels',
    kind: 'labels',
    width: 150,
    text: ({ labels }) => labels.join(', '),
    read: (text) => ({ fields: { labels: [...new Set(listedWords(text))] } }),
    copy: ({ labels }) => ({ fields: { labels: [...labels] } }),
    key: ({ labels }) => textKey(labels.join(', ')),
  };
}

function fixedColumn(id: string, name: string, text: (post: Post) => string): TableColumn {
  return { id, name, kind: 'text', width: 150, text, key: (post) => textKey(text(post)) };
}

function customColumn(field: CustomField, lookup: TableLookup): TableColumn {
  const kind = knownFieldType(field.type);
  return {
    id: customPrefix + field.id,
    name: field.name || 'Field without a name',
    kind,
    width: kind === 'checkbox' || kind === 'number' ? 96 : 150,
    field,
    ...(kind === 'choice' ? { choices: field.choices ?? [], strict: true } : {}),
    text: (post) => customText(customValue(post, field.id)),
    read(text) {
      const reading = readCustom(field, text, (words) => readDay(words, lookup)?.date);
      return 'reason' in reading ? reading : { fields: { custom: { [field.id]: reading.value } } };
    },
    copy: (post) => ({ fields: { custom: { [field.id]: customValue(post, field.id) ?? null } } }),
    key(post) {
      const value = customValue(post, field.id);
      if (value === undefined || typeof value === 'number') return value ?? null;
      return typeof value === 'boolean' ? Number(!value) : textKey(customText(value));
    },
  };
}

/** A day of a cell as it is read: `Sat 12 Dec 2026`; what is no day stays as it is. */
export function dayInCell(text: string, language: string | undefined): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateWords(text, 'dayYear', language) : text;
}

/** Which channels get something else, and what: `X: text and time`. */
function versionsText(post: Post, { channels }: TableLookup): string {
  if (!post.variants) return '';
  return post.channels
    .flatMap((id) => {
      const words = changedWords(changedFields(post, id));
      return words === '' || !Object.hasOwn(channels, id) ? [] : `${channels[id]?.name || 'Channel'}: ${words}`;
    })
    .join('; ');
}

import { byOrder } from '../channels/channel';
import { foldedName, platformOf } from '../platforms/platform';
import { type Post, statuses } from '../posts/post';
import { known, type Reading, type TableColumn, type TableLookup } from './table-column';

/** The columns whose cells name something of the project: status, channels, pillar, campaign. */
export function linkColumns(lookup: TableLookup): TableColumn[] {
  return [
    statusColumn(),
    channelsColumn(lookup),
    recordColumn('pillar', 'Pillar', 140, lookup.pillars),
    recordColumn('campaign', 'Campaign', 150, lookup.campaigns),
  ];
}

function statusColumn(): TableColumn {
  const rank = new Map<string, number>(statuses.map((status, at) => [status, at]));
  return {
    id: 'status',
    name: 'Status',
    kind: 'status',
    width: 120,
    choices: statuses,
    strict: true,
    text: ({ status }) => status,
    read(text) {
      const wanted = foldedName(text);
      const status = statuses.find((each) => foldedName(each) === wanted);
      if (status) return { fields: { status } };
      return { reason: wanted === '' ? 'Every post has a status.' : `Choose one of: ${statuses.join(', ')}.` };
    },
    copy: ({ status }) => ({ fields: { status } }),
    key: ({ status }) => rank.get(status) ?? status,
  };
}

type Named = { id: string; name: string; order: number; archived?: boolean | undefined };

function recordColumn(
  id: 'pillar' | 'campaign',
  name: string,
  width: number,
  records: Readonly<Record<string, Named>>,
): TableColumn {
  const listed = byOrder(records);
  const word = name.toLowerCase();
  return {
    id,
    name,
    kind: id,
    width,
    choices: listed.filter(({ archived }) => !archived).map((record) => record.name),
    strict: true,
    text: (post) => known(records, post[id])?.name ?? '',
    read(text) {
      const wanted = foldedName(text);
      if (wanted === '') return text.trim() === '' ? { fields: { [id]: null } } : notNamed(word, text);
      const found = listed.find((record) => record.name === text.trim());
      const alike = found ? [found] : listed.filter((record) => foldedName(record.name) === wanted);
      const [only] = alike;
      if (alike.length > 1) return { reason: `Several ${word}s are called “${text.trim()}”.` };
      return only ? { fields: { [id]: only.id } } : notNamed(word, text);
    },
    copy(post) {
      const value = post[id];
      if (value !== undefined && !known(records, value)) return { reason: `The ${word} is no longer in the project.` };
      return { fields: { [id]: value ?? null } };
    },
    key: (post) => known(records, post[id])?.name || null,
  };
}

function notNamed(word: string, text: string): Reading {
  return { reason: `There is no ${word} “${shortened(text)}” in this project.` };
}

function channelsColumn({ channels, platforms }: TableLookup): TableColumn {
  const listed = byOrder(channels).filter(({ archived }) => !archived);
  const all = byOrder(channels);
  const names = (post: Post) => post.channels.flatMap((id) => known(channels, id)?.name ?? []);
  const find = (words: string): string | { reason: string } => {
    const wanted = foldedName(words);
    const ways = [
      (channel: (typeof all)[number]) => channel.name === words,
      (channel: (typeof all)[number]) => foldedName(channel.name) === wanted,
      (channel: (typeof all)[number]) => foldedName(channel.handle ?? '') === wanted,
      (channel: (typeof all)[number]) => {
        const platform = platformOf(platforms, channel.platform);
        return [platform?.name, platform?.short, channel.platform].some((name) => foldedName(name ?? '') === wanted);
      },
    ];
    for (const way of wanted === '' ? ways.slice(0, 1) : ways)
      for (const among of [listed, all]) {
        const found = among.filter(way);
        if (found.length > 1) return { reason: `Several channels answer to “${shortened(words)}”.` };
        if (found[0]) return found[0].id;
      }
    return { reason: `There is no channel “${shortened(words)}” in this project.` };
  };
  return {
    id: 'channels',
    name: 'Channels',
    kind: 'channels',
    width: 150,
    choices: listed.map(({ name }) => name),
    text: (post) => names(post).join(', '),
    read(text) {
      const ids = new Set<string>();
      // A name may hold a comma itself.
      const whole = find(text.trim());
      if (typeof whole === 'string') return { fields: { channels: [whole] } };
      for (const words of listedWords(text)) {
        const found = find(words);
        if (typeof found !== 'string') return found;
        ids.add(found);
      }
      return { fields: { channels: [...ids] } };
    },
    copy: (post) => ({ fields: { channels: post.channels.filter((id) => known(channels, id)) } }),
    key: (post) => names(post).join(', ') || null,
  };
}

/** The items of a cell with commas or line breaks between them. */
export function listedWords(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

export function shortened(text: string): string {
  const line = text.trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

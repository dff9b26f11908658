import { dateWords } from '../calendar-time/date-words';
import { byOrder } from '../channels/channel';
import { type Post, statuses } from '../posts/post';
import { known, type TableLookup } from './table-column';

/** By what rows can be put together. */
export const groupings = ['status', 'pillar', 'channel', 'month', 'campaign'] as const;
export type Grouping = (typeof groupings)[number];

/** The group of a post: what tells it from others, its heading, and its place among the groups. */
export interface GroupOf {
  key: string;
  label: string;
  rank: string | number;
}

export function knownGrouping(text: string | undefined): Grouping | undefined {
  return groupings.find((grouping) => grouping === text);
}

const last = 1_000_000_000;

/** Which group a post is in. A post on several channels is in the group of just these channels, so it occurs once. */
export function groupOf(grouping: Grouping, lookup: TableLookup): (post: Post) => GroupOf {
  switch (grouping) {
    case 'status': {
      const rank = new Map<string, number>(statuses.map((status, at) => [status, at]));
      return ({ status }) => ({ key: status, label: status, rank: rank.get(status) ?? last });
    }
    case 'month':
      return ({ date }) =>
        date === undefined
          ? { key: '', label: 'Ideas, without a date', rank: '~' }
          : {
              key: date.slice(0, 7),
              label: `${dateWords(date, 'month', lookup.language)} ${date.slice(0, 4)}`,
              rank: date.slice(0, 7),
            };
    case 'pillar':
      return named('pillar', lookup.pillars);
    case 'campaign':
      return named('campaign', lookup.campaigns);
    case 'channel': {
      const order = new Map(byOrder(lookup.channels).map(({ id }, at) => [id, at]));
      return ({ channels }) => {
        const present = channels.filter((id) => order.has(id));
        present.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        if (present.length === 0) return { key: '', label: 'No channel', rank: '~' };
        return {
          key: present.join(' '),
          label: present.map((id) => known(lookup.channels, id)?.name || 'Channel').join(', '),
          rank: present.map((id) => String(order.get(id)).padStart(6, '0')).join(' '),
        };
      };
    }
  }
}

function named(
  of: 'pillar' | 'campaign',
  records: Readonly<Record<string, { id: string; name: string; order: number }>>,
): (post: Post) => GroupOf {
  const order = new Map(byOrder(records).map(({ id }, at) => [id, at]));
  return (post) => {
    const id = post[of];
    const record = known(records, id);
    if (!record) return { key: '', label: `No ${of}`, rank: last };
    return { key: record.id, label: record.name || 'Without a name', rank: order.get(record.id) ?? 0 };
  };
}

import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { timeWords } from '../../shared/calendar-time/date-words';
import { customValue } from '../../shared/custom-fields/custom-value';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { known, type TableColumn } from '../../shared/table/table-column';
import { dayInCell } from '../../shared/table/table-columns';
import type { CardLookup } from '../cards/card-facts';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { whenOf } from '../ui/format-when';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import css from './CellContent.module.css';

/** A cell is one line; nobody sees more of it than this. */
const longest = 240;

/** The beginning of a text on one line. */
export function cellLine(text: string): string {
  const start = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return /[\n\r\t]/.test(start) ? start.replace(/\s+/g, ' ') : start;
}

interface Props {
  post: Post;
  column: TableColumn;
  lookup: CardLookup;
}

/** What a cell shows of its post. */
export const CellContent = memo(function CellContent({ post, column, lookup }: Props) {
  switch (column.kind) {
    case 'status':
      return (
        <>
          <StatusDot status={post.status} />
          <span className={css.cut}>{statusWords(post.status).label.slice(0, longest)}</span>
        </>
      );
    case 'pillar': {
      const pillar = known(lookup.pillars, post.pillar);
      if (!pillar) return post.pillar === undefined ? null : <span className={css.dim}>No longer there</span>;
      return (
        <>
          <PillarSwatch colour={pillar.colour} />
          <span className={css.cut}>{pillar.name}</span>
        </>
      );
    }
    case 'campaign': {
      const text = column.text(post);
      if (text === '' && post.campaign !== undefined) return <span className={css.dim}>No longer there</span>;
      return cellLine(text);
    }
    case 'channels':
      return <Channels post={post} lookup={lookup} />;
    case 'checkbox': {
      const value = column.field && customValue(post, column.field.id);
      if (typeof value === 'string' || typeof value === 'number')
        return <span className={css.cut}>{cellLine(String(value))}</span>;
      return (
        <span className={css.check} data-checked={value === true || undefined} data-toggle="">
          {value === true && <IconCheck size={13} stroke={2.4} aria-hidden="true" />}
          <span className="k-visually-hidden">{value === true ? 'yes' : 'no'}</span>
        </span>
      );
    }
    default:
      return shownText(post, column, lookup);
  }
});

function shownText(post: Post, column: TableColumn, lookup: CardLookup): string {
  const text = column.text(post);
  if (column.kind === 'date') return cellLine(dayInCell(text, lookup.language));
  if (column.kind === 'time') return text === '' ? '' : timeWords(text, lookup.hourFormat);
  if ((column.id === 'createdAt' || column.id === 'updatedAt') && !Number.isNaN(Date.parse(text)))
    return whenOf(text, lookup.hourFormat);
  return cellLine(text);
}

function Channels({ post, lookup }: Omit<Props, 'column'>) {
  if (post.channels.length === 0) return null;
  const names = post.channels.map((id) => known(lookup.channels, id)?.name ?? 'a channel that is gone');
  const shown = post.channels.slice(0, 6);
  return (
    <>
      {shown.map((id) => {
        const channel = known(lookup.channels, id);
        return <PlatformMark key={id} size={14} platform={channel && platformOf(lookup.platforms, channel.platform)} />;
      })}
      <span className={css.names}>{cellLine(names.join(', '))}</span>
    </>
  );
}

import type { Post } from '../posts/post';
import type { Column, ColumnRole } from './columns';
import { fold } from './fold';
import type { ImportEntry } from './import-entries';
import type { ImportRecords } from './import-records';
import type { NamedChannel, PlatformNames } from './read-channel-cell';
import type { By, CellOf, Keep } from './row-cells';

/** What making a post of a row leans on. */
export interface Tools {
  columns: readonly Column[];
  /** The columns of each role, in their order. */
  byRole: ReadonlyMap<ColumnRole, readonly Column[]>;
  names: PlatformNames;
  records: ImportRecords;
}

const everywhere = new Set([
  'all',
  'all platforms',
  'all channels',
  'every platform',
  'everywhere',
  'alle',
  'alle kanale',
  'tous',
  'toutes',
  'todos',
  'todas',
  'tutti',
  'tutte',
  'wszystkie',
]);

/** Sets the channels; returns a format that the cell names with them ("… Reels"). */
export function placeChannels(
  post: Post,
  entry: ImportEntry,
  { names, records }: Pick<Tools, 'names' | 'records'>,
  by: By,
  cellOf: CellOf,
  keep: Keep,
): string | undefined {
  const channelColumn = by('channel')[0];
  const handleColumn = by('handle')[0];
  const ids = new Set<string>();
  let format: string | undefined;
  const wide = entry.wideNames.flatMap((name) => names.inCell(name));
  for (const named of wide) ids.add(records.channel(named));
  if (channelColumn) {
    const cell = cellOf(channelColumn);
    const all = everywhere.has(fold(cell)) ? records.allChannels() : undefined;
    if (all) {
      for (const id of all) ids.add(id);
      keep(channelColumn);
    } else {
      const named = names.inCell(cell);
      for (const channel of named) {
        ids.add(records.channel(channel, handleFor(channel, named, handleColumn && cellOf(handleColumn))));
        format ??= channel.format;
      }
      if (handleColumn && named.length !== 1) keep(handleColumn);
    }
  } else if (handleColumn) {
    const cell = cellOf(handleColumn);
    if (names.knows(cell)) for (const channel of names.inCell(cell)) ids.add(records.channel(channel));
    else
      ids.add(
        records.channel({ platform: 'other', name: cell.trim().slice(0, 80), plain: false }, cell.trim().slice(0, 80)),
      );
  }
  post.channels = [...ids];
  return format;
}

function handleFor(channel: NamedChannel, all: NamedChannel[], cell: string | undefined): string | undefined {
  return all.length === 1 && cell !== undefined && cell.trim() !== '' && channel.platform !== ''
    ? cell.trim().slice(0, 80)
    : undefined;
}

import { z } from 'zod';
import { idSchema } from '../../shared/ids';

/** What dragged assets are called in the browser's own data of a drag. */
export const assetsType = 'application/x-kalends-assets';

const idsSchema = z.array(idSchema).max(100_000);

/** Puts assets into a drag that begins. */
export function carryAssets(data: DataTransfer, ids: readonly string[]): void {
  data.effectAllowed = 'copy';
  data.setData(assetsType, JSON.stringify(ids));
}

export function carriesAssets(data: DataTransfer): boolean {
  return data.types.includes(assetsType);
}

/** The assets that were dropped; none where something else was. */
export function droppedAssets(data: DataTransfer): string[] {
  try {
    return idsSchema.parse(JSON.parse(data.getData(assetsType)));
  } catch {
    return [];
  }
}

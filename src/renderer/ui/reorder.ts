import { newId } from '../../shared/ids';

interface Ordered {
  id: string;
  order: number;
}

/**
 * What must change so that `id` stands one place up or down in `records`, which come in their order.
 * The moved record comes first, so that the step of the history carries its name.
 */
export function reordered<T extends Ordered>(records: readonly T[], id: string, by: -1 | 1): Ordered[] {
  const from = records.findIndex((record) => record.id === id);
  const to = from + by;
  const moved = records[from];
  if (!moved || to < 0 || to >= records.length) return [];
  const rest = records.filter((record) => record.id !== id);
  rest.splice(to, 0, moved);
  return rest
    .map((record, order) => ({ id: record.id, order }))
    .filter(({ id: other, order }) => records.find((record) => record.id === other)?.order !== order)
    .sort((a, b) => Number(b.id === id) - Number(a.id === id));
}

/** Runs one command per changed record as one step of the history. */
export async function runReorder(
  changes: Ordered[],
  run: (change: Ordered, joinKey: string) => unknown,
): Promise<void> {
  const joinKey = newId();
  for (const change of changes) await run(change, joinKey);
}

import type { Asset } from '../../shared/assets/asset';
import type { Command } from '../../shared/history/command';
import type { ProjectStore } from '../project-view/project-store';

type EditCommand = Extract<Command, { name: 'assets.edit' }>;
export type AssetEdit = EditCommand['payload']['edits'][number];
export type AssetFields = AssetEdit['fields'];

/** Changes fields of assets: one undo step. Resolves to false when it was not done. */
export function editAssets(store: ProjectStore, edits: AssetEdit[], joinKey?: string): Promise<boolean> {
  if (edits.length === 0) return Promise.resolve(true);
  return store.run({ name: 'assets.edit', payload: { edits } }, joinKey);
}

/** The edits that give all assets a tag or a collection, or take it away; none for those where nothing changes. */
export function withEntry(
  assets: readonly Asset[],
  field: 'tags' | 'collections',
  entry: string,
  wanted: boolean,
): AssetEdit[] {
  return assets
    .filter((asset) => asset[field].includes(entry) !== wanted)
    .map((asset) => ({
      id: asset.id,
      fields: { [field]: wanted ? [...asset[field], entry] : asset[field].filter((each) => each !== entry) },
    }));
}

/** The edits that star all assets, or take the star of all of them where each has one. */
export function withStar(assets: readonly Asset[]): AssetEdit[] {
  const all = assets.every(({ starred }) => starred);
  return assets
    .filter(({ starred = false }) => starred === all)
    .map(({ id }) => ({ id, fields: { starred: all ? null : true } }));
}

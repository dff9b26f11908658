import type { Asset } from '../../shared/assets/asset';
import { type AssetUses, usesOf } from '../../shared/assets/asset-uses';
import { assetName } from '../../shared/assets/asset-words';
import { comparePosts, postHeadline } from '../../shared/posts/post';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { counted } from '../ui/format-when';

/** Posts that the question names; the others are counted. */
const named = 3;

interface Props {
  assets: readonly Asset[];
  uses: AssetUses;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before assets are deleted that posts use, and says which. */
export function DeleteAssets({ assets, uses, onConfirm, onClose }: Props) {
  const posts = [...new Set(assets.flatMap(({ id }) => usesOf(uses, id)))].sort(comparePosts);
  const [first] = assets;
  const what = assets.length === 1 && first ? assetName(first).slice(0, 80) : counted(assets.length, 'asset');
  const names = posts.slice(0, named).map((post) => `“${(postHeadline(post) || 'Untitled').slice(0, 60)}”`);
  const rest = posts.length - names.length;
  return (
    <ConfirmDialog
      opened
      title={`Delete ${what}?`}
      confirm="Delete and take out of posts"
      danger
      onConfirm={onConfirm}
      onClose={onClose}
    >
      Used in {counted(posts.length, 'post')}: {names.join(', ')}
      {rest > 0 && ` and ${rest} more`}. The posts stay, without it. Undo brings everything back.
    </ConfirmDialog>
  );
}

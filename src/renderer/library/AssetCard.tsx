// biome-ignore-all lint/a11y/useSemanticElements: a cell of a table cannot be a card in a grid
import { IconStarFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { Asset } from '../../shared/assets/asset';
import type { AssetFacts } from '../../shared/assets/asset-list';
import { typeName } from '../../shared/assets/asset-words';
import { dateWords } from '../../shared/calendar-time/date-words';
import { AssetPicture } from '../assets/AssetPicture';
import { sizeOf } from '../ui/format-when';
import css from './AssetGrid.module.css';
import { cardFacts } from './asset-facts';
import type { LibraryLook } from './library-look';

interface Props {
  asset: Asset;
  facts: AssetFacts;
  language: string | undefined;
  layout: LibraryLook['layout'];
  size: LibraryLook['size'];
  /** Where it stands in its row, from 1. */
  column: number;
  chosen: boolean;
  /** Arrow keys go on from here. */
  at: boolean;
}

/** The id of the element of an asset, by which the grid says where the keys are. */
export const cardId = (id: string) => `asset-${id}`;

/** An asset in the grid or as a line of the list. */
export const AssetCard = memo(function AssetCard(props: Props) {
  const { asset, facts, language, layout, size, column, chosen, at } = props;
  const card = cardFacts(asset, facts, language);
  const list = layout === 'list';
  // In a line the frame is too small for words.
  const lineWarnings = [...(facts.missing.has(asset.id) ? ['File missing'] : []), ...card.warnings];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that it is at
    <div
      role="gridcell"
      id={cardId(asset.id)}
      className={list ? css.line : css.card}
      data-asset={asset.id}
      data-at={at || undefined}
      aria-colindex={column}
      aria-selected={chosen}
      draggable
    >
      <span className={css.frame}>
        <AssetPicture
          asset={asset}
          size={list || size === 'small' ? 's' : size === 'large' ? 'l' : 'm'}
          alt=""
          small={list}
        />
        {!list && (
          <>
            <span className={css.warnings}>
              {card.warnings.map((words) => (
                <span key={words} className={css.warning}>
                  {words}
                </span>
              ))}
            </span>
            {card.badge && <span className={css.badge}>{card.badge}</span>}
          </>
        )}
        {card.starred && !list && (
          <span className={css.star}>
            <IconStarFilled size={12} aria-hidden="true" />
          </span>
        )}
      </span>
      <span className={css.name} title={card.name}>
        {list && card.starred && <IconStarFilled size={12} aria-hidden="true" className={css.inlineStar} />}
        {card.name}
      </span>
      <span className="k-visually-hidden">{card.unseen}</span>
      {list && lineWarnings.length > 0 && <span className={css.warning}>{lineWarnings.join(', ')}</span>}
      <span className={css.foot}>
        <span className={css.tags}>{card.tags}</span>
        {list && (
          <>
            <span className={css.column}>{asset.takenOn && dateWords(asset.takenOn, 'date', language)}</span>
            <span className={css.column}>
              {typeName(asset.type)} · {sizeOf(asset.size)}
            </span>
          </>
        )}
        <span className={css.used}>{card.used}</span>
      </span>
    </div>
  );
});

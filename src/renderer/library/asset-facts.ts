import type { Asset } from '../../shared/assets/asset';
import { type AssetFacts, permissionState } from '../../shared/assets/asset-list';
import { usesOf } from '../../shared/assets/asset-uses';
import { assetName, durationWords } from '../../shared/assets/asset-words';
import { dateWords } from '../../shared/calendar-time/date-words';

/** What a card says of an asset, in words. */
export interface CardFacts {
  name: string;
  /** Over the picture, at the top: what needs attention. That the file is missing stands in place of the picture. */
  warnings: string[];
  /** Over the picture, at the foot: `0:32`. */
  badge: string | undefined;
  starred: boolean;
  tags: string;
  used: string;
  /** What the picture alone tells those who see it: the kind, and the star. */
  unseen: string;
}

const kindNames: Readonly<Record<string, string>> = { picture: 'picture', video: 'video', document: 'PDF' };

/** @param language the project's */
export function cardFacts(asset: Asset, facts: AssetFacts, language: string | undefined): CardFacts {
  const name = assetName(asset);
  const times = usesOf(facts.uses, asset.id).length;
  const used = times === 0 ? 'Unused' : `Used ${times}×`;
  const state = permissionState(asset, facts.today);
  const until = asset.permission?.until;
  const warnings = [
    ...(state && until
      ? [`Permission ${state === 'ended' ? 'ended' : 'ends'} ${dateWords(until, 'shortDayMonth', language)}`]
      : []),
  ];
  // A document without a picture says what it is in its frame.
  const badge = asset.kind === 'video' && asset.duration !== undefined ? durationWords(asset.duration) : undefined;
  const starred = asset.starred === true;
  const tags = asset.tags.join(' · ');
  const unseen = `, ${kindNames[asset.kind] ?? 'file'}${starred ? ', starred' : ''}, `;
  return { name, warnings, badge, starred, tags, used, unseen };
}

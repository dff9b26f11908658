import type { KitShape } from '../../shared/kit/kit';
import type { Span } from '../csv-export/export-span';
import type { Switches } from '../csv-export/StatusSwitches';

/** What stands for the kit among the ids of presets; none of them can hold a space. */
export const kitChoice = 'publish kit';

/** What was chosen for a kit. */
export interface KitChoices {
  /** Nothing for the month that is looked at. */
  span: Span | null;
  switches: Switches;
  /** Ids of the channels; nothing for all. */
  channels: string[] | null;
  shape: KitShape;
}

export const firstKitChoices: KitChoices = {
  span: null,
  switches: { includeUnapproved: false, includePast: false },
  channels: null,
  shape: 'folder',
};

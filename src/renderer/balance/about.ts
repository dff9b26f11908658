import type { Span } from '../../shared/balance/spans';
import type { Balance } from '../../shared/balance/tally';
import type { Channel } from '../../shared/channels/channel';
import type { Pillar } from '../../shared/pillars/pillar';
import type { ChannelCadence } from '../../shared/rhythm/cadence';
import type { SettingsSection } from '../app-frame/plan-view';
import type { PostsMeant } from './go-to-posts';

/** What every chart of the page is drawn from. */
export interface About {
  balance: Balance;
  /** How the channels keep to what they mean to do; archived ones are left out. */
  cadences: readonly ChannelCadence[];
  span: Span;
  /** The span in words, as after "of". */
  name: string;
  pillars: readonly Pillar[];
  channels: readonly Channel[];
  /** The channel that the page is narrowed to. */
  channel: string | null;
  /** ISO 8601, 1 is Monday. */
  weekStart: number;
  hourFormat: string;
  language: string | undefined;
  /** Leaves for the posts that are meant. */
  onPosts(meant: PostsMeant): void;
  onSettings(section: SettingsSection): void;
}

import type { LocalDate } from '../calendar-time/local-date';

/** A `warning` marks the card and counts as "needs attention"; a `hint` is only listed. */
export type Severity = 'warning' | 'hint';

/** Where a number comes from; the form of a fact in a platform's file. */
export interface FindingSource {
  source: string;
  /** The day on which the number was last compared with its source. */
  checkedOn: LocalDate;
  confidence: 'platform' | 'tool' | 'repeated';
}

/** Something in a plan that a person should look at. */
export interface Finding {
  /** Which check speaks; for a rule of a platform its path in the platform's file, such as `text.limit`. */
  rule: string;
  severity: Severity;
  /** One sentence. It names the channel that it is about, never the post: whoever shows it knows that. */
  says: string;
  /** What can be done about it, in one more sentence. */
  remedy?: string;
  /** What of the remedy can be done at once where the post is open: to write a version for the channel, to leave it out. */
  offers?: readonly ('write' | 'leave-out')[];
  /** The id of the post; absent where it is about the project or a stretch of days. */
  post?: string;
  /** The post that it is about as well: the one too close, the one that says nearly the same. */
  otherPost?: string;
  channel?: string;
  /** The day that it is about, where that is not the day of its post. */
  date?: LocalDate;
  source?: FindingSource;
  /** For a number that was counted: what it is, and what it may be, in the channel's own unit. */
  count?: number;
  limit?: number;
}

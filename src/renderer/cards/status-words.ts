import { knownStatus, type Status, statuses } from '../../shared/posts/post';

interface StatusWords {
  label: string;
  /** Variable of tokens.css. */
  colour: string;
  /** The status that usually follows, and the words of the button that sets it. */
  next?: { status: Status; action: string };
}

const words: Record<Status | 'other', StatusWords> = {
  draft: { label: 'Draft', colour: '--k-status-draft', next: { status: 'in review', action: 'Ask for review' } },
  'in review': { label: 'In review', colour: '--k-status-review', next: { status: 'approved', action: 'Approve' } },
  approved: {
    label: 'Approved',
    colour: '--k-status-approved',
    next: { status: 'scheduled', action: 'Mark as scheduled' },
  },
  scheduled: {
    label: 'Scheduled',
    colour: '--k-status-scheduled',
    next: { status: 'published', action: 'Mark as published' },
  },
  published: { label: 'Published', colour: '--k-status-published' },
  other: { label: 'Other', colour: '--k-status-draft' },
};

/** What the screen says about a status; one that this version does not know keeps its own word. */
export function statusWords(status: string): StatusWords & { known: Status | 'other' } {
  const known = knownStatus(status);
  return known === 'other' ? { ...words.other, label: status, known } : { ...words[known], known };
}

export const statusChoices = statuses.map((status) => ({ status, ...words[status] }));

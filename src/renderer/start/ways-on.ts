import type { KnownFailure } from './read-failure';

/** What a user may do about a file that did not open. */
export type Way = 'fail' | 'take-over' | 'read-only' | 'backups' | 'problems' | 'another' | 'forget';

export interface WaysOn {
  /** What happened, in one sentence that names the file. */
  title: string;
  /** What became of the file. */
  kept: string;
  ways: { way: Way; label: string }[];
}

const untouched = 'The file was left as it is.';
const again = { way: 'fail', label: 'Try again' } as const;
const another = { way: 'another', label: 'Choose another file' } as const;

/** The sentence and the ways on for each named failure; `fileName` stands where the host's sentence does not name it. */
export function waysOn(failure: KnownFailure, fileName: string): WaysOn {
  const title = failure.message || `${fileName} did not open.`;
  switch (failure.code) {
    case 'NOT_FOUND':
      return {
        title,
        kept: 'It may have been moved, renamed or deleted.',
        ways: [again, another, { way: 'forget', label: 'Take it off the list' }],
      };
    case 'NO_PERMISSION':
      return { title, kept: 'Give yourself the right to read it, then try again.', ways: [again, another] };
    case 'DAMAGED':
      return { title, kept: untouched, ways: [...backups(failure.data.backups), again, another] };
    case 'INVALID':
      return {
        title,
        kept: untouched,
        ways: [
          ...backups(failure.data.backups),
          { way: 'problems', label: failure.data.repairable ? 'Show what can be repaired' : 'Show the problems' },
          another,
        ],
      };
    case 'LOCKED':
      return {
        title,
        kept: failure.data.sameMachine
          ? 'Close it there, or look at it without changing it.'
          : 'Take it over only when it is not being worked on there: two writers would lose changes.',
        ways: [
          again,
          { way: 'read-only', label: 'Open read-only' },
          ...(failure.data.mayTakeOver ? [{ way: 'take-over', label: 'Take it over' } as const] : []),
        ],
      };
    default:
      return { title, kept: untouched, ways: [again, another] };
  }
}

function backups(count: number): WaysOn['ways'] {
  return count > 0 ? [{ way: 'backups', label: count === 1 ? 'Open the backup' : 'Open a backup' }] : [];
}

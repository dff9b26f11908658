import type { AppCommand } from './command-registry';
import { type Stroke, strokesOf, strokeText } from './keys';

/** What a series of presses leads to. */
export type Found = { command: AppCommand } | 'more' | null;

/**
 * The command that the presses mean, `more` where they begin a longer shortcut, else null. Of two that share keys the one
 * that came last is taken: it belongs to what was opened last.
 */
export function findCommand(commands: readonly AppCommand[], pressed: readonly Stroke[]): Found {
  const wanted = pressed.map(strokeText).join(' ');
  let more = false;
  for (const command of [...commands].reverse())
    for (const keys of command.keys ?? []) {
      const text = strokesOf(keys).map(strokeText).join(' ');
      if (text === wanted) return { command };
      more ||= text.startsWith(`${wanted} `);
    }
  return more ? 'more' : null;
}

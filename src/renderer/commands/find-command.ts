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

/** Pairs of commands that ask for the same keys, in words; also where one's keys begin the other's. */
export function sharedKeys(commands: readonly AppCommand[]): string[] {
  const all = commands.flatMap(({ id, keys = [] }) =>
    keys.map((each) => ({ id, text: strokesOf(each).map(strokeText).join(' ') })),
  );
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(({ text }) => text === one.text || text.startsWith(`${one.text} `) || one.text.startsWith(`${text} `))
      .map((other) => `${one.text}: ${one.id} and ${other.id}`),
  );
}

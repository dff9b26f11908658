import type { AppCommand } from '../../../src/renderer/commands/command-registry';
import { strokesOf, strokeText } from '../../../src/renderer/commands/keys';

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

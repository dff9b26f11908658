import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundleStem } from '../../../shared/bundles/bundle-name';
import { withEnding } from '../../../shared/project/file-name';
import { type Command, counted, printJson, type Terminal, textOf } from './command';

export const unpackCommand: Command = {
  name: 'unpack',
  summary: 'Make a project of a bundle',
  help: `Usage: kalends unpack <bundle> [-o folder|file.kalends]

Unpacks a bundle: the project, and its library beside it. Every file is checked by its hash; an archive that is damaged,
cut off or made to do harm is refused as a whole, and nothing is left of it. No file is replaced. Files that are no part
of a bundle stay in it and are listed on standard error, as is what the project names and the bundle does not hold;
exit code 1 then.

  -o, --output place    a folder, which is made when it is not there, or a project file (default: the current folder)
`,
  options: { output: { type: 'string', short: 'o' } },
  words: [1, 1],
  async run({ words, options, terminal, json, door }) {
    const path = resolve(terminal.folder, words[0] ?? '');
    const output = resolve(terminal.folder, textOf(options, 'output') ?? '.');
    const isFile = output.toLowerCase().endsWith('.kalends');
    if (!isFile) await mkdir(output, { recursive: true });
    const to = isFile ? output : withEnding(join(output, bundleStem(path)));
    for await (const event of await door.bundles.unpack({ from: { path }, to })) {
      if (event.type !== 'done') continue;
      const { type: _, ...unpacked } = event;
      if (json) printJson(terminal, unpacked);
      else terminal.out(`${unpacked.path}  ${counted(unpacked.files, 'file')}\n`);
      return tell(unpacked, terminal) ? 1 : 0;
    }
    throw new Error('the bundle was not finished');
  },
};

/** @returns true when there was something to tell. */
function tell(
  { missing, leftOut, leftOutNames }: { missing: number; leftOut: number; leftOutNames: readonly string[] },
  terminal: Terminal,
): boolean {
  if (leftOut > 0) {
    // A name out of an archive may hold anything, also what a terminal obeys.
    const names = leftOutNames.map((name) => JSON.stringify(name).slice(0, 120)).join(', ');
    const more = leftOut > leftOutNames.length ? ` and ${leftOut - leftOutNames.length} more` : '';
    terminal.err(`${counted(leftOut, 'file')} no part of a bundle and left out: ${names}${more}\n`);
  }
  if (missing > 0) terminal.err(`${counted(missing, 'file')} of the library not in the bundle\n`);
  return missing > 0 || leftOut > 0;
}

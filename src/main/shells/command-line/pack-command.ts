import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type BundleChoice, bundleChoiceSchema } from '../../../shared/bundles/bundle';
import { withBundleEnding } from '../../../shared/bundles/bundle-name';
import { type Command, counted, type OptionValues, printJson, textOf, textsOf, WrongUse } from './command';

export const packCommand: Command = {
  name: 'pack',
  summary: 'Write a project and its pictures as one file',
  help: `Usage: kalends pack <project> [-o file|folder] [--months month]... [--light]

Writes a bundle: one zip that holds the project and the files of its library, to keep, move or send. It opens in Kalends
and with “kalends unpack”. Files that are not in the library's folder are listed on standard error; exit code 1 then.

  --months month        only the pictures and videos that posts of this month use, YYYY-MM; may be given several times
                        or hold several months with commas between. The project is whole all the same.
  --light               no pictures and videos; where they are, they are found again by their content
  -o, --output place    a file, or a folder (default: the current folder, where no file is replaced)
`,
  options: {
    months: { type: 'string', multiple: true },
    light: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  },
  words: [1, 1],
  async run({ words, options, terminal, json, door }) {
    const choice = choiceOf(options);
    const { fileName } = await door.projects.open({ path: words[0] ?? '', ifLocked: 'read-only' });
    const output = textOf(options, 'output');
    const path = await placeOf(resolve(terminal.folder, output ?? '.'), output, withBundleEnding(basename(fileName)));
    for await (const event of await door.bundles.save({ choice, path, replace: output !== undefined })) {
      if (event.type !== 'done') continue;
      const { type: _, ...saved } = event;
      if (json) printJson(terminal, saved);
      else terminal.out(`${saved.path}  ${counted(saved.files, 'file')}\n`);
      if (saved.missing > 0) terminal.err(`${missingLine(saved)}\n`);
      return saved.missing > 0 ? 1 : 0;
    }
    throw new Error('the bundle was not finished');
  },
};

function choiceOf(options: OptionValues): BundleChoice {
  const months = textsOf(options, 'months').flatMap((text) => text.split(',').map((month) => month.trim()));
  if (options.light === true) {
    if (months.length > 0) throw new WrongUse('Say --months or --light, not both.');
    return { media: 'none' };
  }
  if (months.length === 0) return { media: 'all' };
  const choice = bundleChoiceSchema.safeParse({ media: 'months', months });
  if (!choice.success) throw new WrongUse(`“${months.join(', ')}” are no months; write --months 2026-12.`);
  return choice.data;
}

/** A folder is one that is there or that ends in a slash, as for all commands that write files. */
async function placeOf(place: string, output: string | undefined, name: string): Promise<string> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder || /[\\/]$/.test(output ?? '') ? join(place, name) : withBundleEnding(place);
}

function missingLine({ missing, missingNames }: { missing: number; missingNames: readonly string[] }): string {
  const more = missing > missingNames.length ? ` and ${missing - missingNames.length} more` : '';
  return `${counted(missing, 'file')} of the library not there: ${missingNames.join(', ')}${more}`;
}

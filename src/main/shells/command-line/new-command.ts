import { basename } from 'node:path';
import { projectEnding } from '../../../shared/project/file-name';
import { type Command, printJson, textOf, timeZoneOf, WrongUse } from './command';

export const newCommand: Command = {
  name: 'new',
  summary: 'Make a project file',
  help: `Usage: kalends new <file> [--name name] [--time-zone zone] [--sample [id]]

Makes a project file. A file that is already there is not replaced. The ending .kalends is added when it is missing.

  --name name        what the project is called (default: the name of the file)
  --time-zone zone   IANA name, such as Europe/Berlin (default: this machine's)
  --sample [id]      start from a sample project; without an id, from the first one
`,
  options: { name: { type: 'string' }, 'time-zone': { type: 'string' }, sample: { type: 'boolean' } },
  words: [1, 2],
  async run({ words, options, terminal, json, door }) {
    const { samples } = await door.app.hello({});
    const [file, sample] = wordsOf(words, options.sample === true, samples);
    const path = file.endsWith(projectEnding) ? file : `${file}${projectEnding}`;
    const timeZone = timeZoneOf(options);
    const project = await door.projects.create({
      path,
      name: textOf(options, 'name') ?? samples.find(({ id }) => id === sample)?.name ?? basename(path, projectEnding),
      ...(timeZone !== undefined && { settings: { timeZone } }),
      ...(sample !== undefined && { sample }),
    });
    if (json) printJson(terminal, { path: project.path, name: project.name });
    else terminal.out(`${project.path}\n`);
    return 0;
  },
};

/** The file and the sample: with `--sample`, one of the two words may be the id of a sample. */
function wordsOf(
  words: readonly string[],
  wantsSample: boolean,
  samples: readonly { id: string }[],
): [string, string | undefined] {
  const ids = samples.map(({ id }) => id);
  const known = `known samples: ${ids.join(', ') || 'none'}`;
  if (!wantsSample) {
    const [file, more] = words;
    if (file === undefined || more !== undefined) throw new WrongUse('Name one file.');
    return [file, undefined];
  }
  if (words.length === 1) {
    const [first] = ids;
    if (first === undefined) throw new WrongUse('There is no sample project here.');
    return [words[0] ?? '', first];
  }
  const sample = words.find((word) => ids.includes(word));
  const file = words.find((word) => word !== sample);
  if (sample === undefined || file === undefined) throw new WrongUse(`There is no such sample (${known}).`);
  return [file, sample];
}

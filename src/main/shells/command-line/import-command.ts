import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportPreview } from '../../../shared/csv/import-preview';
import { type Command, counted, printJson, type Terminal, textsOf, WrongUse } from './command';

export const importCommand: Command = {
  name: 'import',
  summary: 'Take the posts of a table into a project',
  help: `Usage: kalends import <project> <table.csv> [--answer question=value]... [--dry-run]

Reads a table (CSV or text, any usual encoding and delimiter) and adds its posts to the project as one undo step.
The two files may be named in either order.
What cannot be read is listed with its line and reason. When the table leaves a question open, nothing is changed and
the question is printed with its possible answers.

  --answer question=value  answers a question; may be given several times
  --dry-run                only say what would happen; exit code 1 when rows are skipped or questions open
`,
  options: { answer: { type: 'string', multiple: true }, 'dry-run': { type: 'boolean' } },
  words: [2, 2],
  async run({ words, options, terminal, json, door, lane }) {
    const [project, table] = projectFirst(words);
    const dryRun = options['dry-run'] === true;
    const answers = Object.fromEntries(textsOf(options, 'answer').map(answerOf));
    const bytes = await readTable(resolve(terminal.folder, table));
    await door.projects.open({ path: project, ifLocked: dryRun ? 'read-only' : 'fail' });
    const { upload, url } = await door.imports.upload({ name: basename(table), size: bytes.length });
    await lane.put(url, bytes);
    const preview = await door.imports.preview({ upload, answers });
    const open = preview.questions.filter(({ answer }) => answer === undefined);
    if (dryRun || open.length > 0) {
      if (json) printJson(terminal, { applied: false, preview });
      else show(preview, terminal);
      if (open.length > 0 && !dryRun) terminal.err(`kalends: ${questionsOpen(open)}\n`);
      if (!dryRun) return 2;
      return open.length > 0 || preview.counts.skipped > 0 ? 1 : 0;
    }
    const result = await door.imports.apply({ upload, answers });
    const save = await door.project.flush({});
    if (json) printJson(terminal, { applied: true, ...result, save, preview });
    else show(preview, terminal);
    return 0;
  },
};

/** People name the two files in either order; the ending tells which is the project. */
function projectFirst([first = '', second = '']: readonly string[]): [project: string, table: string] {
  const isProject = (path: string) => path.toLowerCase().endsWith('.kalends');
  return isProject(second) && !isProject(first) ? [second, first] : [first, second];
}

async function readTable(path: string): Promise<Uint8Array> {
  try {
    // A pipe ends some time; a device such as /dev/zero does not.
    if (!(await stat(path)).isCharacterDevice()) return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? 'it is not there' : code === 'EACCES' ? 'you have no permission' : String(code);
    throw new WrongUse(`${path} cannot be read: ${why}.`);
  }
  throw new WrongUse(`${path} cannot be read: it is a device.`);
}

function answerOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new WrongUse(`“${text}” is no answer; write --answer question=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function questionsOpen(open: ImportPreview['questions']): string {
  const ids = open.map(({ id }) => `--answer ${id}=…`).join(' ');
  return `The table leaves ${counted(open.length, 'question')} open, so nothing was changed; answer with ${ids}`;
}

function show({ counts, rows, questions, newChannels }: ImportPreview, terminal: Terminal): void {
  const { posts, ideas, joined, updates, skipped } = counts;
  terminal.out(
    `${[
      counted(posts, 'post'),
      counted(ideas, 'idea'),
      ...(joined > 0 ? [`${counted(joined, 'row')} joined to another`] : []),
      ...(updates > 0 ? [counted(updates, 'update')] : []),
      `${counted(skipped, 'row')} skipped`,
    ].join(', ')}\n`,
  );
  if (newChannels.length > 0) terminal.out(`New channels: ${newChannels.map(({ name }) => name).join(', ')}\n`);
  for (const { line, outcome, reason } of rows)
    if (reason !== undefined) terminal.out(`Line ${line}${outcome === 'skipped' ? ', skipped' : ''}: ${reason}\n`);
  for (const { id, text, options, answer } of questions)
    if (answer === undefined)
      terminal.out(`${text}\n${options.map(({ value, label }) => `  --answer ${id}=${value}  ${label}\n`).join('')}`);
}

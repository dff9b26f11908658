import type { ExportPreview, ExportRequest } from '../../../shared/csv/preset';
import { kitFormat } from '../../../shared/kit/kit';
import {
  type Command,
  counted,
  type OptionValues,
  printJson,
  textOf,
  textsOf,
  timeZoneOf,
  type Work,
  WrongUse,
} from './command';
import { exportKit } from './export-kit';
import { snapshotSchema } from './snapshot';
import { writeFiles } from './write-files';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the posts of a project as a table for another program, or as a publish kit',
  help: `Usage: kalends export <project> --format name [options] [-o file|folder]

Writes what another program takes. Posts that are left out are listed on standard error with the reason.
“--format kit” writes a publish kit to post by hand from: a folder for each post with its texts and pictures, and a page
that shows all of them. It is one zip where the name after -o ends in “.zip”; exit code 1 when a picture is missing.

  --format name          what to write; “kalends export --format help <project>” lists the names
  --from, --to date      first and last day, both included, YYYY-MM-DD
  --channel name         only this channel, by name or id; may be given several times
  --include-unapproved   also posts that are not approved or scheduled
  --include-past         also posts whose time has passed
  --time-zone zone       zone that the other program reads times in
  --bom, --no-bom        begin the file with a byte-order mark, or do not
  -o, --output place     a file, or a folder when several files come out; “-” prints one file
                         (default: the current folder, where no file is replaced; a folder of a kit never is)
`,
  options: {
    format: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    channel: { type: 'string', multiple: true },
    'include-unapproved': { type: 'boolean' },
    'include-past': { type: 'boolean' },
    'time-zone': { type: 'string' },
    bom: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  },
  words: [1, 1],
  async run(work) {
    const { terminal, door, options, json } = work;
    const { presets } = await door.app.hello({});
    const format = textOf(options, 'format');
    const names = [...presets.map(({ id }) => id), kitFormat].join(', ');
    if (format === undefined) throw new WrongUse(`Say what to write with --format; known are ${names}.`);
    if (format === 'help') {
      if (json) printJson(terminal, presets);
      else {
        for (const { id, name, summary } of presets) terminal.out(`${id}  ${name}: ${summary}\n`);
        terminal.out(`${kitFormat}  Publish kit: texts and pictures to post by hand\n`);
      }
      return 0;
    }
    await door.projects.open({ path: work.words[0] ?? '', ifLocked: 'read-only' });
    const request = await requestOf(work, format);
    if (format === kitFormat) return exportKit(work, request, kitLine);
    const { notes } = await door.exports.preview(request);
    for (const note of notes) terminal.err(`${noteLine(note)}\n`);
    const output = textOf(options, 'output');
    work.deliverTo((files) => writeFiles(files, output, terminal));
    const { files } = await door.exports.write(request);
    if (output === '-') return 0;
    if (json) printJson(terminal, { files, notes });
    else for (const { path, rows } of files) terminal.out(`${path}  ${counted(rows, 'row')}\n`);
    return 0;
  },
};

async function requestOf({ options, door, lane }: Work, preset: string): Promise<ExportRequest> {
  const from = textOf(options, 'from');
  const to = textOf(options, 'to');
  const timeZone = timeZoneOf(options);
  const wanted = textsOf(options, 'channel');
  return {
    preset,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(wanted.length > 0 && { channels: await channelIds(wanted, { door, lane }) }),
    includeUnapproved: options['include-unapproved'] === true,
    includePast: options['include-past'] === true,
    ...(timeZone !== undefined && { timeZone }),
    ...bomOf(options),
  };
}

function bomOf({ bom }: OptionValues): { bom?: boolean } {
  return typeof bom === 'boolean' ? { bom } : {};
}

/** Ids of channels that were named by name or id, without regard to case. */
async function channelIds(wanted: readonly string[], { door, lane }: Pick<Work, 'door' | 'lane'>): Promise<string[]> {
  const { url } = await door.project.snapshot({});
  const { channels } = snapshotSchema.parse(JSON.parse(await lane.text(url))).project;
  const all = Object.values(channels);
  return wanted.map((word) => {
    const same = (text: string) => text.toLowerCase() === word.toLowerCase();
    const found = all.find(({ id }) => id === word) ?? all.find(({ name }) => same(name));
    if (!found) {
      const names = all.map(({ name }) => name).join(', ');
      throw new WrongUse(`The project has no channel “${word}”; it has ${names || 'none'}.`);
    }
    return found.id;
  });
}

const remedies = { includeUnapproved: '--include-unapproved', includePast: '--include-past' } as const;

type Note = ExportPreview['notes'][number];

/** A note on a kit: "1 draft left out"; each status is left out in a line of its own. */
function kitLine(note: Note): string {
  return note.kind === 'left-out' ? noteLine(note, note.short) : noteLine(note);
}

function noteLine({ kind, reason, remedy, posts }: Note, which = counted(posts.length, 'post')): string {
  const what = kind === 'left-out' ? 'left out' : 'not whole';
  return `${which} ${what}: ${reason}${remedy ? ` (${remedies[remedy]} takes them in)` : ''}`;
}

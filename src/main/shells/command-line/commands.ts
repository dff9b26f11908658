import { serveHelp } from '../browser/serve-options';
import { assetsCommand } from './assets-command';
import { backupsCommand } from './backups-command';
import { checkCommand } from './check-command';
import type { Command } from './command';
import { exportCommand } from './export-command';
import { importCommand } from './import-command';
import { newCommand } from './new-command';
import { packCommand } from './pack-command';
import { unpackCommand } from './unpack-command';

/** Listed here for its help; it runs without a door of its own. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve the app on this machine for a browser',
  help: serveHelp,
  options: {},
  words: [0, 1],
  run: async () => 2,
};

/** Every command there is, in the order of the overview. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  importCommand,
  exportCommand,
  assetsCommand,
  packCommand,
  unpackCommand,
  backupsCommand,
  serveCommand,
];

/** What `kalends help` prints. */
export function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `Usage: kalends <command> [options]

${list}

“kalends help <command>” tells more. Results go to standard output, errors to standard error in one sentence.
Exit codes: 0 done, 1 something was found, 2 wrong use or input that cannot be read.
`;
}

/** What `kalends help <command>` prints. */
export function commandHelp({ help, name }: Command): string {
  if (name === serveCommand.name) return help;
  const column = /^ {2}-.*? {2,}(?=\S)/m.exec(help)?.[0].length ?? 12;
  return `${help}${'  --json'.padEnd(column)}print the result as JSON\n`;
}

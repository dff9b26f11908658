import { parseArgs } from 'node:util';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { serve } from '../browser/serve';
import { programVersion } from '../places';
import { type Command, type ExitCode, type Terminal, WrongUse } from './command';
import { commandHelp, commands, overview, serveCommand } from './commands';
import { withDoor } from './with-door';

/** Runs one command line and gives its exit code. Nothing is thrown: every failure is one sentence on `err`. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      terminal.err(overview());
      return 2;
    }
    if (name === '--version') {
      terminal.out(`${programVersion(import.meta.dirname)}\n`);
      return 0;
    }
    if (name === 'help' || name === '--help' || name === '-h') return help(rest[0], terminal);
    if (rest.includes('--help') || rest.includes('-h')) return help(name, terminal);
    if (name === serveCommand.name) return (await serve(rest)) === 0 ? 0 : 2;
    return await runCommand(commandNamed(name), rest, terminal);
  } catch (error) {
    terminal.err(`kalends: ${sentenceOf(error)}\n`);
    // Nothing was wrong with the command; there is only nothing to write, and the notes say why.
    return error instanceof ORPCError && error.code === 'NOTHING_TO_EXPORT' ? 1 : 2;
  }
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: { ...command.options, json: { type: 'boolean' } },
  });
  const [fewest, most] = command.words;
  if (positionals.length < fewest || positionals.length > most) {
    const use = command.help.split('\n', 1)[0] ?? '';
    throw new WrongUse(`${positionals.length < fewest ? 'Something is missing' : 'That is too much'}. ${use}`);
  }
  return withDoor(terminal.folder, (parts) =>
    command.run({ ...parts, words: positionals, options: values, json: values.json === true, terminal }),
  );
}

function help(name: string | undefined, terminal: Terminal): ExitCode {
  terminal.out(name === undefined ? overview() : commandHelp(commandNamed(name)));
  return 0;
}

function commandNamed(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (!command) throw new WrongUse(`There is no command “${name}”; “kalends help” lists them.`);
  return command;
}

const badInputSchema = z.object({
  issues: z.array(z.object({ message: z.string(), path: z.array(z.unknown()).optional() })).min(1),
});

/** One sentence out of whatever a command threw. */
function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const [issue] = badInputSchema.safeParse(error.data).data?.issues ?? [];
    if (issue) return `${(issue.path ?? []).join('.')}: ${issue.message}.`;
  }
  const sentence = error instanceof Error ? error.message : String(error);
  return sentence.split('\n', 1)[0] ?? sentence;
}

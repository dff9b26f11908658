import type { ParseArgsConfig } from 'node:util';
import type { Door } from '../../../shared/api/door';
import type { UploadAnswer } from '../../../shared/assets/asset-calls';
import { isTimeZone } from '../../../shared/calendar-time/time-zone';
import type { ReadyFile } from '../shell-ports';

/** 0 done, 1 done and something was found, 2 wrong use or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Where a run of the command line reads and prints. */
export interface Terminal {
  /** Relative paths start here. */
  folder: string;
  out(text: string | Uint8Array): void;
  err(text: string): void;
}

/** Wrong use of the command line; the message is one sentence. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

type Options = NonNullable<ParseArgsConfig['options']>;
/** What `parseArgs` gives for options that are known only at run time. */
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** What a command gets to work with. */
export interface Work {
  words: readonly string[];
  options: OptionValues;
  terminal: Terminal;
  json: boolean;
  door: Door;
  /** The text behind an address of the byte lane, and the way to fill one. */
  lane: {
    text(url: string): Promise<string>;
    put(url: string, bytes: Uint8Array): Promise<void>;
    /** Sends a file for the library, a piece at a time. */
    upload(url: string, body: AsyncIterable<Uint8Array>): Promise<UploadAnswer>;
  };
  /** What to do with files that come out; set before `exports.write` is called. */
  deliverTo(write: (files: readonly ReadyFile[]) => Promise<string[]>): void;
}

/** One word after `kalends`. */
export interface Command {
  name: string;
  /** One line in the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  options: Options;
  /** Fewest and most words it takes. */
  words: readonly [number, number];
  run(work: Work): Promise<ExitCode>;
}

/** The text of an option, or undefined when it was not given. */
export function textOf(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The time zone that `--time-zone` names, or undefined. @throws WrongUse for one that this machine does not know. */
export function timeZoneOf(options: OptionValues): string | undefined {
  const zone = textOf(options, 'time-zone');
  if (zone !== undefined && !isTimeZone(zone))
    throw new WrongUse(`“${zone}” is not a time zone; use a name such as Europe/Berlin.`);
  return zone;
}

/** All texts of an option that may be given several times. */
export function textsOf(options: OptionValues, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Prints one JSON document. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** "1 post", "3 posts". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A file that cannot come into the library; the message is one sentence with its name. */
export class FileRefused extends Error {
  override name = 'FileRefused';

  constructor(
    message: string,
    /** Status of the answer to whoever sent it. */
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Names may hold anything; in a sentence they are one short line, and nothing in them turns the line around. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const line = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();
  if (line === '') return 'A file without a name';
  return `“${line.length > 80 ? `${line.slice(0, 60).trimEnd()}…${line.slice(-16)}` : line}”`;
}

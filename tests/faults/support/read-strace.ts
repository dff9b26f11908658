/** One finished call to the system. `started` and `ended` are line numbers of the record, which is in order of time. */
export interface SystemCall {
  name: string;
  args: string;
  result: string;
  started: number;
  ended: number;
}

const whole = /^(\d+)\s+(\w+)\((.*)\)\s+= (.*)$/;
const begun = /^(\d+)\s+(\w+)\((.*) <unfinished \.\.\.>$/;
const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)\)\s+= (.*)$/;

/** Reads what `strace -f -o` wrote; calls that other threads interrupted are put together again. */
export function readStrace(record: string): SystemCall[] {
  const calls: SystemCall[] = [];
  const open = new Map<string, { args: string; started: number }>();
  for (const [line, text] of record.split('\n').entries()) {
    const complete = whole.exec(text);
    if (complete) {
      const [, , name = '', args = '', result = ''] = complete;
      calls.push({ name, args, result, started: line, ended: line });
      continue;
    }
    const start = begun.exec(text);
    if (start) open.set(`${start[1]} ${start[2]}`, { args: start[3] ?? '', started: line });
    const end = resumed.exec(text);
    const first = end && open.get(`${end[1]} ${end[2]}`);
    if (end && first)
      calls.push({
        name: end[2] ?? '',
        args: first.args + (end[3] ?? ''),
        result: end[4] ?? '',
        started: first.started,
        ended: line,
      });
  }
  return calls;
}

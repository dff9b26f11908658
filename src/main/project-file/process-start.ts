import { readFile } from 'node:fs/promises';

/**
 * A mark of when a process started, so that a process id that was given out again is not taken for the old process.
 * Linux tells it in /proc (field 22 of `stat`, proc(5)), together with the id of this start of the machine.
 * `null` where the system does not tell.
 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()} ${ticks}`;
  } catch {
    return null;
  }
}

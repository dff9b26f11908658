import { Failure } from '../../shared/api/failures';
import { newId } from '../../shared/ids';
import { openProject } from '../../shared/project/open-project';
import { shownPlace } from '../../shared/project/problem';
import { repairProject } from '../../shared/project/repair-project';
import { serializeProject } from '../../shared/project/serialize-project';
import { writeAtomically } from '../project-file/atomic-write';
import type { Backup, Backups } from '../project-file/backups';
import type { FileSystem } from '../project-file/file-system';
import { freeNameBeside } from '../project-file/names';
import { openingFailure } from '../project-file/opening-failure';
import { readText } from '../project-file/read-text';
import { writeFailure } from '../project-session/session-place';

export interface RepairedCopy {
  path: string;
  leftOut: { path: string; says: string }[];
}

/** What can be done for a file that does not open. It never touches the file itself. */
export class FileRescue {
  constructor(
    private readonly fs: FileSystem,
    private readonly backups: Backups,
  ) {}

  /** Writes the largest valid project of an invalid file beside it. @throws Failure. */
  async repair(path: string): Promise<RepairedCopy> {
    const { text } = await readText(this.fs, path);
    const result = typeof text === 'string' ? openProject(text) : ({ kind: 'damaged', ...text } as const);
    if (result.kind === 'ok' || result.kind === 'newer')
      throw new Failure('REFUSED', 'This project opens as it is; there is nothing to repair.', {});
    const repaired = result.kind === 'invalid' && result.raw ? repairProject(result.raw, newId()) : null;
    if (!repaired) throw openingFailure(result, path, (await this.backupsOf(path)).length);
    const copy = await this.writeBeside(path, 'repaired', Buffer.from(serializeProject(repaired.project)));
    return { path: copy, leftOut: repaired.leftOut.map(({ at, says }) => ({ path: shownPlace(at), says })) };
  }

  async backupsOf(path: string): Promise<Backup[]> {
    return (await this.find(path)).map(({ backup }) => backup);
  }

  async recover(path: string, backupId: string): Promise<{ path: string }> {
    const found = (await this.find(path)).find(({ backup }) => backup.id === backupId);
    if (!found) throw new Failure('NOT_FOUND', 'This backup is not there any more.', { path: backupId });
    return { path: await this.writeBeside(path, 'recovered', await this.backups.read(found.projectId, backupId)) };
  }

  private async find(path: string): Promise<{ projectId: string; backup: Backup }[]> {
    // Whatever can still be read of a damaged file may hold its id; a file that is gone has its remembered place.
    const text = await readText(this.fs, path).then(
      ({ bytes }) => Buffer.from(bytes).toString('latin1'),
      () => '',
    );
    const projects = await this.backups.projectsOf(path, text);
    const lists = await Promise.all(
      projects.map(async (projectId) => (await this.backups.list(projectId)).map((backup) => ({ projectId, backup }))),
    );
    return lists.flat().sort((a, b) => (a.backup.madeAt < b.backup.madeAt ? 1 : -1));
  }

  private async writeBeside(path: string, word: string, bytes: Uint8Array): Promise<string> {
    const target = await freeNameBeside(this.fs, path, word);
    try {
      await writeAtomically(this.fs, target, bytes, { exclusive: true });
      return target;
    } catch (error) {
      throw writeFailure(error, target);
    }
  }
}

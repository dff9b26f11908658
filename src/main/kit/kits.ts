import { basename, dirname, join } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { KitShape } from '../../shared/kit/kit';
import type { KitSaved } from '../../shared/kit/kit-calls';
import type { KitPlan } from '../../shared/kit/plan-kit';
import { mostNamed } from '../bundles/bounds';
import type { Job } from '../bundles/job';
import { removeLeftovers, tempName } from '../project-file/atomic-write';
import { errorCode, type FileSystem } from '../project-file/file-system';
import type { Session } from '../project-session/session';
import { writeFailure } from '../project-session/session-place';

/** Making publish kits. The work itself, and its libraries, are loaded when they are needed. */
export class Kits {
  constructor(
    private readonly fs: FileSystem,
    private readonly dataFolder: string,
    private readonly now: () => string,
  ) {}

  /**
   * Writes a kit of the posts of `plan`, with the pictures of the session's library, and the folder for it.
   * @param options.replace whether a zip of that name may be replaced; a folder never is.
   * @throws Failure NOTHING_TO_EXPORT, ALREADY_EXISTS, WRITE_FAILED; the job's reason when it is given up.
   */
  async save(
    session: Session,
    plan: KitPlan,
    target: string,
    job: Job,
    { shape, replace }: { shape: KitShape; replace: boolean },
  ): Promise<KitSaved & { path: string }> {
    if (plan.entries.length === 0)
      throw new Failure('NOTHING_TO_EXPORT', 'No post fits this kit, so there is nothing to write.', {});
    const [{ folderTo, zipFileTo }, { fillKit }] = await Promise.all([import('./kit-places'), import('./write-kit')]);
    const { fs } = this;
    let missing: string[] = [];
    let files = 0;
    const fill = async (put: Parameters<Parameters<typeof folderTo>[3]>[0]) => {
      const send = session.assets.fileToSend.bind(session.assets);
      ({ files, missing } = await fillKit({ fs, plan, send }, put, job));
    };
    const place = { path: target, madeAt: this.now() };
    try {
      await fs.mkdir(dirname(target), { recursive: true });
      if (shape === 'folder') await folderTo(fs, place, job, fill);
      else await zipFileTo(fs, place, job, fill, { exclusive: !replace });
    } catch (error) {
      if (job.signal.aborted) throw job.signal.reason;
      throw errorCode(error) === 'EEXIST' ? taken(target) : writeFailure(error, target);
    }
    return {
      type: 'done',
      name: basename(target),
      path: target,
      posts: plan.entries.length,
      files,
      missing: missing.length,
      missingNames: missing.slice(0, mostNamed),
    };
  }

  /** Writes a kit that is to leave as a download: into a folder of its own, which whoever hands it out takes away. */
  async saveForDownload(session: Session, plan: KitPlan, job: Job): Promise<KitSaved & { path: string }> {
    const all = join(this.dataFolder, 'kits', 'download');
    await this.fs.mkdir(join(this.dataFolder, 'kits'), { recursive: true });
    await removeLeftovers(this.fs, all);
    const folder = tempName(all);
    await this.fs.mkdir(folder);
    try {
      return await this.save(session, plan, join(folder, `${plan.name}.zip`), job, { shape: 'zip', replace: false });
    } catch (error) {
      await this.fs.rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  }
}

function taken(path: string): Failure {
  return new Failure('ALREADY_EXISTS', `There is already ${basename(path)} there. Choose another name.`, { path });
}

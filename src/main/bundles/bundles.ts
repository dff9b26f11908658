import { basename, join } from 'node:path';
import { Failure } from '../../shared/api/failures';
import { type BundleChoice, bundledFiles } from '../../shared/bundles/bundle';
import type { BundleSaved, BundleUnpacked } from '../../shared/bundles/bundle-calls';
import { bundleEnding, bundleStem, withBundleEnding } from '../../shared/bundles/bundle-name';
import { fileNameOf, fileNameProblem } from '../../shared/project/file-name';
import { removeLeftovers, tempName } from '../project-file/atomic-write';
import type { FileSystem } from '../project-file/file-system';
import type { Session } from '../project-session/session';
import { mostNamed } from './bounds';
import type { Source } from './bundle-failure';
import { BundleShelf } from './bundle-shelf';
import type { Job } from './job';

/** Saving projects as bundles and unpacking them. The work itself, and its libraries, are loaded when they are needed. */
export class Bundles {
  constructor(
    private readonly fs: FileSystem,
    private readonly dataFolder: string,
    private readonly now: () => string,
  ) {}

  /**
   * Writes a bundle of the project as it is now.
   * @throws Failure ALREADY_EXISTS (unless it may be replaced), WRITE_FAILED, REFUSED; the job's reason when it is given up.
   */
  async save(
    session: Session,
    choice: BundleChoice,
    target: string,
    job: Job,
    options: { replace: boolean },
  ): Promise<BundleSaved> {
    const { writeBundle } = await import('./write-bundle');
    const { files, missing, bytes } = await writeBundle(
      this.fs,
      target,
      {
        stem: stemInside(session),
        project: session.bytes,
        files: bundledFiles(session.project, choice),
        open: (file) => session.assets.folder.open(file),
        madeAt: this.now(),
      },
      job,
      { exclusive: !options.replace },
    );
    return {
      type: 'done',
      name: basename(target),
      path: target,
      bytes,
      files,
      missing: missing.length,
      missingNames: missing.slice(0, mostNamed),
    };
  }

  /** Writes a bundle that is to leave as a download: into a folder of its own, which `BundleShelf` takes away. */
  async saveForDownload(session: Session, choice: BundleChoice, job: Job): Promise<BundleSaved & { path: string }> {
    const all = join(this.dataFolder, 'bundles', 'download');
    await this.fs.mkdir(join(this.dataFolder, 'bundles'), { recursive: true });
    await removeLeftovers(this.fs, all);
    const folder = tempName(all);
    await this.fs.mkdir(folder);
    const path = join(folder, withBundleEnding(basename(session.path)));
    try {
      return { ...(await this.save(session, choice, path, job, { replace: false })), path };
    } catch (error) {
      await this.fs.rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** Unpacks a bundle to a project file that is not there yet. @throws Failure, as `unpackBundle`; REFUSED for a bad name. */
  async unpack(source: Source, target: string, job: Job): Promise<BundleUnpacked> {
    const problem = fileNameProblem(basename(target));
    if (problem) throw new Failure('REFUSED', problem, {});
    const { unpackBundle } = await import('./unpack-bundle');
    return unpackBundle(this.fs, source, target, job);
  }

  /** A place for what is on its way through one connection. */
  shelf(): BundleShelf {
    return new BundleShelf(this.fs);
  }
}

/** The name inside: that of the file, unless other systems could not take it. */
function stemInside({ path, project }: Session): string {
  const stem = bundleStem(`${basename(path).replace(/\.kalends$/i, '')}${bundleEnding}`);
  return fileNameProblem(stem) === null ? stem : fileNameOf(project.name);
}

import { createContext, useContext } from 'react';
import { mostFilesAtOnce } from '../../shared/assets/asset-calls';
import { newId } from '../../shared/ids';
import type { HostClient } from '../host-client/host-client';
import { Observable } from '../plan/observable';
import { sentenceOf } from '../project-view/sentence-of';
import { counted } from '../ui/format-when';
import { type FailedFile, type SendState, sendFiles } from './send-files';

/** What the files are for, as the progress says it. */
export type ImportVerb = 'Adding' | 'Looking at' | 'Replacing';

/** What is being sent now, and what of the last files could not be taken. */
export interface ImportState {
  running: (SendState & { verb: ImportVerb; stopping: boolean }) | null;
  failed: readonly FailedFile[];
}

export interface Added {
  /** New assets. */
  ids: string[];
  /** Assets that had the bytes of a file before. */
  already: string[];
  /** Both, in the order of the files, each once. */
  all: string[];
  failed: FailedFile[];
  cancelled: boolean;
}

interface AddOptions {
  collections?: string[];
  tags?: string[];
  /** Joins the undo step to others of the same key, such as the post that is made of these files. */
  joinKey?: string;
  /** The caller says what became of it. What failed is listed all the same. */
  quiet?: boolean;
}

type Notify = (sentence: string, tone?: 'info' | 'error') => void;

/**
 * Takes files into the library, one import after the other. It belongs to the open project and not to one of its areas, so
 * that the user may go on working meanwhile.
 */
export class AssetImports {
  readonly state = new Observable<ImportState>({ running: null, failed: [] });
  private queue: Promise<unknown> = Promise.resolve();
  private abort: AbortController | null = null;

  constructor(
    private readonly host: HostClient,
    private readonly notify: Notify,
  ) {}

  /**
   * Adds files to the library: one undo step for all that are new. Never throws: what failed is in the answer and on the
   * screen. When the user cancels, the files that had come in whole are added.
   */
  add(files: readonly File[], { collections = [], tags = [], joinKey, quiet }: AddOptions = {}): Promise<Added> {
    const nothing: Added = { ids: [], already: [], all: [], failed: [], cancelled: false };
    return this.send('Adding', files, nothing, async (uploads, failed, cancelled) => {
      const added: Added = { ids: [], already: [], all: [], failed, cancelled };
      const key = joinKey ?? (uploads.length > mostFilesAtOnce ? newId() : undefined);
      for (let from = 0; from < uploads.length; from += mostFilesAtOnce) {
        const some = uploads.slice(from, from + mostFilesAtOnce);
        const answer = await this.host.door.assets.add({ uploads: some, collections, tags, joinKey: key });
        added.ids.push(...answer.ids);
        added.already.push(...answer.already);
        added.all.push(...answer.all);
        failed.push(...answer.failed);
      }
      if (!quiet) this.say(added);
      return added;
    });
  }

  /**
   * Sends files and hands their uploads to `use`, with what failed so far, which it may add to.
   * @param nothing the answer when the host took none
   */
  send<T>(
    verb: ImportVerb,
    files: readonly File[],
    nothing: T,
    use: (uploads: string[], failed: FailedFile[], cancelled: boolean) => Promise<T>,
  ): Promise<T> {
    if (files.length === 0) return Promise.resolve(nothing);
    const done = this.queue.then(async () => {
      const abort = new AbortController();
      this.abort = abort;
      const onState = (state: SendState) =>
        this.state.set({ running: { ...state, verb, stopping: abort.signal.aborted }, failed: [] });
      let failed: FailedFile[] = [];
      try {
        const sent = await sendFiles(this.host, files, { signal: abort.signal, onState });
        failed = sent.failed;
        return await use(sent.uploads, failed, abort.signal.aborted);
      } catch (error) {
        this.notify(sentenceOf(error), 'error');
        return nothing;
      } finally {
        this.abort = null;
        this.state.set({ running: null, failed });
      }
    });
    this.queue = done;
    return done;
  }

  /** Stops the import that runs. */
  readonly cancel = (): void => {
    this.abort?.abort();
    const { running, failed } = this.state.get();
    if (running) this.state.set({ running: { ...running, stopping: true }, failed });
  };

  /** Puts the list of what failed away. */
  readonly dismiss = (): void => this.state.set({ ...this.state.get(), failed: [] });

  private say({ ids, already, failed, cancelled }: Added): void {
    const parts = [
      ...(ids.length > 0 ? [`${counted(ids.length, 'file')} added to the library.`] : []),
      ...(already.length > 0 ? [`${counted(already.length, 'file was', 'files were')} here already.`] : []),
      ...(cancelled ? ['The rest was left out.'] : []),
    ];
    if (parts.length > 0) this.notify(parts.join(' '));
    else if (failed.length === 0) this.notify('Nothing was added.');
  }
}

const ImportsContext = createContext<AssetImports | null>(null);
export const AssetImportsProvider = ImportsContext.Provider;

/** The imports of the open project. Only below an `AssetImportsProvider`. */
export function useAssetImports(): AssetImports {
  const imports = useContext(ImportsContext);
  if (!imports) throw new Error('no project is open here');
  return imports;
}

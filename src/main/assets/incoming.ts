import { Failure } from '../../shared/api/failures';
import { type Asset, hashOf } from '../../shared/assets/asset';
import type { FileOffer } from '../../shared/assets/asset-calls';
import type { Command } from '../../shared/history/command';
import { newId } from '../../shared/ids';
import { diskReason } from '../project-file/disk-words';
import { errorCode } from '../project-file/file-system';
import type { AssetFolder } from './asset-folder';
import type { Taken } from './asset-shelf';
import { shownName } from './file-refused';
import type { Presence } from './presence';
import type { Received } from './receive-file';
import type { SessionAssetsParts } from './session-assets';

type Failed = { upload: string; name: string; says: string };
type Arrived = { upload: string; name: string; received: Received };

/** Puts files that have come in into the library of a session: as new assets, in the place of others, or of missing ones. */
export class Incoming {
  /** @param knownAs gives the asset of the project that has these bytes. */
  constructor(
    private readonly parts: SessionAssetsParts,
    private readonly folder: AssetFolder,
    private readonly presence: Presence,
    private readonly knownAs: (hash: string) => string | undefined,
  ) {}

  /**
   * Puts what came in into the library: one step for all that is new; the same bytes twice are one asset.
   * @throws Failure READ_ONLY, REFUSED.
   */
  add(
    taken: readonly Taken[],
    { collections, tags, joinKey }: { collections: string[]; tags: string[]; joinKey?: string | undefined },
  ): Promise<{ revision: number; ids: string[]; already: string[]; all: string[]; failed: Failed[] }> {
    return this.withArrived(taken, async (arrived, failed) => {
      const placed = await this.placeAll(arrived, failed);
      const at = this.parts.now();
      const assets: Asset[] = [];
      const already: string[] = [];
      const all: string[] = [];
      const fresh = new Map<string, string>();
      for (const { received, name } of placed) {
        const known = this.knownAs(received.hash) ?? fresh.get(received.hash);
        const id = known ?? newId();
        if (!all.includes(id)) all.push(id);
        if (known !== undefined) {
          if (!fresh.has(received.hash) && !already.includes(known)) already.push(known);
          continue;
        }
        fresh.set(received.hash, id);
        assets.push({ id, name, ...factsOf(received), tags, collections, addedAt: at });
      }
      const revision =
        assets.length > 0
          ? this.parts.run({ name: 'assets.add', payload: { assets } }, at, joinKey)
          : this.parts.revision();
      this.presence.changed();
      return { revision, ids: assets.map(({ id }) => id), already, all, failed };
    });
  }

  /** Puts another file in the place of an asset's. @throws Failure READ_ONLY, REFUSED with the reason. */
  replace(id: string, taken: readonly Taken[]): Promise<{ revision: number }> {
    return this.withArrived(taken, async (arrived, failed) => {
      const [placed] = await this.placeAll(arrived, failed);
      if (!placed) throw new Failure('REFUSED', failed[0]?.says ?? 'The file is not here any more. Add it again.', {});
      const revision = this.parts.run(replaceBy(id, placed), this.parts.now(), undefined);
      this.presence.changed();
      return { revision };
    });
  }

  /** Positions of the files that may be missing ones: of the same size, or of the same name. */
  async wantedOf(files: readonly FileOffer[]): Promise<number[]> {
    await this.presence.look();
    const missing = this.presence.missing();
    const sizes = new Set(missing.flatMap(({ size, file }) => (file === undefined ? [] : [size])));
    const names = new Set(missing.flatMap(({ name, file }) => [lastPart(name), ...(file === undefined ? [] : [file])]));
    return files.flatMap(({ name, size }, at) => (sizes.has(size) || names.has(lastPart(name)) ? [at] : []));
  }

  /**
   * Finds missing files among uploads: by their bytes; then, for an asset that is still missing, by its name.
   * What fits nothing is thrown away. @throws Failure READ_ONLY.
   */
  relink(
    taken: readonly Taken[],
  ): Promise<{ revision: number; found: string[]; replaced: string[]; failed: Failed[] }> {
    return this.withArrived(taken, async (arrived, failed) => {
      await this.presence.look();
      const missing = this.presence.missing();
      const wanted = new Set(missing.flatMap((asset) => hashOf(asset) ?? []));
      const same = arrived.filter(({ received }) => wanted.has(received.hash));
      await this.placeAll(same, failed);
      const still = this.presence.missing();
      const found = missing.filter(({ id }) => !still.some((asset) => asset.id === id)).map(({ id }) => id);
      const others = arrived.filter((each) => !same.includes(each));
      const pairs = still.flatMap((asset) => {
        const other = others.find(({ name }) => lastPart(name) === lastPart(asset.name));
        return other && lastPart(asset.name) !== '' ? [{ asset, other }] : [];
      });
      const placed = new Set(await this.placeAll([...new Set(pairs.map(({ other }) => other))], failed));
      const joinKey = newId();
      const replaced: string[] = [];
      for (const { asset, other } of pairs) {
        if (!placed.has(other)) continue;
        this.parts.run(replaceBy(asset.id, other), this.parts.now(), joinKey);
        replaced.push(asset.id);
      }
      const used = new Set([...same, ...pairs.map(({ other }) => other)]);
      await Promise.all(arrived.filter((each) => !used.has(each)).map(({ received }) => this.forget(received)));
      this.presence.changed();
      return { revision: this.parts.revision(), found, replaced, failed };
    });
  }

  private async forget({ temp }: Received): Promise<void> {
    await this.folder.dropTemp(temp);
  }

  /** Does the work in the session's queue; whatever goes wrong, nothing of what came in is left beside the library. */
  private async withArrived<T>(
    taken: readonly Taken[],
    work: (arrived: Arrived[], failed: Failed[]) => Promise<T>,
  ): Promise<T> {
    const arrived = taken.flatMap((each) => ('received' in each ? [each] : []));
    const failed = taken.flatMap((each) => ('says' in each ? [each] : []));
    try {
      return await this.parts.exclusively(async () => {
        this.parts.refuseWhenReadOnly();
        return work(arrived, failed);
      });
    } catch (error) {
      await Promise.all(arrived.map(({ received }) => this.forget(received)));
      throw error;
    }
  }

  /** Gives files their names and brings those to the disk; what cannot be placed goes to the failed. */
  private async placeAll(arrived: readonly Arrived[], failed: Failed[]): Promise<Arrived[]> {
    const placed: Arrived[] = [];
    for (const each of arrived) {
      const { received, upload, name } = each;
      const file = fileName(received);
      try {
        await this.folder.place(received.temp, file);
        this.presence.placed(file);
        placed.push(each);
      } catch (error) {
        await this.forget(received);
        failed.push({ upload, name, says: notPlaced(name, error) });
      }
    }
    if (placed.length === 0) return placed;
    try {
      await this.folder.flush();
      return placed;
    } catch (error) {
      for (const { upload, name } of placed) failed.push({ upload, name, says: notPlaced(name, error) });
      return [];
    }
  }
}

const fileName = ({ hash, ending }: Received) => `${hash}.${ending}`;
const lastPart = (name: string) => (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').toLowerCase();

function notPlaced(name: string, error: unknown): string {
  if (errorCode(error) === undefined) throw error;
  return `${shownName(name)} could not be added: ${diskReason(error)}.`;
}

/** What the bytes say, as an asset holds it. */
function factsOf(received: Received) {
  const { kind, type, size, facts } = received;
  return { file: fileName(received), kind, type, size, ...facts };
}

function replaceBy(id: string, { received, name }: Arrived): Command {
  const nothing = { width: null, height: null, duration: null, pages: null, takenOn: null, hasLocation: null };
  return { name: 'assets.replace', payload: { id, bytes: { name, ...nothing, ...factsOf(received) } } };
}

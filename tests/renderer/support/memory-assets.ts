import type { UploadOptions } from '../../../src/renderer/host-client/host-client';
import { type Asset, assetSchema, hashOf } from '../../../src/shared/assets/asset';
import type { FileOffer, UploadAnswer } from '../../../src/shared/assets/asset-calls';
import { newId } from '../../../src/shared/ids';
import type { MemoryHost } from './memory-host';

interface Upload extends FileOffer {
  hash?: string;
  type: string;
}

const endings: Record<string, string> = { 'image/png': 'png', 'video/mp4': 'mp4', 'application/pdf': 'pdf' };

/** The files of the library of a host in memory. What a file is, it believes the type of the blob; text is refused. */
export class MemoryAssets {
  readonly base = '/media/test/';
  readonly uploads = new Map<string, Upload>();
  /** Ids of assets whose file is missing; set it with `lose` to tell the screen as well. */
  missing: string[] = [];
  /** What the host takes a file for; a test may hold uploads back here, or let them fail. */
  beforeUpload: (name: string) => Promise<void> = async () => {};

  constructor(private readonly host: MemoryHost) {}

  lose(ids: string[]): void {
    this.missing = ids;
    this.host.tellMissing(ids);
  }

  /** The calls of the door, as far as a screen without files can have them. */
  readonly calls = {
    state: async () => ({ base: this.base, missing: this.missing, folder: '/plans/cafe.assets' }),
    upload: async ({ files }: { files: FileOffer[] }) => ({
      uploads: files.map((file) => {
        const id = newId();
        this.uploads.set(id, { ...file, type: '' });
        return { id, url: `memory:${id}` };
      }),
    }),
    discard: async ({ uploads }: { uploads: string[] }) => {
      for (const id of uploads) this.uploads.delete(id);
      return {};
    },
    add: async (input: { uploads: string[]; collections?: string[]; tags?: string[]; joinKey?: string }) => {
      const { taken, failed } = this.takeAll(input.uploads);
      const assets: Asset[] = [];
      const already: string[] = [];
      const all: string[] = [];
      for (const upload of taken) {
        const known = this.idOf(upload.hash, assets);
        const id = known ?? newId();
        if (!all.includes(id)) all.push(id);
        if (known === undefined) assets.push(this.asset(id, upload, input));
        else if (!assets.some((asset) => asset.id === known)) already.push(known);
      }
      if (assets.length > 0) this.host.run({ name: 'assets.add', payload: { assets } }, input.joinKey);
      return { revision: this.host.history.revision, ids: assets.map(({ id }) => id), already, all, failed };
    },
    relinkWanted: async ({ files }: { files: FileOffer[] }) => {
      const lost = this.missing.flatMap((id) => this.host.history.project.assets[id] ?? []);
      const fits = (file: FileOffer) => lost.some(({ name, size }) => name === file.name || size === file.size);
      return { wanted: files.flatMap((file, at) => (fits(file) ? [at] : [])) };
    },
    relink: async ({ uploads }: { uploads: string[] }) => {
      const { taken, failed } = this.takeAll(uploads);
      const found = this.missing.filter((id) => {
        const asset = this.host.history.project.assets[id];
        return taken.some(({ hash, name }) => asset && (hashOf(asset) === hash || asset.name === name));
      });
      this.lose(this.missing.filter((id) => !found.includes(id)));
      return { revision: this.host.history.revision, found, replaced: [], failed };
    },
    replace: async ({ id, upload }: { id: string; upload: string }) => {
      const [taken] = this.takeAll([upload]).taken;
      if (!taken) throw new Error('no such upload');
      const { file, name, kind, type, size } = this.asset(id, taken, {});
      const nothing = { width: null, height: null, duration: null, pages: null, takenOn: null, hasLocation: null };
      const bytes = { file: file ?? '', name, kind, type, size, ...nothing };
      return { revision: this.host.run({ name: 'assets.replace', payload: { id, bytes } }) };
    },
    unneeded: async () => ({ files: [] }),
    tidy: async () => ({ deleted: 0, bytes: 0, failed: 0 }),
  };

  /** The byte lane: takes the bytes of an upload. */
  async take(url: string, body: Blob, { signal, onProgress }: UploadOptions = {}): Promise<UploadAnswer> {
    const upload = this.uploads.get(url.replace('memory:', ''));
    await this.beforeUpload(upload?.name ?? '');
    signal?.throwIfAborted();
    if (!upload) return { ok: false, says: 'This file is not here any more. Add it again.' };
    if (body.type.startsWith('text/')) return { ok: false, says: `“${upload.name}” is no picture.` };
    onProgress?.(body.size);
    upload.type = body.type;
    upload.hash = await hashed(body);
    return { ok: true, hash: upload.hash, known: this.idOf(upload.hash, []) ?? null };
  }

  private takeAll(ids: string[]) {
    const taken: Upload[] = [];
    const failed: { upload: string; name: string; says: string }[] = [];
    for (const id of ids) {
      const upload = this.uploads.get(id);
      this.uploads.delete(id);
      if (upload?.hash) taken.push(upload);
      else failed.push({ upload: id, name: upload?.name ?? '', says: `“${upload?.name ?? ''}” has not come in.` });
    }
    return { taken, failed };
  }

  private idOf(hash: string | undefined, more: Asset[]): string | undefined {
    return [...Object.values(this.host.history.project.assets), ...more].find((asset) => hashOf(asset) === hash)?.id;
  }

  private asset(id: string, { name, size, hash, type }: Upload, fields: { collections?: string[]; tags?: string[] }) {
    const kind = type.startsWith('video/') ? 'video' : type === 'application/pdf' ? 'document' : 'picture';
    const file = `${hash}.${endings[type] ?? 'jpg'}`;
    const { collections = [], tags = [] } = fields;
    return assetSchema.parse({
      id,
      name,
      size,
      file,
      kind,
      type,
      collections,
      tags,
      addedAt: '2026-12-01T08:00:00.000Z',
    });
  }
}

async function hashed(body: Blob): Promise<string> {
  const bytes = await new Promise<ArrayBuffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(body);
  });
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

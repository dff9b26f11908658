import type { FileHandle } from 'node:fs/promises';
import { type FileSystem, nodeFileSystem } from '../../../src/main/project-file/file-system';

/** One call to the disk: `open`, `writev`, `sync`, `rename`, `link` ... and the path that it is about. */
export interface DiskCall {
  step: string;
  path: string;
}

/** An error as the system gives it. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/**
 * The real disk with someone in between, who sees each call before it is done and may throw instead.
 * @param shorten gives back less than was asked for, to make writes short.
 */
export function faultyFileSystem(
  before: (call: DiskCall) => void,
  shorten: (parts: readonly Uint8Array[]) => readonly Uint8Array[] = (parts) => parts,
): FileSystem {
  const handleOf = (handle: FileHandle, path: string): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          before({ step: String(key), path });
          if (key === 'writev' && Array.isArray(args[0])) args[0] = shorten(args[0]);
          return Reflect.apply(value, target, args);
        };
      },
    });
  return new Proxy(nodeFileSystem, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const path = String(args[0]);
        before({ step: String(key), path });
        const result: unknown = await Reflect.apply(value, target, args);
        return key === 'open' ? handleOf(result as FileHandle, path) : result;
      };
    },
  });
}

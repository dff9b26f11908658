import { resolve } from 'node:path';
import type { ShellPorts } from './shell-ports';

/** Ports of a shell whose user may name any place on the machine; what it can do besides is passed in. */
export function openPorts(own: Pick<ShellPorts, 'kind' | 'projectsFolder'> & Partial<ShellPorts>): ShellPorts {
  return {
    nativeDialogs: false,
    takeOpenPath: () => undefined,
    resolvePath: async (path) => resolve(own.projectsFolder, path),
    chooseOpen: async () => null,
    chooseSave: async () => null,
    ...own,
  };
}

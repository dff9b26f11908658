import { vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';

interface Shared {
  endLastPage?: () => void;
}
const shared: Shared = globalThis as Shared;

/**
 * Files of the screen share a process, since React, Mantine and jsdom take longer to load than most files take to run.
 * What one file could leave behind for the next is made anew with each: the page, the clock, whatever was stood in for,
 * and all modules but those of packages.
 */
vi.useRealTimers();
vi.unstubAllGlobals();
vi.restoreAllMocks();
vi.resetModules();
shared.endLastPage?.();
const page = await builtinEnvironments.jsdom.setup(globalThis, {});
shared.endLastPage = () => void page.teardown(globalThis);

import { MantineProvider } from '@mantine/core';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { type AppContextValue, AppProvider } from '../../../src/renderer/app-frame/app-state';
import { AssetImports, AssetImportsProvider } from '../../../src/renderer/assets/asset-imports';
import { CommandRegistry, CommandRegistryProvider } from '../../../src/renderer/commands/command-registry';
import type { HostClient } from '../../../src/renderer/host-client/host-client';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import { ProjectStoreProvider } from '../../../src/renderer/project-view/use-project';
import { theme } from '../../../src/renderer/ui/theme';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';

// jsdom draws nothing; Mantine asks for these two all the same.
window.matchMedia ??= (query) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Ids in tests hold nothing that a selector would misread.
globalThis.CSS ??= { escape: (text: string) => text, supports: () => false } as unknown as typeof CSS;
Element.prototype.scrollIntoView ??= () => {};

// Whether an element is hidden is asked of jsdom's styles for every element on each look; end-to-end tests see to that.
configure({ defaultHidden: true });
afterEach(cleanup);

/** A platform that exists only in the tests. */
export const testPlatform: Platform = platformSchema.parse({
  id: 'village',
  name: 'Village board',
  short: 'VB',
  order: 1,
  colour: '#336699',
  icon: ['M4 4h16v16h-16z'],
  text: { limit: 100, counting: { unit: 'characters' } },
});

export interface Screen {
  host: HostClient;
  store?: ProjectStore;
  hello?: Partial<AppContextValue['hello']>;
  /** Instead of the one that exists only in the tests. */
  platforms?: readonly Platform[];
}

/** What `notify` was called with, oldest first; emptied by every `renderScreen`. */
export const notified: string[] = [];

/** Draws a part of the screen with what it leans on. */
export function renderScreen(content: ReactNode, { host, store, hello, platforms = [testPlatform] }: Screen) {
  notified.length = 0;
  const app: AppContextValue = {
    host,
    hello: {
      version: '0',
      shell: 'browser',
      nativeDialogs: false,
      projectsFolder: '/plans',
      timeZone: 'Europe/Berlin',
      platforms: [...platforms],
      presets: [],
      samples: [],
      preferences: { theme: 'light', sidePanel: true, hintsSeen: [], weekStart: 1, hourFormat: '24' },
      notices: [],
      ...hello,
    },
    platforms: new Map(platforms.map((platform) => [platform.id, platform])),
    notify: (sentence) => notified.push(sentence),
  };
  return render(
    <MantineProvider env="test" theme={theme}>
      <AppProvider value={app}>
        <CommandRegistryProvider value={new CommandRegistry()}>
          <AssetImportsProvider value={new AssetImports(host, app.notify)}>
            {store ? <ProjectStoreProvider value={store}>{content}</ProjectStoreProvider> : content}
          </AssetImportsProvider>
        </CommandRegistryProvider>
      </AppProvider>
    </MantineProvider>,
  );
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Hello } from '../shared/api/contract';
import type { Platform } from '../shared/platforms/platform';
import { AppProvider } from './app-frame/app-state';
import { ConnectionLost } from './app-frame/ConnectionLost';
import { keepLastPlace, readLastPlace } from './app-frame/last-place';
import { notify } from './app-frame/messages';
import { ProjectFrame } from './app-frame/ProjectFrame';
import type { HostClient } from './host-client/host-client';
import { StartPage } from './start/StartPage';
import { type OpenedProject, useOpening } from './start/use-opening';

interface Props {
  host: HostClient;
  hello: Hello;
}

/** The whole screen: the start page, or the one project that is open. */
export function App({ host, hello }: Props) {
  const [opened, setOpened] = useState<OpenedProject | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const onClosed = useCallback((reason?: string) => {
    keepLastPlace(null);
    setOpened((last) => {
      last?.store.stop();
      return null;
    });
    if (reason) notify(reason, 'error');
  }, []);
  const opening = useOpening({ host, notify, onOpened: setOpened, onClosed });

  const { open } = opening;
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    host.onLost(setLost);
    const path = readLastPlace()?.path ?? hello.openPath;
    if (path) void open(path);
  }, [host, hello, open]);

  useEffect(() => {
    const name = opened?.store.getView().project.name;
    document.title = name ? `${name} – Kalends` : 'Kalends';
  }, [opened]);

  const app = useMemo(() => {
    const sorted = [...hello.platforms].sort((a, b) => a.order - b.order);
    return {
      host,
      hello,
      notify,
      platforms: new Map(sorted.map((platform): [string, Platform] => [platform.id, platform])),
    };
  }, [host, hello]);

  return (
    <AppProvider value={app}>
      {opened ? (
        <ProjectFrame key={opened.store.getView().project.id} opened={opened} onClosed={onClosed} />
      ) : (
        <StartPage opening={opening} />
      )}
      <ConnectionLost reason={lost} />
    </AppProvider>
  );
}

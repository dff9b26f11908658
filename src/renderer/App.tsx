import { Loader, useMantineColorScheme } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Hello } from '../shared/api/contract';
import type { MenuCommand } from '../shared/api/menu-commands';
import { assertNever } from '../shared/assert-never';
import { isBundle } from '../shared/bundles/bundle-name';
import type { Platform } from '../shared/platforms/platform';
import { schemeOf } from './app-frame/AppearanceItems';
import { AppProvider } from './app-frame/app-state';
import { ConnectionLost } from './app-frame/ConnectionLost';
import classes from './app-frame/frame.module.css';
import { keepLastPlace, readLastPlace } from './app-frame/last-place';
import { notify } from './app-frame/messages';
import { type ProjectCommands, ProjectFrame } from './app-frame/ProjectFrame';
import { useMenuCommands } from './app-frame/use-menu-commands';
import type { HostClient } from './host-client/host-client';
import { StartPage } from './start/StartPage';
import { type OpenedProject, useOpening } from './start/use-opening';
import { lazyPart } from './ui/lazy-part';

const OpenBundleDialog = lazyPart(async () => (await import('./bundles/OpenBundleDialog')).OpenBundleDialog);
const BundleDrop = lazyPart(async () => (await import('./bundles/BundleDrop')).BundleDrop);

/** When the window begins to take bundles that are dropped on it, in milliseconds: the first screen comes first. */
const dropsFrom = 300;

interface Props {
  host: HostClient;
  hello: Hello;
}

/** The whole screen: the start page, or the one project that is open. */
export function App({ host, hello }: Props) {
  const [opened, setOpened] = useState<OpenedProject | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  // With a project to open there is no start page to be drawn first, only to be taken away again.
  const [first, setFirst] = useState(() => readLastPlace()?.path ?? hello.openPath ?? null);
  const [wish, setWish] = useState<'new' | 'open' | null>(null);
  const frame = useRef<ProjectCommands | null>(null);
  const { setColorScheme } = useMantineColorScheme();
  const onCommands = useCallback((commands: ProjectCommands | null) => {
    frame.current = commands;
  }, []);
  const isLost = useRef(false);
  const leave = useCallback(() => {
    setOpened((last) => {
      last?.store.stop();
      return null;
    });
  }, []);
  const onClosed = useCallback(() => {
    keepLastPlace(null);
    leave();
  }, [leave]);
  const onEnded = useCallback(
    (reason: string) => {
      // A lost connection ends the events too. It has its own message, and a reload returns to the project.
      setTimeout(() => {
        if (isLost.current) return;
        leave();
        notify(reason, 'error');
      });
    },
    [leave],
  );
  const opening = useOpening({ host, notify, onOpened: setOpened, onEnded });

  const { open, openBundle } = opening;
  const [takesDrops, setTakesDrops] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setTakesDrops(true), dropsFrom);
    return () => clearTimeout(waiting);
  }, []);
  const onBundle = useCallback((file: File) => openBundle({ file }), [openBundle]);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    host.onLost((reason) => {
      isLost.current = true;
      setLost(reason);
    });
    if (first !== null) void open(first).finally(() => setFirst(null));
  }, [host, first, open]);

  const store = opened?.store;
  const whenClosed = (then: () => void) => (frame.current ? frame.current.close(then) : then());
  useMenuCommands(host, async (command: MenuCommand) => {
    switch (command.name) {
      case 'new':
      case 'open':
        return whenClosed(() => setWish(command.name));
      case 'open-path':
        return isBundle(command.path) ? void open(command.path) : whenClosed(() => void open(command.path));
      case 'save-as':
        return frame.current?.saveAs();
      case 'save-copy':
        return frame.current?.saveCopy();
      case 'save-bundle':
        return frame.current?.show('bundle');
      case 'close':
        return frame.current?.close();
      case 'history':
        return frame.current?.show('history');
      case 'find':
        return frame.current?.show('palette');
      case 'print':
        return window.print();
      case 'undo':
      case 'redo':
        await store?.[command.name]();
        return;
      case 'theme':
        setColorScheme(schemeOf(command.theme));
        await host.door.app.setPreferences({ theme: command.theme });
        return;
      case 'settle':
        await store?.flushTyping();
        await host.door.app.settled({});
        return;
      default:
        assertNever(command);
    }
  });

  useEffect(() => {
    const name = store?.getView().project.name;
    document.title = name ? `${name} – Kalends` : 'Kalends';
  }, [store]);

  const app = useMemo(() => {
    const sorted = [...hello.platforms].sort((a, b) => a.order - b.order);
    const platforms = new Map(sorted.map((platform): [string, Platform] => [platform.id, platform]));
    return { host, hello, notify, platforms };
  }, [host, hello]);

  return (
    <AppProvider value={app}>
      {opened ? (
        <ProjectFrame key={opened.key} opened={opened} onClosed={onClosed} onCommands={onCommands} />
      ) : first !== null ? (
        <div className={classes.waiting} role="status">
          <Loader size="sm" /> {opening.busy}
        </div>
      ) : (
        <StartPage opening={opening} wish={wish} onWishTaken={() => setWish(null)} />
      )}
      {takesDrops && <BundleDrop alone={opened === null} onBundle={onBundle} />}
      {opening.bundle && (
        <OpenBundleDialog
          key={opening.bundle.key}
          source={opening.bundle.source}
          onUnpacked={(path) => whenClosed(() => void open(path))}
          onClose={opening.closeBundle}
        />
      )}
      <ConnectionLost reason={lost} />
    </AppProvider>
  );
}

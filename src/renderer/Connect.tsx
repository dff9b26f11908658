import { Button, Loader, useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Hello } from '../shared/api/contract';
import { App } from './App';
import { schemeOf } from './app-frame/AppearanceItems';
import classes from './app-frame/frame.module.css';
import { connectHost } from './host-client/connect';
import type { HostClient } from './host-client/host-client';

type State = { host: HostClient; hello: Hello } | { problem: string } | null;

/** Finds the host and learns from it what the screen needs; says so when there is none. */
export function Connect() {
  const [state, setState] = useState<State>(null);
  const { setColorScheme } = useMantineColorScheme();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    connectHost()
      .then(async (host) => {
        const hello = await host.door.app.hello({});
        setColorScheme(schemeOf(hello.preferences.theme));
        setState({ host, hello });
      })
      .catch((error: unknown) => setState({ problem: error instanceof Error ? error.message : String(error) }));
  }, [setColorScheme]);

  if (state === null)
    return (
      <div className={classes.waiting} role="status">
        <Loader size="sm" /> Starting Kalends…
      </div>
    );
  if ('problem' in state)
    return (
      <main className={classes.broken} role="alert">
        <h1 className={`k-serif ${classes.brokenTitle}`}>Kalends cannot be reached.</h1>
        <p>{state.problem}</p>
        <Button onClick={() => location.reload()}>Try again</Button>
      </main>
    );
  return <App {...state} />;
}

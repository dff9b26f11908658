import { Button, Loader, useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { App } from './App';
import { schemeOf } from './app-frame/AppearanceItems';
import classes from './app-frame/frame.module.css';
import type { Greeting } from './host-client/connect';

type State = Greeting | { problem: string } | null;

/** Waits for the host, which is being asked already; says so when there is none. */
export function Connect({ greeting }: { greeting: Promise<Greeting> }) {
  const [state, setState] = useState<State>(null);
  const { setColorScheme } = useMantineColorScheme();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    greeting
      .then((greeted) => {
        setColorScheme(schemeOf(greeted.hello.preferences.theme));
        setState(greeted);
      })
      .catch((error: unknown) => setState({ problem: error instanceof Error ? error.message : String(error) }));
  }, [greeting, setColorScheme]);

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

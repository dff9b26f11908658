import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApp } from '../app-frame/app-state';

interface Props {
  /** On the button: `Copy text`. */
  label: string;
  /** In sentences: `the text`. */
  what: string;
  /** Puts it on the clipboard. */
  copy(): Promise<void>;
  /** What to do where the clipboard does not take it. */
  instead: string;
  main?: boolean | undefined;
}

/** How long the button says that it was done, in milliseconds. */
const shownFor = 2500;

/** Copies something, and says on the button itself that it did. */
export function CopyButton({ label, what, copy, instead, main }: Props) {
  const { notify } = useApp();
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => setState('idle'), shownFor);
    return () => clearTimeout(timer);
  }, [state]);
  const press = async () => {
    setState('busy');
    try {
      await copy();
      setState('done');
    } catch {
      setState('idle');
      notify(`The clipboard did not take ${what}. ${instead}`, 'error');
    }
  };
  const Icon = state === 'done' ? IconCheck : IconCopy;
  return (
    <>
      <Button
        size="compact-sm"
        variant={main ? 'filled' : 'default'}
        leftSection={<Icon size={15} stroke={1.6} />}
        onClick={() => void press()}
      >
        {state === 'done' ? 'Copied' : label}
      </Button>
      <span className="k-visually-hidden" role="status">
        {state === 'done' && `Copied ${what}.`}
      </span>
    </>
  );
}

/** Puts a text on the clipboard. @throws where the page has none, or it is refused. */
export async function copyText(text: string): Promise<void> {
  if (!navigator.clipboard) throw new Error('no clipboard');
  await navigator.clipboard.writeText(text);
}

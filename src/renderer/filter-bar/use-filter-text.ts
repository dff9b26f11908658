import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlanView } from '../app-frame/plan-view';

/** How long typing has to rest before the views follow, in milliseconds: shorter than people notice, longer than a key. */
const rest = 120;

/** The text of the filter as it is typed; the views get it when typing rests, or when the field goes away. */
export function useFilterText(): { text: string; setText(text: string): void } {
  const { filter, go } = usePlanView();
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ filter, go, typed });
  latest.current = { filter, go, typed };
  const send = useCallback(() => {
    const { filter: now, go: tell, typed: text } = latest.current;
    if (text !== null && text !== now.text) tell({ filter: { ...now, text } });
    setTyped(null);
  }, []);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(send, rest);
    return () => clearTimeout(timer);
  }, [typed, send]);
  useEffect(() => send, [send]);
  return { text: typed ?? filter.text, setText: setTyped };
}

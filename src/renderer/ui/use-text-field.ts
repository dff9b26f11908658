import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../../shared/ids';
import { useProjectStore } from '../project-view/use-project';

/** How long the keys must rest before what was typed is sent, in milliseconds. */
const rest = 400;

interface Options {
  /** The text as the project holds it. */
  value: string;
  /**
   * Sends the text, as it was typed, in a command. The same `joinKey` comes for one visit to the field, from focus to
   * blur, and makes one undo step of it: hand it on to `ProjectStore.run`.
   */
  onSave(value: string, joinKey: string): unknown;
}

interface TextField {
  value: string;
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement> | string): void;
  onBlur(): void;
}

/**
 * The state of a text field of the open project, ready to be spread on an input: `<TextInput {...useTextField(...)} />`.
 *
 * What is typed is sent after 400 ms of rest, on blur, when the field goes away, and before undo, redo and close.
 * A change from outside shows as long as nothing typed waits to be sent. Text is always sent to the `onSave` of the
 * moment it was typed in, so a field that changes its record never writes into the next one.
 */
export function useTextField({ value, onSave }: Options): TextField {
  const store = useProjectStore();
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; before: string; save: Options['onSave'] } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const visit = useRef<string | null>(null);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const entry = waiting.current;
    if (!entry) return;
    waiting.current = null;
    // Typed and taken back before it was sent: there is nothing to save, and a step of it would undo nothing.
    if (entry.text === entry.before) return;
    visit.current ??= newId();
    await entry.save(entry.text, visit.current);
  }, []);

  useEffect(() => store.onBeforeHistory(flush), [store, flush]);
  useEffect(() => () => void flush(), [flush]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from outside replaces what was typed and sent
  useEffect(() => {
    if (!waiting.current) setTyped(null);
  }, [value]);

  return {
    value: typed ?? value,
    onChange(event) {
      const text = typeof event === 'string' ? event : event.currentTarget.value;
      setTyped(text);
      waiting.current = { text, before: value, save: onSave };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), rest);
    },
    onBlur() {
      void flush();
      visit.current = null;
      setTyped(null);
    },
  };
}

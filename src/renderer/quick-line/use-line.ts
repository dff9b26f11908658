import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { completed, completionsAt } from '../../shared/quick-line/complete-line';
import type { LineWords } from '../../shared/quick-line/line-words';
import { type LineNote, lineTokens, readLine } from '../../shared/quick-line/read-line';
import { useProjectStore } from '../project-view/use-project';
import { keepDraft, readDraft } from './drafts';

/** The text of the line, how it is understood, and the list of what the word at the caret could become. */
export function useLine(
  day: LocalDate | undefined,
  typed: string,
  words: LineWords,
  input: RefObject<HTMLInputElement | null>,
) {
  const store = useProjectStore();
  const [text, setText] = useState(() => readDraft(store, day) + typed);
  const [caret, setCaret] = useState(text.length);
  const [chosen, setChosen] = useState<number | null>(null);
  const [closed, setClosed] = useState(true);
  const jump = useRef<number | null>(text.length);

  const reading = useMemo(() => readLine(text, words), [text, words]);
  const found = useMemo(() => completionsAt(text, caret, words), [text, caret, words]);
  const completions = closed ? undefined : found;
  const active = completions ? (chosen ?? (completions.needed ? 0 : null)) : null;

  // A text that was put in place of the typed one takes the caret along.
  useLayoutEffect(() => {
    if (jump.current === null) return;
    input.current?.setSelectionRange(jump.current, jump.current);
    jump.current = null;
  });

  const change = (next: string, at: number) => {
    keepDraft(store, day, next);
    setText(next);
    setCaret(at);
    setChosen(null);
    setClosed(false);
  };
  const replace = (next: string, at = next.length) => {
    jump.current = at;
    change(next, at);
  };
  const pick = (at: number) => {
    const option = found?.options[at];
    if (!found || !option) return;
    const next = completed(text, found, option);
    replace(next.line, next.caret);
  };
  return {
    text,
    reading,
    completions,
    active,
    change,
    replace,
    pick,
    /** Follows the caret where keys or the mouse moved it without a change. */
    moved: (at: number) => setCaret(at),
    /** Goes up and down in the list, round its ends. */
    walk(by: 1 | -1) {
      const count = completions?.options.length ?? 0;
      if (count > 0) setChosen(active === null ? (by === 1 ? 0 : count - 1) : (active + by + count) % count);
    },
    closeList: () => setClosed(true),
    /** Notes but for the word that is being written. */
    notes: reading.notes.filter(({ word }) => !isAt(text, caret, word)),
  };
}

function isAt(text: string, caret: number, word: LineNote['word']): boolean {
  return lineTokens(text).some((token) => token.word === word && caret > token.from && caret <= token.to);
}

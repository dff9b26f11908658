import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Post } from '../../shared/posts/post';
import { changedFields } from '../../shared/table/table-edits';
import { useProjectStore } from '../project-view/use-project';
import { completed, isList, offered } from './completion';
import type { Editing } from './table-state';

/** What is typed into a cell, what is offered for it, and why it was refused. */
export function useCellEditor({ column, replace }: Editing, post: Post) {
  const store = useProjectStore();
  const [text, setText] = useState(() => (replace ? '' : column.text(post)));
  const [typed, setTyped] = useState(replace);
  const [chosen, setChosen] = useState<number | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const choices = useMemo(
    () => column.choices ?? (column.kind === 'labels' ? labelsOf(store.getView().project.posts) : []),
    [column, store],
  );
  const options = useMemo(() => offered(column, choices, text, typed), [column, choices, text, typed]);
  // Where nothing else is taken, the first that fits is meant.
  const automatic = typed && text.trim() !== '' && options.length > 0 && (column.strict ?? false) ? 0 : null;
  const highlighted = chosen ?? (automatic !== null || typed || isList(column) ? automatic : indexOf(options, text));

  const latest = useRef({ text, post });
  latest.current = { text, post };
  const ended = useRef(false);
  /** Writes the cell. False, with the reason beside it, when the text does not fit. */
  const commit = useCallback(
    (value?: string): boolean => {
      if (ended.current) return true;
      const { text: now, post: before } = latest.current;
      const wanted = value ?? now;
      if (wanted !== column.text(before)) {
        const reading = column.read?.(wanted) ?? { reason: `${column.name} cannot be changed here.` };
        if ('reason' in reading) {
          setReason(reading.reason);
          return false;
        }
        const fields = changedFields(before, reading.fields);
        if (fields) void store.run({ name: 'posts.edit', payload: { id: before.id, fields } });
      }
      ended.current = true;
      return true;
    },
    [column, store],
  );
  useEffect(
    () =>
      store.onBeforeHistory(async () => {
        // Undo and close must see what was typed; the cell stays open with it.
        if (commit()) ended.current = false;
      }),
    [store, commit],
  );
  return {
    text,
    typed,
    options,
    highlighted,
    reason,
    commit,
    cancel: () => {
      ended.current = true;
    },
    type(next: string) {
      setText(next);
      setTyped(true);
      setChosen(null);
      setReason(null);
    },
    step(by: 1 | -1) {
      if (options.length > 0)
        setChosen(((highlighted ?? (by === 1 ? -1 : options.length)) + by + options.length) % options.length);
    },
    /** The text with what is highlighted. */
    taken: () => {
      const choice = highlighted === null ? undefined : options[highlighted];
      return choice === undefined || (!typed && chosen === null) ? text : completed(column, text, choice, false);
    },
    choose(choice: string) {
      setText(completed(column, text, choice, true));
      setTyped(true);
      setChosen(null);
      setReason(null);
    },
  };
}

function indexOf(options: readonly string[], text: string): number | null {
  const at = options.indexOf(text);
  return at < 0 ? null : at;
}

/** Read once as a cell opens: a list of suggestions need not follow every change. */
function labelsOf(posts: Readonly<Record<string, Post>>): string[] {
  const found = new Set<string>();
  for (const id in posts) for (const label of posts[id]?.labels ?? []) found.add(label);
  return [...found].sort((a, b) => a.localeCompare(b));
}

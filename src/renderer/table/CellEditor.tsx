import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { type Post, postHeadline } from '../../shared/posts/post';
import { readDay } from '../../shared/table/read-day';
import { dayInCell } from '../../shared/table/table-columns';
import { statusWords } from '../cards/status-words';
import { cellLine } from './CellContent';
import css from './CellEditor.module.css';
import { isList } from './completion';
import type { Editing } from './table-state';
import { useCellEditor } from './use-cell-editor';
import { useTableLookup } from './use-table-columns';

/** Where the active cell goes once the editor is done. */
export type After = 'down' | 'up' | 'right' | 'left' | 'stay';

/** In characters; longer than any post. What is longer in the file stays whole, and can be shortened. */
const longestText = 100_000;

interface Props {
  editing: Editing;
  post: Post;
  /** The cell in pixels, inside the lines. */
  place: { left: number; top: number; width: number; height: number };
  /** There is more room above the cell than below it. */
  above: boolean;
  /** Keeps `commit` where the table finds it. */
  register(commit: (() => boolean) | null): void;
  onDone(after: After): void;
}

/** The cell that is being edited: a field over it, what is offered below, and why a text was refused. */
export function CellEditor({ editing, post, place, above, register, onDone }: Props) {
  const { column } = editing;
  const editor = useCellEditor(editing, post);
  const lookup = useTableLookup();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { commit, options, highlighted, reason } = editor;
  const expanded = options.length > 0 && (column.strict || editor.typed || isList(column));

  // Before the browser puts the typed letter somewhere: it is to land here.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    if (column.strict) current.select();
    else current.setSelectionRange(current.value.length, current.value.length);
  }, [column]);
  useLayoutEffect(() => {
    register(() => commit());
    return () => register(null);
  }, [register, commit]);

  const finish = (after: After, text?: string) => {
    if (commit(text)) onDone(after);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    if (key === 'Escape') {
      event.preventDefault();
      editor.cancel();
      onDone('stay');
    } else if (key === 'Enter' && altKey) {
      event.preventDefault();
      document.execCommand('insertText', false, '\n');
    } else if (key === 'Enter') {
      event.preventDefault();
      finish(shiftKey ? 'up' : 'down', editor.taken());
    } else if (key === 'Tab') {
      event.preventDefault();
      finish(shiftKey ? 'left' : 'right', editor.taken());
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && expanded) {
      event.preventDefault();
      editor.step(key === 'ArrowDown' ? 1 : -1);
    }
    // A letter that is typed here is nobody else's shortcut.
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  const day = column.kind === 'date' && editor.typed && !reason ? readDay(editor.text, lookup)?.date : undefined;
  const name = `${column.name} of ${cellLine(postHeadline(post)) || 'the post'}`;
  const list = `${id}-list`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the grid from taking what happens in the field for its own
    <div
      className={css.editor}
      data-above={above || undefined}
      style={{
        left: place.left,
        ...(above ? { bottom: `calc(100% - ${place.top + place.height}px)` } : { top: place.top }),
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <div
        className={css.grow}
        data-text={`${editor.text} `}
        style={{ minHeight: place.height + 1, minWidth: place.width + 1 }}
      >
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          // The field grows with its text: megabytes that were pasted by mistake would stop the page.
          maxLength={longestText}
          value={editor.text}
          onChange={(event) => editor.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => finish('stay')}
          aria-label={name}
          aria-invalid={reason !== null}
          aria-describedby={reason ? `${id}-reason` : undefined}
          {...(options.length > 0 && {
            role: 'combobox',
            'aria-expanded': expanded,
            'aria-controls': list,
            'aria-autocomplete': 'list',
            'aria-activedescendant': highlighted === null ? undefined : `${id}-${highlighted}`,
          })}
        />
      </div>
      {reason && (
        <p id={`${id}-reason`} className={css.reason} role="alert">
          {reason} Esc leaves the cell as it was.
        </p>
      )}
      {day && <p className={css.hint}>{dayInCell(day, lookup.language)}</p>}
      {expanded && (
        <div role="listbox" id={list} aria-label={column.name} className={css.list}>
          {options.map((option, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
            <div
              key={option}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === highlighted}
              className={css.option}
              onPointerDown={(event) => {
                event.preventDefault();
                if (isList(column)) editor.choose(option);
                else finish('stay', option);
              }}
            >
              {column.kind === 'status' ? statusWords(option).label : cellLine(option)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

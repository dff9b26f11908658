import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { KeyCaps } from '../commands/KeyCaps';
import type { NewPlace } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { CompletionList } from './CompletionList';
import { LineChips } from './LineChips';
import { noteWords } from './line-note';
import { PastedList } from './PastedList';
import css from './QuickLine.module.css';
import { useBoxPlace } from './use-box-place';
import { useClosing } from './use-closing';
import { useLineWords } from './use-line-words';
import { useWriting } from './use-writing';

interface Props {
  place: NewPlace & { typed: string };
  onClose(): void;
}

/** The floating editor of one line: what it says becomes a post on its day, or an idea. */
export function QuickLineBox({ place: opened, onClose }: Props) {
  const language = useProject(({ project }) => project.settings.language);
  const words = useLineWords();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const [place, setPlace] = useState<NewPlace>(() => placeOf(opened));
  const writing = useWriting({ place, typed: opened.typed, words, input, setPlace, onClose });
  const { line, post, pasted } = writing;
  useBoxPlace(box, frame, place);
  const close = useClosing(box, place, onClose);
  useEffect(() => {
    const first = pasted && box.current?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? input.current)?.focus();
  }, [pasted]);

  const day = place.date === undefined ? null : dateWords(place.date, 'day', language);
  const example = useMemo(() => {
    const names = words.channel.slice(0, 2).map(({ own, spellings }) => spellings[own.length] ?? spellings[0]);
    const pillar = words.pillar[0]?.name.toLowerCase().replace(/\s+/gu, '-');
    const time = place.date === undefined ? [] : ['12:00'];
    return [...time, ...names, 'Title #label', ...(pillar ? [`/${pillar}`] : [])].join(' ');
  }, [words, place.date]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (pasted) writing.dropPasted();
      else if (line.completions) line.closeList();
      else close();
    } else if (event.target !== input.current || !writing.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (writing.paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return (
    <>
      <div className={css.frame} ref={frame} aria-hidden />
      <section
        className={css.box}
        ref={box}
        role="dialog"
        aria-label={day ? `New post on ${day}` : 'New idea'}
        onKeyDown={onKeyDown}
      >
        <div className={css.head}>
          <h2 className={css.title}>{day ?? 'New idea'}</h2>
          {day && (
            <>
              <ActionIcon size={24} aria-label="The day before (Alt+Up)" onClick={() => writing.goDay(-1)}>
                <IconChevronLeft size={15} stroke={1.6} />
              </ActionIcon>
              <ActionIcon size={24} aria-label="The next day (Alt+Down)" onClick={() => writing.goDay(1)}>
                <IconChevronRight size={15} stroke={1.6} />
              </ActionIcon>
            </>
          )}
          <span className={css.gap} />
          <ActionIcon size={24} aria-label="Close; what is typed is kept for this day" onClick={close}>
            <IconX size={15} stroke={1.6} />
          </ActionIcon>
        </div>
        {pasted && day ? (
          <PastedList
            list={pasted}
            day={day}
            onAdd={(where) => void writing.addPasted(where)}
            onCancel={writing.dropPasted}
          />
        ) : (
          <>
            <input
              ref={input}
              className={css.input}
              dir="auto"
              role="combobox"
              aria-label={day ? 'Post in one line' : 'Idea in one line'}
              aria-expanded={line.completions !== undefined}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={line.active === null ? undefined : `${id}-list-${line.active}`}
              aria-describedby={`${id}-chips`}
              autoComplete="off"
              spellCheck
              maxLength={10_000}
              placeholder={example}
              value={line.text}
              onChange={(event) =>
                line.change(
                  event.currentTarget.value,
                  event.currentTarget.selectionStart ?? event.currentTarget.value.length,
                )
              }
              onSelect={(event) => line.moved(event.currentTarget.selectionStart ?? line.text.length)}
              onPaste={onPaste}
            />
            {line.completions && (
              <CompletionList
                id={`${id}-list`}
                options={line.completions.options}
                active={line.active}
                onPick={line.pick}
              />
            )}
            <LineChips id={`${id}-chips`} post={post} reading={line.reading} onWithout={writing.without} />
            {line.notes.slice(0, 3).map((note) => (
              <p key={`${note.word} ${note.why}`} className={css.note}>
                {noteWords(note)}
              </p>
            ))}
            <p className={css.said} role="status">
              {writing.said}
            </p>
            <p className={css.hint}>
              <KeyCaps keys="Enter" /> saves <KeyCaps keys="Mod+Enter" /> opens <KeyCaps keys="Tab" /> completes{' '}
              <KeyCaps keys="Escape" /> closes
            </p>
          </>
        )}
      </section>
    </>
  );
}

function placeOf({ date, time, channels }: NewPlace): NewPlace {
  return {
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(channels === undefined ? {} : { channels }),
  };
}

import { Tooltip } from '@mantine/core';
import {
  IconArrowsExchange,
  IconCalendarShare,
  IconCalendarTime,
  IconCopy,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { HoldChoice } from '../holds/HoldChoice';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import css from './BulkBar.module.css';
import { deleteCards, swapChosen } from './card-gestures';
import { EntryChoice } from './EntryChoice';
import { bulkBarId, focusChosen } from './use-card-keys';
import { PillarChoice, StatusChoice } from './ValueChoice';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** What can be done with the chosen posts; each is one step to undo. */
export function BulkActions() {
  const plan = usePlan();
  const chosen = useObserved(plan.selection, (ids) => ids);
  const ids = useMemo(() => [...chosen], [chosen]);
  const shown = useObserved(plan.shown, (ids) => ids);
  const readOnly = useProject(({ info }) => info.readOnly);
  const dragging = useObserved(plan.drag, (drag) => drag !== null);
  const editing = useObserved(plan.selected, (id) => id !== null);
  const away = useMemo(() => {
    const here = new Set(shown);
    return ids.filter((id) => plan.post(id)?.date !== undefined && !here.has(id)).length;
  }, [plan, ids, shown]);
  const ideas = useMemo(() => ids.some((id) => plan.post(id)?.date === undefined), [plan, ids]);
  const last = useRef<string | null>(null);

  const clear = () => {
    const [first] = ids;
    focusChosen(plan, last.current ?? first ?? null);
    plan.clear();
  };
  const remove = () => {
    const id = last.current !== null && chosen.has(last.current) ? last.current : ids[0];
    if (id !== undefined) void deleteCards(plan, id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, currentTarget, target } = event;
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') focusChosen(plan, last.current);
    else if ((key === 'ArrowLeft' || key === 'ArrowRight') && target.tagName === 'BUTTON') {
      const buttons = [...currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
      const at = buttons.indexOf(target) + (key === 'ArrowLeft' ? -1 : 1);
      buttons.at(at % buttons.length)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={css.place} data-editing={editing || undefined} data-dragging={dragging || undefined}>
      <div
        className={css.bar}
        id={bulkBarId}
        role="toolbar"
        aria-label="Selected posts"
        onKeyDown={onKeyDown}
        onFocus={({ relatedTarget, currentTarget }) => {
          if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
            last.current = relatedTarget.dataset.post ?? last.current;
        }}
      >
        <span className={css.count}>
          <strong>{counted(ids.length, 'post')}</strong>
          <span className={css.selected}> selected</span>
          {away > 0 && <span className={css.away}>{away} not in this view</span>}
        </span>
        {readOnly ? (
          <span className={css.away}>This project is read-only</span>
        ) : (
          <>
            <StatusChoice />
            <PillarChoice />
            <EntryChoice field="channels" />
            <EntryChoice field="labels" />
            <HoldChoice />
            <span className={css.line} />
            <Action name="Move…" keys="M" onClick={() => plan.asking.set({ form: 'move', ids })}>
              <IconCalendarShare {...icon} />
            </Action>
            <Action name="Copy…" keys="C" onClick={() => plan.asking.set({ form: 'copy', ids })}>
              <IconCopy {...icon} />
            </Action>
            {ideas && (
              <Action name="Fill slots…" onClick={() => plan.asking.set({ form: 'fill', ids })}>
                <IconCalendarTime {...icon} />
              </Action>
            )}
            {ids.length === 2 && (
              <Action name="Swap" keys="X" onClick={() => swapChosen(plan)}>
                <IconArrowsExchange {...icon} />
              </Action>
            )}
            <Action name="Delete" keys="Del" onClick={remove} danger>
              <IconTrash {...icon} />
            </Action>
          </>
        )}
        <Tooltip label="Clear the selection (Esc)">
          <button type="button" className={css.clear} aria-label="Clear the selection" onClick={clear}>
            <IconX {...icon} />
          </button>
        </Tooltip>
      </div>
    </div>
  );
}

interface ActionProps {
  name: string;
  keys?: string;
  danger?: boolean;
  onClick(): void;
  children: ReactNode;
}

function Action({ name, keys, danger, onClick, children }: ActionProps) {
  const word = name.replace('…', '');
  return (
    <Tooltip label={keys ? `${word} (${keys})` : word}>
      <button type="button" className={css.action} data-danger={danger} aria-label={name} onClick={onClick}>
        {children}
        <span className={css.word}>{name}</span>
      </button>
    </Tooltip>
  );
}

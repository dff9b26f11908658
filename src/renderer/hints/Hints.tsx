import { ActionIcon } from '@mantine/core';
import { IconBulb, IconX } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePlanView } from '../app-frame/plan-view';
import { KeyCaps } from '../commands/KeyCaps';
import { isMac } from '../commands/keys';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useIdeas, useProject } from '../project-view/use-project';
import css from './Hints.module.css';
import { type HintName, hintNames, useDeed, useSeenHints } from './seen-hints';

/**
 * One short hint for those who are new here, until it is closed or what it tells of has been done. It stands in the free
 * middle of the status line, so that it never covers a card.
 */
export function Hints() {
  const plan = usePlan();
  const { seen, see } = useSeenHints();
  const readOnly = useProject(({ info }) => info.readOnly);
  const dragging = useObserved(plan.drag, (drag) => drag !== null);
  const writing = useObserved(plan.quickLine, (line) => line !== null);
  const choosing = useObserved(plan.selection, (chosen) => chosen.size > 0);
  useDeed('drag-idea', dragging);
  useDeed('write', writing);
  useDeed('choose', choosing);
  const fits = useFittingHints();
  const [place, setPlace] = useState<Element | null>(null);
  useLayoutEffect(() => setPlace(document.querySelector('[data-hint-place]')), []);
  const hint = hintNames.find((name) => !seen.includes(name) && fits[name]);
  if (!hint || readOnly || dragging || writing || choosing) return null;
  const shown = (
    <aside className={css.hint} aria-label="Hint" data-noprint>
      <IconBulb size={16} stroke={1.6} aria-hidden="true" className={css.bulb} />
      <p className={css.text}>{words[hint]}</p>
      <ActionIcon size={24} aria-label="Close this hint" onClick={() => see(hint)}>
        <IconX size={14} stroke={1.6} />
      </ActionIcon>
    </aside>
  );
  return place ? createPortal(shown, place) : shown;
}

const words: Record<HintName, ReactNode> = {
  'drag-idea': 'Drag an idea onto a day to plan it.',
  write: 'Double-click a day to write a post there.',
  choose: `Hold ${isMac() ? 'Cmd' : 'Ctrl'} and click to choose several posts.`,
  find: (
    <>
      Press <KeyCaps keys="Mod+K" /> to find any post or command.
    </>
  ),
};

/** What each hint needs to be of use: something to do it with, in the view that is shown. */
function useFittingHints(): Record<HintName, boolean> {
  const { area, calendarView, sidePanelOpen } = usePlanView();
  const ideas = useIdeas().length > 0;
  const shown = useObserved(usePlan().shown, (ids) => Math.min(ids.length, 2));
  const days = area === 'calendar' && (calendarView === 'month' || calendarView === 'week');
  // Where nothing is planned yet, the view itself says how to begin.
  const begun = days && shown > 0;
  return { 'drag-idea': days && sidePanelOpen && ideas, write: begun, choose: days && shown > 1, find: begun };
}

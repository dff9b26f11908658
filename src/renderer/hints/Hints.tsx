import { ActionIcon } from '@mantine/core';
import { IconBulb, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { usePlanView } from '../app-frame/plan-view';
import { KeyCaps } from '../commands/KeyCaps';
import { isMac } from '../commands/keys';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useIdeas, useProject } from '../project-view/use-project';
import css from './Hints.module.css';
import { type HintName, hintNames, useDeed, useSeenHints } from './seen-hints';

/** One short hint for those who are new here, until it is closed or what it tells of has been done. */
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
  const hint = hintNames.find((name) => !seen.includes(name) && fits[name]);
  // It makes room for what floats in the same place.
  if (!hint || readOnly || dragging || writing || choosing) return null;
  return (
    <div className={css.place} data-noprint>
      <aside className={css.hint} aria-label="Hint">
        <IconBulb size={16} stroke={1.6} aria-hidden="true" className={css.bulb} />
        <p className={css.text}>{words[hint]}</p>
        <ActionIcon size={24} aria-label="Close this hint" className={css.close} onClick={() => see(hint)}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </aside>
    </div>
  );
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
  const posts = useObserved(usePlan().shown, (ids) => ids.length > 1);
  const days = area === 'calendar' && (calendarView === 'month' || calendarView === 'week');
  return { 'drag-idea': days && sidePanelOpen && ideas, write: days, choose: posts, find: true };
}

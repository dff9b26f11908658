import { useCallback, useMemo, useRef, useState } from 'react';
import { newId } from '../../shared/ids';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { addList, type PastedList } from './add-list';
import { QuickLineBox } from './QuickLineBox';
import { useLineWords } from './use-line-words';
import { useListPaste } from './use-list-paste';
import { useWritingCommands } from './use-writing-commands';

const PasteDialog = lazyPart(async () => (await import('./PasteDialog')).PasteDialog);

/** Writing in one line: the line itself where it is open, pasted lists, and the commands for both. */
export function QuickLine() {
  const plan = usePlan();
  const opened = useObserved(plan.quickLine, (value) => value);
  const readOnly = useProject(({ info }) => info.readOnly);
  const [asking, setAsking] = useState(false);
  const onClose = useCallback(() => plan.quickLine.set(null), [plan]);
  // Each opening is a line of its own, also on the same day.
  const key = useMemo(() => (opened ? newId() : ''), [opened]);
  useWritingCommands(() => setAsking(true));
  return (
    <>
      {!readOnly && <TextPaste />}
      {opened && !readOnly && <QuickLineBox key={key} place={opened} onClose={onClose} />}
      {asking && <AskList onClose={() => setAsking(false)} />}
    </>
  );
}

/** Adds a list to the ideas and says so where it is seen. */
function useAddIdeas(): (list: PastedList) => void {
  const store = useProjectStore();
  const view = usePlanView();
  const plan = usePlan();
  const { notify } = useApp();
  const words = useLineWords();
  const latest = useRef({ store, view, plan, words, notify });
  latest.current = { store, view, plan, words, notify };
  return useCallback(async (list) => {
    const sentence = await addList(list, undefined, latest.current);
    if (sentence) latest.current.notify(`${sentence} Undo takes them back in one step.`);
  }, []);
}

function TextPaste() {
  const plan = usePlan();
  const ideas = useAddIdeas();
  useListPaste(useMemo(() => ({ ideas, day: (date, text) => plan.write({ date }, text) }), [plan, ideas]));
  return null;
}

function AskList({ onClose }: { onClose(): void }) {
  const add = useAddIdeas();
  return <PasteDialog onAdd={add} onClose={onClose} />;
}

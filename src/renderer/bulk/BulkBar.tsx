import { useEffect } from 'react';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useRhythmCommands } from '../rhythm/use-rhythm-commands';
import { counted } from '../ui/format-when';
import { lazyPart } from '../ui/lazy-part';
import { useBulkCommands } from './use-bulk-commands';
import { useCardKeys } from './use-card-keys';
import { usePostClipboard } from './use-post-clipboard';
import { useRubberBand } from './use-rubber-band';

const BulkActions = lazyPart(async () => (await import('./BulkActions')).BulkActions);
const AskingForm = lazyPart(async () => (await import('./AskingForm')).AskingForm);

/** Choosing several posts in every view, by mouse and by keys, and the bar with what can be done with them. */
export function BulkBar() {
  const plan = usePlan();
  const count = useObserved(plan.selection, ({ size }) => size);
  const asking = useObserved(plan.asking, (form) => form);
  const anchor = useRubberBand();
  useCardKeys();
  usePostClipboard();
  useBulkCommands();
  useRhythmCommands();
  useEffect(() => {
    if (count > 0) plan.announce(`${counted(count, 'post')} selected. F6 leads to what can be done with them.`);
  }, [plan, count]);
  return (
    <>
      <span ref={anchor} hidden />
      {count > 0 && <BulkActions />}
      {/* Its own boundary: a form that is still loading must not hide the bar, which has the focus. */}
      {asking && <AskingForm asking={asking} />}
    </>
  );
}

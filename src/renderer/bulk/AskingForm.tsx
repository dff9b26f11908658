import { useEffect } from 'react';
import { useApp } from '../app-frame/app-state';
import { OccasionForm } from '../days/OccasionForm';
import { HoldForm } from '../holds/HoldForm';
import { HoldPostsForm } from '../holds/HoldPostsForm';
import { dayCell, holdFocus } from '../plan/keep-place';
import { type Asking, usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { CopySpanForm } from './CopySpanForm';
import { MoveForm } from './MoveForm';

const LayOutForm = lazyPart(async () => (await import('../campaigns/LayOutForm')).LayOutForm);
const SeriesForm = lazyPart(async () => (await import('../series/SeriesForm')).SeriesForm);

const FillForm = lazyPart(async () => (await import('../rhythm/FillForm')).FillForm);
const EvergreenForm = lazyPart(async () => (await import('../rhythm/EvergreenForm')).EvergreenForm);

/** The form that is open over the plan. A project that cannot be changed says so instead of asking. */
export function AskingForm({ asking }: { asking: Asking }) {
  const plan = usePlan();
  const { notify } = useApp();
  const { readOnly, readOnlyReason } = useProject(({ info }) => info);
  useEffect(() => {
    if (!readOnly) return;
    plan.asking.set(null);
    notify(readOnlyReason ?? 'This project is read-only.');
  }, [plan, notify, readOnly, readOnlyReason]);
  if (readOnly) return null;
  if (asking.form === 'occasion') {
    const { date, blackout, id } = asking;
    const onClose = (done?: string) => {
      plan.asking.set(null);
      holdFocus(() => dayCell(date));
      if (done) plan.announce(done);
    };
    return <OccasionForm date={date} blackout={blackout} id={id} onClose={onClose} />;
  }
  if (asking.form === 'layOut') {
    const { campaign, date } = asking;
    return <LayOutForm campaign={campaign} date={date} onClose={() => plan.asking.set(null)} />;
  }
  if (asking.form === 'hold') return <HoldForm date={asking.date} />;
  if (asking.form === 'holdPosts') return <HoldPostsForm ids={asking.ids} />;
  if (asking.form === 'fill' || asking.form === 'evergreen')
    return asking.form === 'fill' ? <FillForm ids={asking.ids} /> : <EvergreenForm />;
  if (asking.form === 'series') return <SeriesForm asked={asking.asked} id={asking.id} />;
  if (asking.form === 'copySpan') return <CopySpanForm span={asking.span} date={asking.date} />;
  return <MoveForm form={asking.form} ids={asking.ids} />;
}

import type { Asking } from '../plan/plan-context';
import { CopySpanForm } from './CopySpanForm';
import { MoveForm } from './MoveForm';

/** The form that is open over the plan. */
export function AskingForm({ asking }: { asking: Asking }) {
  if (asking.form === 'copySpan') return <CopySpanForm span={asking.span} date={asking.date} />;
  return <MoveForm form={asking.form} ids={asking.ids} />;
}

import { useState } from 'react';
import { type SeriesAsked, usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { ContentForm } from './ContentForm';
import { MoreForm } from './MoreForm';
import { RepeatForm } from './RepeatForm';
import { inSeries } from './use-series';

/** Asks how a post shall repeat, or what its series shall do. Reads the project once, as it was when it was asked. */
export function SeriesForm({ asked, id }: { asked: SeriesAsked; id: string }) {
  const plan = usePlan();
  const store = useProjectStore();
  const [post] = useState(() => plan.post(id));
  const [place] = useState(() => inSeries(store.getView().project, id));
  const onClose = () => plan.asking.set(null);
  if (!post) return null;
  if (!place) return <RepeatForm post={post} place={null} onClose={onClose} />;
  if (asked === 'content') return <ContentForm place={place} onClose={onClose} />;
  if (asked === 'more') return <MoreForm place={place} onClose={onClose} />;
  return <RepeatForm post={post} place={place} onClose={onClose} />;
}

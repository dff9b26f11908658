import { dateWords } from '../../shared/calendar-time/date-words';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { ChannelList } from './ChannelList';
import { DropWords } from './DropWords';
import { KindList } from './KindList';
import { PillarList } from './PillarList';
import { useMonthBalance } from './use-month-balance';

/** How the shown month is spread; during a drag, how it would be after it. */
export function MonthBalance() {
  const { focusDate } = usePlanView();
  const language = useProject(({ project }) => project.settings.language);
  const balance = useMonthBalance();
  const month = dateWords(focusDate, 'month', language);
  return (
    <>
      <PillarList balance={balance} month={month} />
      <KindList balance={balance} month={month} />
      <ChannelList balance={balance} month={month} />
      <DropWords balance={balance} month={month} language={language} />
    </>
  );
}

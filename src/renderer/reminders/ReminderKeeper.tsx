import { useEffect, useRef } from 'react';
import { usePlanView } from '../app-frame/plan-view';
import { projectNow } from '../plan/use-today';
import { useProjectStore } from '../project-view/use-project';
import { remindersAt } from './due-reminders';
import { keepReminded, readReminded } from './reminded';
import { useReminderChoice } from './reminder-choice';

/** How often the clock is looked at, in milliseconds. */
const tick = 15_000;

/** Reminds of the posts of the open project, as long as it is open: each once for each moment at which it goes out. */
export function ReminderKeeper() {
  const store = useProjectStore();
  const { go } = usePlanView();
  const { on, minutes } = useReminderChoice();
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (!on) return;
    const reminded = readReminded();
    const look = () => {
      const { project } = store.getView();
      const today = projectNow(project.settings.timeZone).date;
      const inRange = (from: string, to: string) => store.index.inRange(from, to);
      const fresh = remindersAt(project, inRange, minutes, today, Date.now()).filter(({ key }) => !reminded.has(key));
      for (const { key, title, body } of fresh) {
        reminded.add(key);
        show(key, title, body, () => latest.current({ area: 'today' }));
      }
      if (fresh.length > 0) keepReminded(reminded);
    };
    look();
    const timer = setInterval(look, tick);
    return () => clearInterval(timer);
  }, [store, on, minutes]);
  return null;
}

function show(key: string, title: string, body: string, open: () => void): void {
  try {
    // Another window with the same project has the same tag; the system then shows one of them.
    const notification = new Notification(title, { body, tag: key });
    notification.onclick = () => {
      window.focus();
      open();
      notification.close();
    };
  } catch {
    // Some browsers show notifications of pages only by a worker; the list of what is due is there all the same.
  }
}

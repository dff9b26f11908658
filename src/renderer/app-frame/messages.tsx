import { notifications } from '@mantine/notifications';
import type { MessageAction } from './app-state';
import css from './messages.module.css';

/**
 * Shows one sentence at the foot of the screen. Errors stay until they are closed; the same sentence shows once.
 * @param action what the user may want next; it has to be in reach elsewhere too, since the message goes.
 */
export function notify(sentence: string, tone: 'info' | 'error' = 'info', action?: MessageAction): void {
  const act = () => {
    notifications.hide(sentence);
    action?.run();
  };
  notifications.show({
    id: sentence,
    message: action ? (
      <span className={css.withAction}>
        {sentence}
        <button type="button" className={css.action} onClick={act}>
          {action.label}
        </button>
      </span>
    ) : (
      sentence
    ),
    color: tone === 'error' ? 'red' : 'accent',
    autoClose: tone === 'error' ? false : action ? 12_000 : 5000,
    role: tone === 'error' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

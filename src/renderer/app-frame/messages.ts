import { notifications } from '@mantine/notifications';

/** Shows one sentence at the foot of the screen. Errors stay until they are closed; the same sentence shows once. */
export function notify(sentence: string, tone: 'info' | 'error' = 'info'): void {
  notifications.show({
    id: sentence,
    message: sentence,
    color: tone === 'error' ? 'red' : 'accent',
    autoClose: tone === 'error' ? false : 5000,
    role: tone === 'error' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

import { carriesFiles } from './dropped-files';

/**
 * Files that are dropped where nothing takes them change nothing: a browser would show them in place of the plan. Listens
 * on the window, after all that lies in the page was asked.
 * @returns stops listening.
 */
export function refuseStrayFiles(): () => void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

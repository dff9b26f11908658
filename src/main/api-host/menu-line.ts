import type { MenuCommand } from '../../shared/api/menu-commands';
import { EventQueue } from './event-queue';

/** The line from the shell's menu to one screen. */
export class MenuLine {
  private readonly readers = new Set<EventQueue<MenuCommand>>();
  private readonly settling = new Set<() => void>();

  /** Commands from now on, until the reader leaves or the signal aborts. */
  listen(signal?: AbortSignal): EventQueue<MenuCommand> {
    const queue = new EventQueue<MenuCommand>(signal);
    this.readers.add(queue);
    queue.cleanUp = () => this.readers.delete(queue);
    return queue;
  }

  /** True when a screen was there to hear it. */
  send(command: MenuCommand): boolean {
    for (const reader of this.readers) reader.push(command);
    return this.readers.size > 0;
  }

  /**
   * Asks the screen to send what is typed and waits for its word. A screen that hangs must not keep its window open for
   * ever, so waiting ends after `patienceMs` all the same.
   */
  async settle(patienceMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      if (!this.send({ name: 'settle' })) return resolve();
      const timer = setTimeout(resolve, patienceMs);
      this.settling.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.settling.clear();
  }

  /** The screen's word. */
  settled(): void {
    for (const done of this.settling) done();
  }
}

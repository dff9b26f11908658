import { Observable } from '../plan/observable';
import { printInstead } from '../print/printing';

/** The channels whose previews go on paper. */
export const onPaper = new Observable<readonly string[]>([]);

/** Prints the previews of these channels of the open post. */
export function printPreviews(channels: readonly string[]): void {
  onPaper.set(channels);
  printInstead();
}

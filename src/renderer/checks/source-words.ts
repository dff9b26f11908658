import { dateWords } from '../../shared/calendar-time/date-words';
import type { FindingSource } from '../../shared/checks/finding';

/** How sure a number is, in words. */
export const confidenceWords: Record<FindingSource['confidence'], string> = {
  platform: 'Network’s own page',
  tool: 'Publishing tool',
  repeated: 'Not confirmed',
};

/** `Network’s own page, looked at on 22 Nov 2026: https://…` */
export function sourceWords({ source, checkedOn, confidence }: FindingSource): string {
  return `${confidenceWords[confidence]}, looked at on ${dateWords(checkedOn, 'date', 'en-GB')}: ${source}`;
}

import type { LineNote } from '../../shared/quick-line/read-line';

const kinds = {
  channel: 'channel',
  label: 'label',
  pillar: 'pillar',
  campaign: 'campaign',
  template: 'template',
  status: 'status',
} as const;

/** Why a word stays in the title, in one sentence. */
export function noteWords({ word, kind, why, could }: LineNote): string {
  const shown = `“${word.length > 40 ? `${word.slice(0, 39)}…` : word}”`;
  if (why === 'second') return `A post has one ${kinds[kind]}; ${shown} stays in the title.`;
  if (why === 'unknown') return `No ${kinds[kind]} is called ${shown}; it stays in the title.`;
  const names = [...new Set(could)];
  if (names.length === 1) return `More than one ${kinds[kind]} answers to ${shown}; it stays in the title.`;
  const listed = names.slice(0, 3).join(', ');
  return `${shown} could be ${listed}${names.length > 3 ? ` or ${names.length - 3} more` : ''}; it stays in the title.`;
}

/** What the user calls the fields of a post; one that is not listed is shown by its name in the file. */
const words: Record<string, string> = {
  title: 'title',
  text: 'text',
  status: 'status',
  date: 'day',
  time: 'time',
  dateWords: 'words for the day',
  channels: 'channels',
  pillar: 'pillar',
  campaign: 'campaign',
  held: 'hold',
  format: 'format',
  labels: 'labels',
  link: 'link',
  firstComment: 'first comment',
  notes: 'notes',
  media: 'pictures',
  variants: 'versions for channels',
  published: 'where it was published',
  extra: 'further columns',
  custom: 'own fields',
};

/** The fields as a list of words. When a post was edited last is nobody's question here. */
export function fieldWords(fields: readonly string[]): string {
  return fields
    .filter((field) => field !== 'updatedAt' && field !== 'createdAt')
    .map((field) => words[field] ?? field)
    .join(', ');
}

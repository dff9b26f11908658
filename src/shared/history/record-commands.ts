import { z } from 'zod';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import { assignFields, CommandRefused, defineCommand, quoted } from './define-command';

type Kind = 'customFields' | 'snippets' | 'templates' | 'views' | 'occasions' | 'collections';
type Named = { id: string; name: string };
/** What the compiler cannot follow through a schema that is a parameter; the schemas have checked it. */
type Created = { record: Named };
type Edited = { id: string; fields: object };

/**
 * The three commands of records that nothing else depends on: create, edit, delete. The record with a given id is
 * created once; `fields` is what an edit may set, `null` takes an optional one away.
 * @param word what one of them is called in the undo menu and in refusals, such as "snippet".
 */
export function recordCommands<K extends Kind, S extends z.ZodType<Named>, F extends z.ZodType>(
  kind: K,
  word: string,
  schema: S,
  fields: F,
) {
  const records = (project: unknown) => (project as Project)[kind] as Record<string, Named>;
  const named = (project: Project, id: string) => `${word} ${quoted(records(project)[id]?.name ?? '', '')}`.trim();
  const gone = () => new CommandRefused(`This ${word} is no longer in the project.`);
  return {
    create: defineCommand({
      name: `${kind}.create` as const,
      payload: z.object({ record: schema }),
      label: (payload) => `New ${word} ${quoted((payload as Created).record.name, '')}`.trim(),
      history: 'step',
      run(draft, payload) {
        const { record } = payload as Created;
        if (records(draft)[record.id]) throw new CommandRefused(`This ${word} is already in the project.`);
        records(draft)[record.id] = record;
      },
    }),
    edit: defineCommand({
      name: `${kind}.edit` as const,
      payload: z.object({ id: idSchema, fields }),
      label: (payload, before) => `Edit ${named(before, (payload as Edited).id)}`,
      history: 'step',
      run(draft, payload) {
        const { id, fields } = payload as Edited;
        const record = records(draft)[id];
        if (!record) throw gone();
        assignFields(record, fields);
      },
    }),
    remove: defineCommand({
      name: `${kind}.delete` as const,
      payload: z.object({ id: idSchema }),
      label: ({ id }, before) => `Delete ${named(before, id)}`,
      history: 'step',
      run(draft, { id }) {
        if (!records(draft)[id]) throw gone();
        delete records(draft)[id];
      },
    }),
  };
}

import { z } from 'zod';
import { colourSchema } from '../channels/channel';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import { type Pillar, pillarSchema } from './pillar';

const fieldsSchema = z
  .object({
    name: z.string(),
    colour: colourSchema,
    target: z.number().min(0).max(100).nullable(),
    kind: z.string().min(1).nullable(),
    archived: z.boolean().nullable(),
    order: z.number(),
  })
  .partial();

const missing = 'This pillar is no longer in the project.';

export const createPillar = defineCommand({
  name: 'pillars.create',
  payload: z.object({ pillar: pillarSchema }),
  label: ({ pillar }) => `New pillar ${quoted(pillar.name, '')}`.trim(),
  history: 'step',
  run(draft, { pillar }) {
    if (draft.pillars[pillar.id]) throw new CommandRefused('This pillar is already in the project.');
    draft.pillars[pillar.id] = pillar;
  },
});

export const editPillar = defineCommand({
  name: 'pillars.edit',
  payload: z.object({ id: idSchema, fields: fieldsSchema }),
  label: ({ id, fields }, before) => {
    const name = quoted(before.pillars[id]?.name ?? '', 'pillar');
    if (fields.archived === true) return `Archive ${name}`;
    if (fields.archived === null || fields.archived === false) return `Bring back ${name}`;
    return `Edit pillar ${name}`;
  },
  history: 'step',
  run(draft, { id, fields }) {
    const pillar = draft.pillars[id];
    if (!pillar) throw new CommandRefused(missing);
    assignFields<Partial<Pillar>>(pillar, fields);
  },
});

/** Takes the pillar away; its posts stay and have no pillar, or take `replacement`. */
export const deletePillar = defineCommand({
  name: 'pillars.delete',
  payload: z.object({ id: idSchema, replacement: idSchema.optional() }),
  label: ({ id }, before) => `Delete pillar ${quoted(before.pillars[id]?.name ?? '', '')}`.trim(),
  history: 'step',
  run(draft, { id, replacement }, { now }) {
    if (!draft.pillars[id]) throw new CommandRefused(missing);
    if (replacement !== undefined && (replacement === id || !draft.pillars[replacement]))
      throw new CommandRefused('The pillar that should take its posts is not in the project.');
    delete draft.pillars[id];
    for (const post of Object.values(draft.posts)) {
      if (post.pillar !== id) continue;
      if (replacement === undefined) delete post.pillar;
      else post.pillar = replacement;
      post.updatedAt = now;
    }
    for (const { content } of Object.values(draft.series)) {
      if (content?.pillar !== id) continue;
      if (replacement === undefined) delete content.pillar;
      else content.pillar = replacement;
    }
  },
});

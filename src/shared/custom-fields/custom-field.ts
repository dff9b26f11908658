import { z } from 'zod';
import { idSchema } from '../ids';

/** The types of own fields that this version knows; one of another type is shown as text. */
export const customFieldTypes = ['text', 'number', 'checkbox', 'date', 'choice', 'link'] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** A field of the user's own. Its values lie in each post's `custom`, keyed by this id. */
export const customFieldSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  type: z.string().default('text'),
  /** For `choice`: what can be chosen, in this order. */
  choices: z.array(z.string()).optional(),
  order: z.number().default(0),
});
export type CustomField = z.infer<typeof customFieldSchema>;

/** The type as this version understands it. */
export function knownFieldType(type: string): CustomFieldType {
  return customFieldTypes.find((known) => known === type) ?? 'text';
}

import { z } from 'zod';
import { assignFields } from '../history/define-command';
import { idSchema } from '../ids';
import type { Project } from '../project/project';
import type { Post } from './post';
import { type Variant, variantSchema } from './variant';

const { title, text, link, firstComment, format, media, shift } = variantSchema.shape;
const variantFieldsSchema = z
  .object({
    title: title.unwrap().nullable(),
    text: text.unwrap().nullable(),
    link: link.unwrap().nullable(),
    firstComment: firstComment.unwrap().nullable(),
    format: format.unwrap().nullable(),
    media: media.unwrap().nullable(),
    shift: shift.unwrap().nullable(),
  })
  .partial();

/** Changes of variants by channel: `null` puts the whole variant, or one field of it, back to the common content. */
export const variantChangesSchema = z.record(idSchema, variantFieldsSchema.nullable());
export type VariantChanges = z.infer<typeof variantChangesSchema>;

/** Changes the variant of one channel; one that says nothing any more goes away. */
export function setVariant(post: Pick<Post, 'variants'>, channel: string, changes: VariantChanges[string]): void {
  const variant: Variant = { ...post.variants?.[channel] };
  if (changes) assignFields<Variant>(variant, changes);
  const variants = { ...post.variants };
  if (changes === null || Object.keys(variant).length === 0) delete variants[channel];
  else variants[channel] = variant;
  if (Object.keys(variants).length > 0) post.variants = variants;
  else delete post.variants;
}

/** What changes of variants are called in the undo menu. */
export function versionWords(variants: VariantChanges, before: Project): string {
  const [channel, ...others] = Object.keys(variants);
  if (Object.values(variants).every((changes) => changes === null)) return 'Put back to the common content:';
  const known = channel !== undefined && Object.hasOwn(before.channels, channel) ? before.channels[channel] : undefined;
  return others.length === 0 && known?.name.trim() ? `${known.name.trim().slice(0, 40)} version of` : 'Versions of';
}

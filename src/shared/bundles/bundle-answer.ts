import { z } from 'zod';

/** What the PUT of a bundle is answered with, as JSON, whatever the status. */
export const bundleUploadAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), says: z.string() }),
]);
export type BundleUploadAnswer = z.infer<typeof bundleUploadAnswerSchema>;

import { z } from 'zod';

/** The user's answers to what a file leaves open. Keys are the ids of questions. */
export const importAnswersSchema = z.record(z.string().max(100), z.string().max(200));
export type ImportAnswers = z.infer<typeof importAnswersSchema>;

/** Something that the file does not decide; importing waits until it is answered. */
export const importQuestionSchema = z.object({
  /** `date-order`, `year`, ... */
  id: z.string(),
  text: z.string(),
  /** A cell that shows what is meant. */
  sample: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).min(1),
  answer: z.string().optional(),
});
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

export const importRowSchema = z.object({
  /** Line of the file on which the row starts, counted from 1. */
  line: z.int().min(1),
  /** `joined`: one more channel of the post of an earlier row. `update`: a post that is already in the project. */
  outcome: z.enum(['post', 'idea', 'joined', 'update', 'skipped']),
  post: z.string().optional(),
  headline: z.string(),
  when: z.string(),
  channels: z.array(z.string()),
  /** Why a row is skipped, or what to know about one that is taken (a cell that was not understood and went to notes). */
  reason: z.string().optional(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** What importing a file would do, before anything changes. */
export const importPreviewSchema = z.object({
  source: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  /** Heading by heading: the field it was recognised as, or null when it is kept as an extra column. */
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable(), sample: z.string() })),
  questions: z.array(importQuestionSchema),
  /** What was decided for the whole file and from what, in sentences: the order of dates, the year, time zones. */
  notes: z.array(z.string()).default([]),
  rows: z.array(importRowSchema),
  counts: z.object({
    rows: z.int(),
    posts: z.int(),
    ideas: z.int(),
    joined: z.int(),
    updates: z.int(),
    skipped: z.int(),
  }),
  newChannels: z.array(z.object({ name: z.string(), platform: z.string() })),
  newPillars: z.array(z.string()),
  newCampaigns: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

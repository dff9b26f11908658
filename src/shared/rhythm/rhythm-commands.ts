import type { Draft } from 'immer';
import { z } from 'zod';
import { dateWords } from '../calendar-time/date-words';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import { postHeadline } from '../posts/post';
import { addCopy, checkLinks, existing, name, setFields } from '../posts/post-commands';
import type { Project } from '../project/project';
import { familyIn, restedFrom, rootOf, tooNear } from './evergreen';

const againSchema = z.object({
  /** The evergreen post that is copied. */
  from: idSchema,
  /** The new post's. */
  id: idSchema,
  date: localDateSchema,
  time: localTimeSchema.optional(),
  /** Of the copy, where the post itself has none. */
  channels: z.array(idSchema).optional(),
});

/**
 * Makes the next copy of an evergreen post, as a draft, and counts its uses down.
 * @throws CommandRefused for a post that is not evergreen, is used up, or would not have rested.
 */
function planPostAgain(
  draft: Draft<Project>,
  { from, id, date, time, channels }: z.infer<typeof againSchema>,
  now: string,
): void {
  const post = existing(draft, from);
  const what = quoted(postHeadline(post), 'The post');
  const family = familyIn(draft.posts, post);
  const source = family?.source;
  const evergreen = source?.evergreen;
  if (!family || !source || !evergreen)
    throw new CommandRefused(`${what} is not evergreen. Switch that on in its fields to plan it again.`);
  if (evergreen.uses === 0) throw new CommandRefused(`${what} is used up: no further use is left.`);
  const near = tooNear(family, date);
  if (near !== undefined) {
    const words = (day: string) => dateWords(day, 'dayYear', draft.settings.language);
    const next = words(restedFrom(family, date));
    throw new CommandRefused(
      `${what} stands on ${words(near)} and rests ${restWords(evergreen.restDays)}: until ${next}.`,
    );
  }
  addCopy(draft as Project, { from, id, date, time }, now);
  const copy = existing(draft, id);
  const uses = evergreen.uses === undefined ? {} : { uses: evergreen.uses - 1 };
  copy.evergreen = { ...copy.evergreen, restDays: evergreen.restDays, ...uses, of: rootOf(post) };
  if (channels) {
    checkLinks(draft as Project, { channels });
    copy.channels = channels;
  }
  delete copy.held;
  delete copy.campaignStep;
  source.evergreen = { ...evergreen, ...uses };
}

const restWords = (days: number) => (days === 1 ? 'a day' : `${days} days`);

export const planAgain = defineCommand({
  name: 'posts.planAgain',
  payload: againSchema,
  label: ({ from }, before) => `Plan ${name(before, from)} again`,
  history: 'step',
  run(draft, payload, { now }) {
    planPostAgain(draft, payload, now);
  },
});

/** Puts ideas, and copies of evergreen posts, on slots, as one step. */
export const fillSlots = defineCommand({
  name: 'posts.fillSlots',
  payload: z.object({
    ideas: z.array(
      z.object({
        id: idSchema,
        date: localDateSchema,
        time: localTimeSchema,
        /** For an idea that had none. */
        channels: z.array(idSchema).optional(),
      }),
    ),
    again: z.array(againSchema),
  }),
  label({ ideas, again }) {
    const count = ideas.length + again.length;
    return `Fill ${count} free ${count === 1 ? 'slot' : 'slots'}`;
  },
  history: 'step',
  run(draft, { ideas, again }, { now }) {
    for (const { id, ...fields } of ideas) {
      const post = existing(draft, id);
      checkLinks(draft as Project, { channels: fields.channels });
      setFields(post, { ...fields, dateWords: null }, now);
    }
    for (const each of again) planPostAgain(draft, each, now);
  },
});

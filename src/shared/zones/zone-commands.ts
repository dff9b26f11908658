import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../calendar-time/local-date';
import { assignFields, CommandRefused, defineCommand, quoted } from '../history/define-command';
import { idSchema } from '../ids';
import { existing, setFields } from '../posts/post-commands';
import { variantSchema } from '../posts/variant';
import { setVariant } from '../posts/variant-changes';
import type { Series } from '../series/series';

/** Minutes by which single channels go out later than the post, by channel; null for none. */
const shiftsSchema = z.record(idSchema, variantSchema.shape.shift.unwrap().nullable());

/**
 * Gives the project, or a channel, another zone. What is to go out at the same moment as before moves with it: the new
 * places come along, since the zone data of two machines may differ.
 */
export const changeZone = defineCommand({
  name: 'zone.change',
  payload: z.object({
    channel: idSchema.optional(),
    /** `null`: the channel has the project's. */
    zone: z.string().min(1).nullable(),
    moves: z.array(
      z.object({ id: idSchema, date: localDateSchema, time: localTimeSchema, shifts: shiftsSchema.optional() }),
    ),
    series: z.array(
      z.object({
        id: idSchema,
        time: localTimeSchema,
        offset: z.int().min(-366).max(366),
        shifts: shiftsSchema.optional(),
      }),
    ),
  }),
  label: ({ channel, zone }, before) => {
    const of = channel === undefined ? '' : ` of ${quoted(before.channels[channel]?.name ?? '', 'channel')}`;
    return `Time zone${of}: ${zone ?? 'as the project'}`;
  },
  history: 'step',
  run(draft, { channel, zone, moves, series }, { now }) {
    if (channel === undefined) {
      if (zone === null) throw new CommandRefused('A project has a time zone.');
      draft.settings.timeZone = zone;
    } else {
      const of = draft.channels[channel];
      if (!of) throw new CommandRefused('This channel is no longer in the project.');
      assignFields<{ timeZone?: string | undefined }>(of, { timeZone: zone });
    }
    for (const { id, date, time, shifts } of moves) {
      const variants = shifts && Object.fromEntries(Object.entries(shifts).map(([key, shift]) => [key, { shift }]));
      setFields(existing(draft, id), { date, time, ...(variants && { variants }) }, now);
    }
    for (const { id, time, offset, shifts } of series) {
      const of = Object.hasOwn(draft.series, id) ? draft.series[id] : undefined;
      if (!of) throw new CommandRefused('A series is no longer in the project.');
      assignFields<Partial<Series>>(of, { time, offset: offset === 0 ? null : offset });
      for (const [key, shift] of Object.entries(shifts ?? {})) if (of.content) setVariant(of.content, key, { shift });
    }
  },
});

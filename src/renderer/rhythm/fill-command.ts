import type { Command } from '../../shared/history/command';
import { newId } from '../../shared/ids';
import type { Filled, FillPlan } from '../../shared/rhythm/fill-slots';

/** The one step that puts posts on the slots that were found for them: ideas go there, of others a copy is made. */
export function fillCommand({ filled }: Pick<FillPlan, 'filled'>): Command {
  return {
    name: 'posts.fillSlots',
    payload: {
      ideas: filled.flatMap((each) =>
        each.candidate.post.date === undefined ? [{ id: each.candidate.post.id, ...placeOf(each) }] : [],
      ),
      again: filled.flatMap((each) =>
        each.candidate.post.date === undefined ? [] : [{ from: each.candidate.post.id, id: newId(), ...placeOf(each) }],
      ),
    },
  };
}

function placeOf({ candidate: { post }, slot, channels }: Filled) {
  const { date, time } = slot;
  return { date, time, ...(post.channels.length === 0 ? { channels: [...channels] } : {}) };
}

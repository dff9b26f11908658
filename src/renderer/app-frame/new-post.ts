import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { type Post, postSchema } from '../../shared/posts/post';
import type { PostFilter } from '../../shared/posts/post-filter';
import type { Project } from '../../shared/project/project';
import { type Habit, weekdayHabit } from '../../shared/quick-line/weekday-habit';
import type { FreeSlot } from '../../shared/rhythm/free-slots';
import { slotFor } from '../../shared/rhythm/take-slots';
import type { PostStart } from '../../shared/templates/use-template';
import type { PlanSlots } from '../rhythm/plan-slots';

/** What a new post begins with. What is absent comes from the filter, then from the habit of the weekday. */
export interface NewPostStart {
  fields?: PostStart;
  /** Absent: the project's habit on that weekday. `null`: none. */
  habit?: Habit | undefined | null;
  /** The free slots of the day, the earliest first. */
  free?: readonly FreeSlot[];
}

/**
 * A new post (an idea, without a date). It is a draft unless the fields say otherwise. It has the channels and the one
 * pillar that the calendar shows, and of several pillars none is guessed. Without shown channels it has the channels
 * and the time that posts of that weekday have. Without a time of its own it takes that of a free slot of its channels
 * (see `slotFor`), and where it has no channels, that slot's channel as well. A filter that would hide it is widened, so that what was just made does
 * not vanish.
 */
export function newPost(
  project: Pick<Project, 'posts' | 'channels' | 'pillars'>,
  filter: PostFilter,
  place: { date?: LocalDate; time?: LocalTime; channels?: readonly string[] },
  { fields = {}, habit = place.date === undefined ? null : weekdayHabit(project, place.date), free }: NewPostStart = {},
): { post: Post; filter: PostFilter } {
  const shown = [...filter.channels].filter((id) => Object.hasOwn(project.channels, id));
  const [pillar] = filter.pillars;
  const guessed = filter.pillars.size === 1 && pillar && Object.hasOwn(project.pillars, pillar) ? { pillar } : {};
  const given = fields.channels?.length ? fields.channels : undefined;
  const placed = place.channels?.filter((id) => Object.hasOwn(project.channels, id));
  const channels = given ?? (placed?.length ? placed : shown.length > 0 ? shown : (habit?.channels ?? []));
  const slot = place.time === undefined && fields.time === undefined ? slotFor(channels, free ?? []) : undefined;
  const time = place.time ?? slot?.time ?? habit?.time;
  const post = postSchema.parse({
    ...(time === undefined ? {} : { time }),
    ...guessed,
    ...fields,
    channels: channels.length === 0 && slot ? [slot.channel] : channels,
    ...(place.date === undefined ? {} : { date: place.date }),
    id: newId(),
  });
  return { post, filter: letThrough(filter, post) };
}

/** The filter without what would hide the post; the same object where nothing would. */
function letThrough(filter: PostFilter, post: Post): PostFilter {
  const changes: Partial<PostFilter> = {};
  const { channels, pillars, campaigns, statuses, labels } = filter;
  if (channels.size > 0 && !post.channels.some((id) => channels.has(id)))
    changes.channels = post.channels.length > 0 ? new Set([...channels, ...post.channels]) : new Set();
  if (pillars.size > 0 && !(post.pillar !== undefined && pillars.has(post.pillar)))
    changes.pillars = post.pillar === undefined ? new Set() : new Set([...pillars, post.pillar]);
  if (campaigns.size > 0 && !(post.campaign !== undefined && campaigns.has(post.campaign)))
    changes.campaigns = post.campaign === undefined ? new Set() : new Set([...campaigns, post.campaign]);
  if (statuses.size > 0 && !statuses.has(post.status)) changes.statuses = new Set([...statuses, post.status]);
  if (labels.size > 0 && !post.labels.some((label) => labels.has(label)))
    changes.labels = post.labels.length > 0 ? new Set([...labels, ...post.labels]) : new Set();
  if (filter.text.trim() !== '') changes.text = '';
  if (filter.picture === 'with' && post.media.length === 0) changes.picture = null;
  if (filter.attention) changes.attention = false;
  return Object.keys(changes).length === 0 ? filter : { ...filter, ...changes };
}

/** The free slots that a new post at this place may take; none where its time is said. */
export function freeFor(slots: Pick<PlanSlots, 'freeOn'>, place: { date?: LocalDate; time?: LocalTime }): FreeSlot[] {
  return place.date === undefined || place.time !== undefined ? [] : slots.freeOn(place.date);
}

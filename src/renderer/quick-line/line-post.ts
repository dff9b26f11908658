import type { Post } from '../../shared/posts/post';
import type { PostFilter } from '../../shared/posts/post-filter';
import type { Project } from '../../shared/project/project';
import type { LineReading } from '../../shared/quick-line/read-line';
import type { Habit } from '../../shared/quick-line/weekday-habit';
import type { FreeSlot } from '../../shared/rhythm/free-slots';
import { fieldsFromTemplate, type PostStart } from '../../shared/templates/use-template';
import { newPost } from '../app-frame/new-post';
import type { NewPlace } from '../plan/plan-context';

/** What a line leans on besides its place. */
export interface LineProject {
  project: Project;
  filter: PostFilter;
  habit: Habit | null;
  /** The free slots of the day that it may take, the earliest first. */
  free: readonly FreeSlot[];
}

/** The post that a line makes at a place: what was typed, then its template, then the place, the filter, a free slot and the habit. */
export function linePost(
  reading: LineReading,
  place: NewPlace,
  { project, filter, habit, free }: LineProject,
): { post: Post; filter: PostFilter } {
  const fields = templateFields(reading, project);
  if (place.time !== undefined) delete fields.time;
  const { title, time, channels, labels, pillar, campaign, status } = reading;
  if (title !== '') {
    fields.title = title;
    for (const own of Object.values(fields.variants ?? {})) delete own.title;
  }
  if (time !== undefined) fields.time = time;
  if (channels.length > 0) fields.channels = channels;
  if (labels.length > 0) fields.labels = [...new Set([...(fields.labels ?? []), ...labels])];
  if (pillar !== undefined) fields.pillar = pillar;
  if (campaign !== undefined) fields.campaign = campaign;
  if (status !== undefined) fields.status = status;
  return newPost(project, filter, place, { fields, habit, free });
}

function templateFields({ template: id }: LineReading, project: Project): PostStart {
  const template = id !== undefined && Object.hasOwn(project.templates, id) ? project.templates[id] : undefined;
  return template ? fieldsFromTemplate(template, project) : {};
}

import { isTimeZone } from '../calendar-time/time-zone';
import { checkText } from '../platforms/count-text';
import { type Platforms, platformOf } from '../platforms/platform';
import { comparePosts, type Post, postHeadline } from '../posts/post';
import type { Project } from '../project/project';

/** Something in a project that a person should look at; `says` is one sentence. */
export interface Finding {
  kind: 'text-too-long' | 'unknown-channel' | 'unknown-platform' | 'unknown-time-zone';
  says: string;
  post?: string;
  date?: string;
  channel?: string;
  /** For texts: how long it is, and how long it may be, in the platform's own count. */
  count?: number;
  limit?: number;
}

/** Looks a whole project through: zones and platforms that are not known, and texts over the limit of each channel. */
export function checkProject(project: Project, platforms: Platforms): Finding[] {
  const posts = Object.values(project.posts).sort(comparePosts);
  return [
    ...checkZones(project),
    ...checkPlatforms(project, platforms),
    ...posts.flatMap((post) => checkPost(post, project, platforms)),
  ];
}

function checkZones({ settings, channels }: Project): Finding[] {
  const named = [
    { owner: 'The project', zone: settings.timeZone },
    ...Object.values(channels).map(({ name, timeZone }) => ({ owner: `The channel “${name}”`, zone: timeZone })),
  ];
  return named.flatMap(({ owner, zone }) =>
    zone === undefined || isTimeZone(zone)
      ? []
      : [
          {
            kind: 'unknown-time-zone' as const,
            says: `${owner} has the time zone “${zone}”, which this machine does not know; its times are read as UTC.`,
          },
        ],
  );
}

function checkPlatforms({ channels }: Project, platforms: Platforms): Finding[] {
  return Object.values(channels).flatMap(({ id, name, platform }) =>
    platforms.has(platform)
      ? []
      : [
          {
            kind: 'unknown-platform' as const,
            says: `The channel “${name}” is on the platform “${platform}”, which is not known here and reads as other.`,
            channel: id,
          },
        ],
  );
}

function checkPost(post: Post, { channels }: Project, platforms: Platforms): Finding[] {
  const about = { post: post.id, ...(post.date !== undefined && { date: post.date }) };
  const name = `“${postHeadline(post) || 'Untitled'}”${post.date === undefined ? '' : ` on ${post.date}`}`;
  return post.channels.flatMap((id): Finding[] => {
    const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
    if (!channel) {
      const says = `${name} names the channel ${id}, which is not in the project.`;
      return [{ kind: 'unknown-channel', says, channel: id, ...about }];
    }
    const platform = platformOf(platforms, channel.platform);
    if (!platform) return [];
    const { count, limit, over } = checkText(post.text, platform);
    if (!over) return [];
    const says = `${name} is too long for “${channel.name}” (${platform.name}): ${count}${limit === undefined ? '' : ` of ${limit}`}.`;
    return [{ kind: 'text-too-long', says, channel: id, count, ...(limit !== undefined && { limit }), ...about }];
  });
}

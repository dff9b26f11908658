import { isTimeZone } from '../calendar-time/time-zone';
import type { Platforms } from '../platforms/platform';
import { comparePosts } from '../posts/post';
import type { Project } from '../project/project';
import { readRule } from '../series/rule-parts';
import { contextOf } from './check-context';
import { checkPlan } from './check-plan';
import { checkPost } from './check-post';
import type { Finding } from './finding';

/**
 * Looks a whole project through: zones and platforms that are not known, rules of series that cannot be read, every
 * post, and the posts beside each other.
 * @param missing ids of assets whose file is not there
 */
export function checkProject(project: Project, platforms: Platforms, missing?: ReadonlySet<string>): Finding[] {
  const context = contextOf(project, platforms, missing);
  const posts = Object.values(project.posts).sort(comparePosts);
  return [
    ...checkZones(project),
    ...checkPlatforms(project, platforms),
    ...checkSeries(project),
    ...posts.flatMap((post) => checkPost(post, context)),
    ...toEnd(checkPlan(posts, context)),
  ];
}

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
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
            rule: 'unknown-time-zone',
            severity: 'warning' as const,
            says: `${owner} has the time zone “${zone}”, which this machine does not know; its times are read as UTC.`,
          },
        ],
  );
}

function checkSeries({ series }: Project): Finding[] {
  return Object.values(series).flatMap(({ name, rule }) => {
    const read = readRule(rule);
    if ('parts' in read) return [];
    const says = `The rule of the series “${name}” is kept, but no posts can be made by it: ${read.problem}`;
    return [{ rule: 'series.rule', severity: 'hint' as const, says }];
  });
}

function checkPlatforms({ channels }: Project, platforms: Platforms): Finding[] {
  return Object.values(channels).flatMap(({ id, name, platform }) =>
    platforms.has(platform)
      ? []
      : [
          {
            rule: 'unknown-platform',
            severity: 'warning' as const,
            says: `The channel “${name}” is on the platform “${platform}”, which is not known here and reads as other.`,
            channel: id,
          },
        ],
  );
}

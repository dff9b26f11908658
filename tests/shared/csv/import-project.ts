import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportAnswers } from '../../../src/shared/csv/import-preview';
import { type ImportPlan, planImport } from '../../../src/shared/csv/plan-import';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';
import type { Post } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';

const platformFolder = resolve(import.meta.dirname, '../../../resources/platforms');

/** The platforms as the program ships them. */
export const platforms: ReadonlyMap<string, Platform> = new Map(
  readdirSync(platformFolder).map((file) => {
    const platform = platformSchema.parse(JSON.parse(readFileSync(resolve(platformFolder, file), 'utf8')));
    return [platform.id, platform];
  }),
);

export const berlin = emptyProject({ id: 'berlin', name: 'Test', timeZone: 'Europe/Berlin' });

/** Imports a file into a project; ids count up, today is 22 November 2026 unless told. */
export function importFile(
  name: string,
  bytes: Uint8Array | string,
  options: { project?: Project; answers?: ImportAnswers; today?: string } = {},
): ImportPlan {
  let count = 0;
  return planImport(
    { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes },
    {
      project: options.project ?? berlin,
      platforms,
      answers: options.answers ?? {},
      today: options.today ?? '2026-11-22',
      newId: () => {
        count += 1;
        return `new-${count}`;
      },
    },
  );
}

/** A post in one line: when, on what, and what it says; everything that an import decides and a person sees first. */
export function inOneLine(post: Post, plan: ImportPlan, project = berlin): string {
  const channels = post.channels.map(
    (id) => plan.payload.channels.find((channel) => channel.id === id)?.name ?? project.channels[id]?.name ?? id,
  );
  const pillar = plan.payload.pillars.find(({ id }) => id === post.pillar)?.name;
  const parts = [
    `${post.date ?? `(${post.dateWords ?? 'no date'})`}${post.time ? ` ${post.time}` : ''}`,
    channels.sort().join(' + '),
    post.title,
    post.text,
    post.status,
    post.format ?? '',
    pillar ?? '',
    post.labels.toSorted().join(' + '),
    post.media.map(({ url, alt }) => (alt ? `${url} (${alt})` : url)).join(' + '),
    post.link ?? '',
    post.firstComment ?? '',
    post.notes ?? '',
    Object.values(post.extra ?? {})
      .sort()
      .join(' + '),
  ];
  return parts.join(' · ').replace(/(?: · )+$/, '');
}

import { z } from 'zod';
import type { Project } from '../../shared/project/project';
import type { HostClient } from '../host-client/host-client';

/** The host has checked every record; here only the frame is, so that 30,000 posts are not parsed twice. */
const snapshotSchema = z.object({
  revision: z.int(),
  project: z.custom<Project>(
    (value) =>
      z
        .looseObject({
          format: z.literal('kalends'),
          posts: z.custom((posts) => typeof posts === 'object' && posts !== null),
        })
        .safeParse(value).success,
  ),
});

/** Asks the host for the whole project; the text comes over the byte lane. */
export async function readSnapshot(host: HostClient): Promise<{ revision: number; project: Project }> {
  const { url } = await host.door.project.snapshot({});
  return snapshotSchema.parse(JSON.parse(await host.lane.text(url)));
}

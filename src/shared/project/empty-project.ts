import { type Project, projectSchema, type Settings, schemaVersion } from './project';

/** The smallest valid project. `id` and `timeZone` are passed in: the domain has no clock and no chance. */
export function emptyProject(
  init: { id: string; name: string } & Partial<Settings> & Pick<Settings, 'timeZone'>,
): Project {
  const { id, name, ...settings } = init;
  return projectSchema.parse({ format: 'kalends', schemaVersion, id, name, settings });
}

// @ts-nocheck interim until the host offers these

import { preferencesSchema } from '../../../shared/api/preferences';
import { machineTimeZone } from '../../../shared/calendar-time/time-zone';
import { presetSummarySchema } from '../../../shared/csv/preset';
import { loadResources } from '../../resources/load-resources';
import { door } from '../door-base';

let prefs = preferencesSchema.parse({});
export const hello = door.app.hello.handler(async ({ context: { connection } }) => {
  const { host, ports } = connection;
  const r = await loadResources(host.options.resourcesFolder);
  return {
    version: host.options.version,
    shell: ports.kind,
    nativeDialogs: ports.nativeDialogs,
    projectsFolder: ports.projectsFolder,
    timeZone: machineTimeZone(),
    platforms: r.platforms,
    presets: r.presets.map((p) => presetSummarySchema.parse(p)),
    samples: r.samples.map(({ id, name }) => ({ id, name })),
    preferences: prefs,
    openPath: ports.takeOpenPath(),
    notices: r.notices,
  };
});
export const setPreferences = door.app.setPreferences.handler(({ input }) => (prefs = { ...prefs, ...input }));
export const recent = door.app.recent.handler(async () => ({ projects: [] }));
export const forgetRecent = door.app.forgetRecent.handler(async () => ({}));

/** What the shell asks the screen to do. */
export const menu = door.app.menu.handler(({ context, signal }) => context.connection.menu.listen(signal));

export const settled = door.app.settled.handler(({ context }) => {
  context.connection.menu.settled();
  return {};
});

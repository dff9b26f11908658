import { machineTimeZone } from '../../../shared/calendar-time/time-zone';
import { presetSummarySchema } from '../../../shared/csv/preset';
import type { Recent } from '../../preferences/recents';
import type { Connection } from '../connection';
import { door } from '../door-base';

/** Everything a screen needs before a project is open. */
export const hello = door.app.hello.handler(({ context: { connection } }) => {
  const { host, ports } = connection;
  return {
    version: host.version,
    shell: ports.kind,
    nativeDialogs: ports.nativeDialogs,
    projectsFolder: ports.projectsFolder,
    timeZone: machineTimeZone(),
    platforms: host.resources.platforms,
    presets: host.resources.presets.map((preset) => presetSummarySchema.parse(preset)),
    samples: host.resources.samples.map(({ id, name }) => ({ id, name })),
    preferences: host.preferences.get(),
    openPath: ports.takeOpenPath(),
    notices: host.notices,
  };
});

export const setPreferences = door.app.setPreferences.handler(({ context, input }) =>
  context.connection.host.preferences.set(input),
);

/** Only those that this shell could open: another one may have been in places that this one keeps away from. */
async function openable({ host, ports }: Connection): Promise<Recent[]> {
  const all = await host.recents.list();
  const open = await Promise.all(
    all.map(({ path }) =>
      ports.resolvePath(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return all.filter((_, at) => open[at]);
}

export const recent = door.app.recent.handler(async ({ context }) => ({
  projects: await openable(context.connection),
}));

export const week = door.app.week.handler(async ({ context: { connection }, signal }) =>
  connection.host.weeks(
    (await openable(connection)).filter(({ present }) => present),
    signal,
  ),
);

export const forgetRecent = door.app.forgetRecent.handler(async ({ context, input }) => {
  await context.connection.host.recents.forget(input.path);
  return {};
});

/** What the shell asks the screen to do. */
export const menu = door.app.menu.handler(({ context, signal }) => context.connection.menu.listen(signal));

export const settled = door.app.settled.handler(({ context }) => {
  context.connection.menu.settled();
  return {};
});

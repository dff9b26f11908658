import { machineTimeZone } from '../../../shared/calendar-time/time-zone';
import { presetSummarySchema } from '../../../shared/csv/preset';
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
export const recent = door.app.recent.handler(async ({ context: { connection } }) => {
  const all = await connection.host.recents.list();
  const open = await Promise.all(
    all.map(({ path }) =>
      connection.ports.resolvePath(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return { projects: all.filter((_, at) => open[at]) };
});

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

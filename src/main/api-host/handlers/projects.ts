import { withEnding } from '../../../shared/project/file-name';
import { door } from '../door-base';
import { listProjects } from '../list-projects';

export const list = door.projects.list.handler(async ({ context }) => {
  const folder = context.connection.ports.projectsFolder;
  return { folder, files: await listProjects(folder) };
});

export const chooseOpen = door.projects.chooseOpen.handler(async ({ context }) => ({
  path: await context.connection.ports.chooseOpen(),
}));

export const chooseSave = door.projects.chooseSave.handler(async ({ context, input }) => ({
  path: await context.connection.ports.chooseSave(input.suggestion, input.kind),
}));

export const create = door.projects.create.handler(async ({ context: { connection }, input }) => {
  const { name, settings, sample } = input;
  const path = await connection.ports.resolvePath(withEnding(input.path));
  const session = await connection.bind(() => connection.host.create(path, { name, settings, sample }));
  return session.info();
});

export const open = door.projects.open.handler(async ({ context: { connection }, input }) => {
  const path = await connection.ports.resolvePath(input.path);
  const session = await connection.bind(() => connection.host.open(path, { ifLocked: input.ifLocked }));
  return session.info();
});

export const repair = door.projects.repair.handler(async ({ context: { connection }, input }) =>
  connection.host.repair(await connection.ports.resolvePath(input.path)),
);

export const backupsOf = door.projects.backupsOf.handler(async ({ context: { connection }, input }) => ({
  backups: await connection.host.backupsOf(await connection.ports.resolvePath(input.path)),
}));

export const recover = door.projects.recover.handler(async ({ context: { connection }, input }) =>
  connection.host.recover(await connection.ports.resolvePath(input.path), input.backup),
);

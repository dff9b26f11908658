import { door } from '../door-base';

export const listBackups = door.backups.list.handler(async ({ context }) => ({
  backups: await context.connection.session.listBackups(),
}));

export const compareBackup = door.backups.compare.handler(({ context, input }) =>
  context.connection.session.compareBackup(input.id),
);

export const restoreBackup = door.backups.restore.handler(({ context, input }) =>
  context.connection.session.restoreBackup(input.id),
);

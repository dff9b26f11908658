import type { ProjectEvent } from '../../../shared/api/contract';
import { withEnding } from '../../../shared/project/file-name';
import { door } from '../door-base';
import { EventQueue } from '../event-queue';

export const info = door.project.info.handler(({ context }) => context.connection.session.info());

/** The text is made when the address is used, so its revision may be newer than the one given here, never older. */
export const snapshot = door.project.snapshot.handler(({ context: { connection } }) => {
  const { session } = connection;
  const url = connection.tickets.issue({
    kind: 'download',
    name: 'project.json',
    mediaType: 'application/json; charset=utf-8',
    attachment: false,
    read: () => session.snapshotText(),
  });
  return { revision: session.info().revision, url };
});

export const range = door.project.range.handler(({ context, input }) => {
  const { session } = context.connection;
  return { revision: session.info().revision, posts: session.range(input.from, input.to) };
});

export const run = door.project.run.handler(({ context, input }) => context.connection.session.run(input));

export const undo = door.project.undo.handler(({ context }) => context.connection.session.undo());

export const redo = door.project.redo.handler(({ context }) => context.connection.session.redo());

export const history = door.project.history.handler(({ context }) => context.connection.session.history());

export const walk = door.project.walk.handler(({ context, input }) =>
  context.connection.session.walkSteps(input.steps),
);

/** Subscribes before it answers, so an event that happens before the first read is kept. */
export const events = door.project.events.handler(({ context, signal }) => {
  const { session } = context.connection;
  const queue = new EventQueue<ProjectEvent>(signal);
  queue.push({ type: 'save', save: session.info().save });
  queue.cleanUp = session.subscribe((event) => {
    queue.push(event);
    if (event.type === 'closed') queue.end();
  });
  return queue;
});

export const flush = door.project.flush.handler(({ context }) => context.connection.session.flush());

export const retrySave = door.project.retrySave.handler(({ context }) => context.connection.session.retrySave());

export const resolveConflict = door.project.resolveConflict.handler(({ context, input }) =>
  context.connection.session.resolveConflict(input.choice),
);

export const saveAs = door.project.saveAs.handler(async ({ context: { connection }, input }) =>
  connection.session.saveAs(await connection.ports.resolvePath(withEnding(input.path))),
);

export const saveCopy = door.project.saveCopy.handler(async ({ context: { connection }, input }) =>
  connection.session.saveCopy(await connection.ports.resolvePath(withEnding(input.path))),
);

export const rename = door.project.rename.handler(({ context, input }) =>
  context.connection.session.rename(input.fileName),
);

export const close = door.project.close.handler(async ({ context, input }) => {
  await context.connection.release({ discard: input.discard ?? false });
  return {};
});

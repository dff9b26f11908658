import { Failure } from '../../../shared/api/failures';
import { door } from '../door-base';

export const uploadAssets = door.assets.upload.handler(({ context: { connection }, input }) => {
  const { session, assets, tickets } = connection;
  const { readOnly, readOnlyReason } = session.info();
  if (readOnly) throw new Failure('READ_ONLY', readOnlyReason ?? 'This project is read-only.', {});
  return {
    uploads: input.files.map((offer) => {
      const { id, receive } = assets.announce(offer, session.assets);
      return { id, url: tickets.issue({ kind: 'stream', receive }) };
    }),
  };
});

export const addAssets = door.assets.add.handler(({ context: { connection }, input: { uploads, ...options } }) =>
  connection.session.assets.incoming.add(connection.assets.take(uploads), options),
);

export const discardAssets = door.assets.discard.handler(async ({ context, input }) => {
  await context.connection.assets.discard(input.uploads);
  return {};
});

export const assetsState = door.assets.state.handler(({ context }) => context.connection.session.assets.state());

export const relinkWanted = door.assets.relinkWanted.handler(async ({ context, input }) => ({
  wanted: await context.connection.session.assets.incoming.wantedOf(input.files),
}));

export const relinkAssets = door.assets.relink.handler(({ context: { connection }, input }) =>
  connection.session.assets.incoming.relink(connection.assets.take(input.uploads)),
);

export const replaceAsset = door.assets.replace.handler(({ context: { connection }, input }) =>
  connection.session.assets.incoming.replace(input.id, connection.assets.take([input.upload])),
);

export const unneededAssets = door.assets.unneeded.handler(async ({ context }) => ({
  files: await context.connection.session.assets.tidying.unneeded(),
}));

export const tidyAssets = door.assets.tidy.handler(({ context, input }) =>
  context.connection.session.assets.tidying.tidy(input.files),
);

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

export const assetFrame = door.assets.frame.handler(({ context: { connection }, input: { hash, size } }) => {
  const { assets } = connection.session;
  const url = connection.tickets.issue({
    kind: 'stream',
    receive: (body) =>
      readBytes(body, size)
        .then((frame) => assets.keepFrame(hash, frame))
        .then(
          () => ({ status: 200, answer: { ok: true, hash, known: assets.knownAs(hash) ?? null } }),
          () => ({ status: 415, answer: { ok: false, says: 'No picture could be made of this frame.' } }),
        ),
  });
  return { url };
});

/** All bytes of a body of known size. @throws when it has another one. */
async function readBytes(body: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of body) {
    if (filled + chunk.length > size) throw new Error('more bytes than were announced');
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled < size) throw new Error('fewer bytes than were announced');
  return bytes;
}

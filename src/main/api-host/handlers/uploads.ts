import { Failure } from '../../../shared/api/failures';
import { door } from '../door-base';
import { largestUpload } from '../upload-shelf';

/** Announces a file; its bytes follow over the byte lane. */
export const uploadImport = door.imports.upload.handler(({ context: { connection }, input }) => {
  if (input.size > largestUpload) {
    throw new Failure('TOO_LARGE', `“${input.name}” is larger than 64 MB. Split it into smaller files first.`, {
      path: input.name,
    });
  }
  const { id, receive } = connection.uploads.announce(input.name);
  return { upload: id, url: connection.tickets.issue({ kind: 'upload', size: input.size, receive }) };
});

export const discardImport = door.imports.discard.handler(({ context, input }) => {
  context.connection.uploads.discard(input.upload);
  return {};
});

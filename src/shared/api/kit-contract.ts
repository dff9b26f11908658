import { eventIterator, oc } from '@orpc/contract';
import { kitCalls } from '../kit/kit-calls';
import { failures } from './failures';

const call = oc.errors(failures);

/** The calls about publish kits: folders of texts and pictures from which someone posts by hand. */
export const kitContract = {
  /** What a kit would hold and what it would not, without writing. */
  preview: call.input(kitCalls.preview.input).output(kitCalls.preview.output),
  /** Writes a kit to a folder or a file, or to a download; all of it or nothing. */
  save: call.input(kitCalls.save.input).output(eventIterator(kitCalls.save.event)),
};

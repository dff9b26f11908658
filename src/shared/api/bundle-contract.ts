import { eventIterator, oc } from '@orpc/contract';
import { bundleCalls } from '../bundles/bundle-calls';
import { failures } from './failures';

const call = oc.errors(failures);

/** The calls about bundles: a project and files of its library as one zip. */
export const bundleContract = {
  /** Writes the open project to a file, or to a download. Refuses to replace a file that nobody was asked about. */
  save: call.input(bundleCalls.save.input).output(eventIterator(bundleCalls.save.event)),
  /** A one-time address for a bundle that is not where the host can open it; it waits until it is unpacked. */
  upload: call.input(bundleCalls.upload.input).output(bundleCalls.upload.output),
  discard: call.input(bundleCalls.discard.input).output(bundleCalls.discard.output),
  /** Makes a project file of a bundle, its library beside it; all of it or nothing. It is not opened yet. */
  unpack: call.input(bundleCalls.unpack.input).output(eventIterator(bundleCalls.unpack.event)),
};

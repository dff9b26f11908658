import { oc } from '@orpc/contract';
import { assetCalls } from '../assets/asset-calls';
import { failures } from './failures';

const call = oc.errors(failures);

/** The calls about the files of the library. What is known of them is part of the project and changed by commands. */
export const assetContract = {
  /** One-time addresses for the bytes (PUT); they wait beside the library until they are added or discarded. */
  upload: call.input(assetCalls.upload.input).output(assetCalls.upload.output),
  /** Puts uploads into the library: one undo step for all that are new. */
  add: call.input(assetCalls.add.input).output(assetCalls.add.output),
  discard: call.input(assetCalls.discard.input).output(assetCalls.discard.output),
  /** Looks into the folder; from then on the event `assets` tells when another file is missing. */
  state: call.input(assetCalls.state.input).output(assetCalls.state.output),
  relinkWanted: call.input(assetCalls.relinkWanted.input).output(assetCalls.relinkWanted.output),
  relink: call.input(assetCalls.relink.input).output(assetCalls.relink.output),
  /** Another file in the place of an asset's, everywhere it is used; one undo step. */
  replace: call.input(assetCalls.replace.input).output(assetCalls.replace.output),
  unneeded: call.input(assetCalls.unneeded.input).output(assetCalls.unneeded.output),
  tidy: call.input(assetCalls.tidy.input).output(assetCalls.tidy.output),
  /** The file of an asset as a post shows it. */
  cropped: call.input(assetCalls.cropped.input).output(assetCalls.cropped.output),
};

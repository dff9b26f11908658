import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/api/contract';
import { type DoorContext, door } from './door-base';
import { forgetRecent, hello, menu, recent, setPreferences, settled, week } from './handlers/app';
import {
  addAssets,
  assetsState,
  discardAssets,
  relinkAssets,
  relinkWanted,
  replaceAsset,
  tidyAssets,
  unneededAssets,
  uploadAssets,
} from './handlers/assets';
import { compareBackup, listBackups, restoreBackup } from './handlers/backups';
import { discardBundle, saveBundle, unpackBundle, uploadBundle } from './handlers/bundles';
import { templates } from './handlers/campaigns';
import { croppedAsset } from './handlers/cropped-asset';

import { holidays, places } from './handlers/days';
import { previewExport, writeExport } from './handlers/exports';
import { applyImport, previewImport } from './handlers/imports';
import { previewKit, saveKit } from './handlers/kit';
import {
  close,
  events,
  flush,
  history,
  info,
  range,
  redo,
  rename,
  resolveConflict,
  retrySave,
  run,
  saveAs,
  saveCopy,
  snapshot,
  undo,
  walk,
} from './handlers/project';
import { backupsOf, chooseOpen, chooseSave, create, list, open, recover, repair } from './handlers/projects';
import { discardImport, uploadImport } from './handlers/uploads';

/** The host's side of the door. A call exists if and only if it is in the contract; this is the whole list. */
export function createRouter(): Router<Contract, DoorContext> {
  return door.router({
    app: { hello, setPreferences, recent, week, forgetRecent, menu, settled },
    projects: { list, chooseOpen, chooseSave, create, open, repair, backupsOf, recover },
    project: {
      info,
      snapshot,
      range,
      run,
      undo,
      redo,
      history,
      walk,
      events,
      flush,
      retrySave,
      resolveConflict,
      saveAs,
      saveCopy,
      rename,
      close,
    },
    backups: { list: listBackups, compare: compareBackup, restore: restoreBackup },
    imports: { upload: uploadImport, preview: previewImport, apply: applyImport, discard: discardImport },
    assets: {
      upload: uploadAssets,
      add: addAssets,
      discard: discardAssets,
      state: assetsState,
      relinkWanted,
      relink: relinkAssets,
      replace: replaceAsset,
      unneeded: unneededAssets,
      tidy: tidyAssets,
      cropped: croppedAsset,
    },
    bundles: { save: saveBundle, upload: uploadBundle, discard: discardBundle, unpack: unpackBundle },
    kit: { preview: previewKit, save: saveKit },
    days: { holidays, places },
    campaigns: { templates },
    exports: { preview: previewExport, write: writeExport },
  });
}

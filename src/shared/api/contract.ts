import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { campaignTemplateSchema } from '../campaigns/campaign-template';
import { importAnswersSchema, importPreviewSchema } from '../csv/import-preview';
import { exportPreviewSchema, exportRequestSchema, presetSummarySchema } from '../csv/preset';
import { patchSchema } from '../history/apply-command';
import { commandRequestSchema } from '../history/command';
import { historyListSchema, historyStateSchema } from '../history/project-history';
import { idSchema } from '../ids';
import { platformSchema } from '../platforms/platform';
import { postSchema } from '../posts/post';
import { someSettingsSchema } from '../project/project';
import { projectWeekSchema } from '../week/week-schema';
import { assetContract } from './asset-contract';
import { backupComparisonSchema, backupSchema } from './backup';
import { bundleContract } from './bundle-contract';
import { daysContract } from './days-contract';
import { failures } from './failures';
import { kitContract } from './kit-contract';
import { menuCommandSchema } from './menu-commands';
import { preferencesSchema } from './preferences';
import { projectFileSchema } from './project-file';
import { saveKindSchema } from './save-kind';

/** How a project file on the disk stands against what is in memory. `saved` is computed: saved revision = revision. */
export const saveStateSchema = z.object({
  state: z.enum(['saved', 'saving', 'failed', 'conflict', 'read-only']),
  /** Revision that is on the disk, flushed. */
  savedRevision: z.int(),
  /** Instant of the last flushed write, ISO 8601; absent before the first. */
  savedAt: z.string().optional(),
  /** One sentence, for all states but `saved` and `saving`. */
  reason: z.string().optional(),
});
export type SaveState = z.infer<typeof saveStateSchema>;

/** What is known about the open project besides its content. */
export const openProjectSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  name: z.string(),
  revision: z.int(),
  readOnly: z.boolean(),
  /** Why it is read-only, in one sentence. */
  readOnlyReason: z.string().optional(),
  save: saveStateSchema,
  history: historyStateSchema,
  backups: z.int(),
});
export type OpenProject = z.infer<typeof openProjectSchema>;

export const projectEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changed'),
    revision: z.int(),
    label: z.string(),
    patches: z.array(patchSchema),
    history: historyStateSchema,
    /** Id of the command that caused it; absent for undo, redo and outside changes. */
    origin: z.string().optional(),
  }),
  z.object({ type: z.literal('save'), save: saveStateSchema }),
  /** The project was saved under another name or renamed. */
  z.object({ type: z.literal('moved'), project: openProjectSchema }),
  /** Other assets than before have no file in the folder. */
  z.object({ type: z.literal('assets'), missing: z.array(idSchema) }),
  /** The host ends the session; `reason` is one sentence. */
  z.object({ type: z.literal('closed'), reason: z.string() }),
]);
export type ProjectEvent = z.infer<typeof projectEventSchema>;

export const recentSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  name: z.string(),
  openedAt: z.string(),
  /** False when the file is not there any more. */
  present: z.boolean(),
});

export const helloSchema = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'browser', 'command-line']),
  /** True where the shell has dialogs of its own for choosing files; else the screen lists the projects folder. */
  nativeDialogs: z.boolean(),
  projectsFolder: z.string(),
  timeZone: z.string(),
  platforms: z.array(platformSchema),
  presets: z.array(presetSummarySchema),
  samples: z.array(z.object({ id: z.string(), name: z.string() })),
  preferences: preferencesSchema,
  /** A project that the shell was asked to open at start (command line, double click). */
  openPath: z.string().optional(),
  /** Problems met while starting, one sentence each (a broken facts file, lost preferences). */
  notices: z.array(z.string()),
});
export type Hello = z.infer<typeof helloSchema>;

/** A file that left: its place on the disk, or the one-time address to download it from. */
export const deliveredSchema = z.object({
  name: z.string(),
  path: z.string().optional(),
  url: z.string().optional(),
  rows: z.int(),
});

const call = oc.errors(failures);
const none = z.object({});
const done = z.object({ revision: z.int() });
/** Absolute, or relative to the projects folder. The shell decides which places it may name. */
const path = z.string().min(1).max(4096);

/** The door: every call and every event between a screen and the host. */
export const contract = {
  app: {
    hello: call.input(none).output(helloSchema),
    setPreferences: call.input(preferencesSchema.partial()).output(preferencesSchema),
    recent: call.input(none).output(z.object({ projects: z.array(recentSchema) })),
    /**
     * What is due in the recent projects in the coming seven days, the project opened last first. Only reads: no lock is taken and nothing
     * is written. `left` were too many to be looked at.
     */
    week: call.input(none).output(z.object({ projects: z.array(projectWeekSchema), left: z.int() })),
    forgetRecent: call.input(z.object({ path })).output(none),
    /** What the shell's own menu and windows ask the screen to do; stays silent where there is no menu. */
    menu: call.input(none).output(eventIterator(menuCommandSchema)),
    /** The screen has sent everything that was typed, as `settle` asked. */
    settled: call.input(none).output(none),
  },
  projects: {
    /** The project files in the projects folder, newest first. */
    list: call.input(none).output(z.object({ folder: z.string(), files: z.array(projectFileSchema) })),
    /** Opens the shell's own dialog; `path` is null when the user cancels. Only where `nativeDialogs`. */
    chooseOpen: call.input(none).output(z.object({ path: z.string().nullable() })),
    /** The same for a place to save to. */
    chooseSave: call
      .input(z.object({ suggestion: z.string(), kind: saveKindSchema.default('project') }))
      .output(z.object({ path: z.string().nullable() })),
    /** Makes a project file and opens it on this connection. Refuses to replace a file. */
    create: call
      .input(
        z.object({
          path,
          name: z.string(),
          settings: someSettingsSchema.optional(),
          sample: z.string().optional(),
        }),
      )
      .output(openProjectSchema),
    /** Opens a project on this connection; another one that was open on it is closed first. Never writes the file. */
    open: call
      .input(z.object({ path, ifLocked: z.enum(['fail', 'take-over', 'read-only']).default('fail') }))
      .output(openProjectSchema),
    /** Writes a repaired copy beside an invalid file and says what was left out. The original stays as it is. */
    repair: call
      .input(z.object({ path }))
      .output(z.object({ path: z.string(), leftOut: z.array(z.object({ path: z.string(), says: z.string() })) })),
    backupsOf: call.input(z.object({ path })).output(z.object({ backups: z.array(backupSchema) })),
    /** Writes a backup of a file that does not open beside it, under a new name. */
    recover: call.input(z.object({ path, backup: z.string() })).output(z.object({ path: z.string() })),
  },
  project: {
    info: call.input(none).output(openProjectSchema),
    /** A one-time address of the whole project as JSON, and the revision that it will at least have. */
    snapshot: call.input(none).output(z.object({ revision: z.int(), url: z.string() })),
    /** Posts between two days, both included, in calendar order. */
    range: call
      .input(z.object({ from: z.iso.date(), to: z.iso.date() }))
      .output(z.object({ revision: z.int(), posts: z.array(postSchema) })),
    run: call.input(commandRequestSchema).output(done),
    undo: call.input(none).output(z.object({ revision: z.int(), label: z.string().nullable() })),
    redo: call.input(none).output(z.object({ revision: z.int(), label: z.string().nullable() })),
    /** The steps of this session as a list. */
    history: call.input(none).output(historyListSchema),
    /** Goes many steps at once: back where `steps` is negative, forward where it is positive, as far as there are any. */
    walk: call.input(z.object({ steps: z.int().min(-1_000_000).max(1_000_000) })).output(done),
    /** Starts with a `save` event, then everything that happens. */
    events: call.input(none).output(eventIterator(projectEventSchema)),
    /** Resolves when all that was changed so far is flushed, or fails with the reason. */
    flush: call.input(none).output(saveStateSchema),
    retrySave: call.input(none).output(saveStateSchema),
    /** What to do when another program changed the file. */
    resolveConflict: call
      .input(z.object({ choice: z.enum(['keep-mine', 'take-theirs', 'save-beside']) }))
      .output(openProjectSchema),
    saveAs: call.input(z.object({ path })).output(openProjectSchema),
    saveCopy: call.input(z.object({ path })).output(z.object({ path: z.string() })),
    /** Renames the file in its folder. */
    rename: call.input(z.object({ fileName: z.string().min(1).max(200) })).output(openProjectSchema),
    /** Waits for the save and fails as it fails; with `discard` it closes all the same. */
    close: call.input(z.object({ discard: z.boolean().optional() })).output(none),
  },
  backups: {
    list: call.input(none).output(z.object({ backups: z.array(backupSchema) })),
    compare: call.input(z.object({ id: z.string() })).output(backupComparisonSchema),
    /** One undo step; a backup of the present state is made first. */
    restore: call.input(z.object({ id: z.string() })).output(done),
  },
  imports: {
    /** A one-time address for the bytes of the file (PUT). */
    upload: call
      .input(z.object({ name: z.string().max(500), size: z.int().min(0) }))
      .output(z.object({ upload: z.string(), url: z.string() })),
    preview: call
      .input(z.object({ upload: z.string(), answers: importAnswersSchema.default({}) }))
      .output(importPreviewSchema),
    /** One undo step. Fails with UNANSWERED while questions are open. */
    apply: call
      .input(z.object({ upload: z.string(), answers: importAnswersSchema.default({}) }))
      .output(z.object({ revision: z.int(), posts: z.int(), ideas: z.int(), firstDate: z.string().nullable() })),
    discard: call.input(z.object({ upload: z.string() })).output(none),
  },
  assets: assetContract,
  bundles: bundleContract,
  kit: kitContract,
  days: daysContract,
  campaigns: {
    /** The plans that campaigns can be laid out by, in the order of their list. */
    templates: call.input(none).output(z.object({ templates: z.array(campaignTemplateSchema) })),
  },
  exports: {
    preview: call.input(exportRequestSchema).output(exportPreviewSchema),
    /** Writes the files to a folder that the user chooses (native dialogs) or hands out addresses to download them. */
    write: call
      .input(exportRequestSchema)
      .output(z.object({ files: z.array(deliveredSchema), cancelled: z.boolean() })),
  },
};
export type Contract = typeof contract;

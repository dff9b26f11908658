import { z } from 'zod';
import { addAssets, collectionCommands, deleteAssets, editAssets, replaceAsset } from '../assets/asset-commands';
import {
  createCampaign,
  deleteCampaign,
  editCampaign,
  layOutCampaign,
  rescheduleCampaign,
} from '../campaigns/campaign-commands';
import { createChannel, deleteChannel, editChannel } from '../channels/channel-commands';
import { customFieldCommands } from '../custom-fields/custom-field-commands';
import { idSchema } from '../ids';
import { occasionCommands } from '../occasions/occasion-commands';
import { createPillar, deletePillar, editPillar } from '../pillars/pillar-commands';
import { copyPosts, createPosts, editPosts, swapPosts } from '../posts/bulk-commands';
import { holdFrom, releaseHold } from '../posts/hold-commands';
import { createPost, deletePosts, duplicatePost, editPost, movePosts } from '../posts/post-commands';
import { markPublished, markUnpublished } from '../posts/publish-commands';
import { editSettings, importPlan, renameProject } from '../project/project-commands';
import { fillSlots, planAgain } from '../rhythm/rhythm-commands';
import {
  changeRhythm,
  createSeries,
  endSeries,
  leaveSeries,
  makeSeriesPosts,
  moveSeries,
  skipSeriesPosts,
  useSeriesContent,
} from '../series/series-commands';
import { snippetCommands } from '../snippets/snippet-commands';
import { templateCommands } from '../templates/template-commands';
import { viewCommands } from '../views/view-commands';
import { changeZone } from '../zones/zone-commands';
import type { CommandDefinition } from './define-command';

/** Every command there is. A new one is added here and nowhere else. */
const definitions = [
  createPost,
  editPost,
  movePosts,
  duplicatePost,
  deletePosts,
  editPosts,
  createPosts,
  copyPosts,
  swapPosts,
  holdFrom,
  releaseHold,
  markPublished,
  markUnpublished,
  createChannel,
  editChannel,
  deleteChannel,
  createPillar,
  editPillar,
  deletePillar,
  createCampaign,
  editCampaign,
  deleteCampaign,
  rescheduleCampaign,
  layOutCampaign,
  renameProject,
  editSettings,
  importPlan,
  customFieldCommands.create,
  customFieldCommands.edit,
  customFieldCommands.remove,
  snippetCommands.create,
  snippetCommands.edit,
  snippetCommands.remove,
  templateCommands.create,
  templateCommands.edit,
  templateCommands.remove,
  viewCommands.create,
  viewCommands.edit,
  viewCommands.remove,
  occasionCommands.create,
  occasionCommands.edit,
  occasionCommands.remove,
  addAssets,
  editAssets,
  replaceAsset,
  deleteAssets,
  collectionCommands.create,
  collectionCommands.edit,
  collectionCommands.remove,
  planAgain,
  fillSlots,
  createSeries,
  makeSeriesPosts,
  useSeriesContent,
  moveSeries,
  skipSeriesPosts,
  endSeries,
  changeRhythm,
  leaveSeries,
  changeZone,
] as const;

type Definition = (typeof definitions)[number];

/** A command as it travels: its name and its payload. */
export type Command = {
  [D in Definition as D['name']]: { name: D['name']; payload: z.infer<D['payload']> };
}[Definition['name']];

/** The payload of one command by its name. */
export type PayloadOf<Name extends Command['name']> = Extract<Command, { name: Name }>['payload'];

const byName = new Map<string, CommandDefinition>(
  definitions.map((definition) => [definition.name, definition as unknown as CommandDefinition]),
);

/** The definition behind a name; the name has been checked by `commandSchema`. */
export function commandNamed(name: Command['name']): CommandDefinition {
  const definition = byName.get(name);
  if (!definition) throw new Error(`no command ${name}`);
  return definition;
}

const [first, ...rest] = definitions.map((definition) =>
  z.object({ name: z.literal(definition.name), payload: definition.payload }),
);
if (!first) throw new Error('there is no command');

export const commandSchema = z.discriminatedUnion('name', [first, ...rest]) as unknown as z.ZodType<Command>;

/** A command with what makes applying it repeatable on both sides of the door. */
export const commandRequestSchema = z.object({
  /** Made by the screen; comes back with the change that it caused. */
  id: idSchema,
  /** The screen's clock, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  command: commandSchema,
  /** Steps with the same key in a row become one, as for one visit to a text field. */
  joinKey: z.string().max(100).optional(),
});
export type CommandRequest = z.infer<typeof commandRequestSchema>;

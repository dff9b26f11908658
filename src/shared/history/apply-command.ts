import { applyPatches, enablePatches, type Patch, produceWithPatches, setAutoFreeze } from 'immer';
import { z } from 'zod';
import type { Project } from '../project/project';
import { type Command, commandNamed } from './command';
import type { CommandContext } from './define-command';

enablePatches();
// Freezing walks every post at every change, and all their insides at the first one: with 10,000 posts longer than the
// change itself, and in the way of the next key that is typed. The tests switch it on, to catch who writes into a project.
setAutoFreeze(false);

export type { Patch };

/** One change of a project as immer writes it; the only form in which changes travel and are undone. */
export const patchSchema = z.object({
  op: z.enum(['replace', 'remove', 'add']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
}) as z.ZodType<Patch>;

/** What applying a command gives. */
export interface Applied {
  project: Project;
  patches: Patch[];
  inverse: Patch[];
  label: string;
  history: 'step' | 'none';
}

/**
 * Applies one command. Pure: the same project, command and context give the same result.
 * @throws CommandRefused when the command does not fit the project; the project is untouched.
 */
export function applyCommand(project: Project, command: Command, context: CommandContext): Applied {
  const definition = commandNamed(command.name);
  const label = definition.label(command.payload, project);
  const [next, patches, inverse] = produceWithPatches(project, (draft) => {
    definition.run(draft, command.payload, context);
  });
  return { project: next, patches, inverse, label, history: definition.history };
}

/** The project after the patches. */
export function patchProject(project: Project, patches: Patch[]): Project {
  return applyPatches(project, patches);
}

/** Ids of the posts that the patches touch, or `all` when the whole record was replaced. */
export function touchedPosts(patches: readonly Patch[]): Set<string> | 'all' {
  const ids = new Set<string>();
  for (const { path } of patches) {
    if (path.length === 0 || (path[0] === 'posts' && path.length === 1)) return 'all';
    if (path[0] === 'posts') ids.add(String(path[1]));
  }
  return ids;
}

import { z } from 'zod';
import type { Project } from '../project/project';
import { applyCommand, type Patch, patchProject } from './apply-command';
import type { CommandRequest } from './command';

/** One step that can be undone: data that can be reversed, joined and shown. */
export interface HistoryStep {
  label: string;
  /** Instant of the last change in it, ISO 8601. */
  at: string;
  patches: Patch[];
  inverse: Patch[];
  joinKey?: string | undefined;
}

/** What the screen shows of the history: the labels of the steps that undo and redo would take. */
export const historyStateSchema = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type HistoryState = z.infer<typeof historyStateSchema>;

/** A step as the list of the history shows it; `at` is an instant, ISO 8601. */
const stepSummarySchema = z.object({ label: z.string(), at: z.string() });
export type StepSummary = z.infer<typeof stepSummarySchema>;

/** The steps of this session. `done` begins with the newest, `undone` with the one that redo would take. */
export const historyListSchema = z.object({
  done: z.array(stepSummarySchema),
  undone: z.array(stepSummarySchema),
  /** Steps that can be undone but are too old to be listed. */
  older: z.int(),
  /** Steps that can be done again but are too far ahead to be listed. */
  further: z.int(),
});
export type HistoryList = z.infer<typeof historyListSchema>;

/** As many steps as a list shows; all the others can still be undone. */
const listedSteps = 500;

/** A change of the project, numbered: what every screen gets. */
export interface Change {
  revision: number;
  label: string;
  patches: Patch[];
}

/** A project with its revision and its steps. No clock, no files: the host's session and the tests' fakes share it. */
export class ProjectHistory {
  revision = 0;
  private readonly done: HistoryStep[] = [];
  private undone: HistoryStep[] = [];

  constructor(public project: Project) {}

  get state(): HistoryState {
    return { undo: this.done.at(-1)?.label ?? null, redo: this.undone.at(-1)?.label ?? null };
  }

  /** The steps as a list, newest first. */
  list(): HistoryList {
    const summary = ({ label, at }: HistoryStep) => ({ label, at });
    return {
      done: this.done.slice(-listedSteps).reverse().map(summary),
      undone: this.undone.slice(-listedSteps).reverse().map(summary),
      older: Math.max(0, this.done.length - listedSteps),
      further: Math.max(0, this.undone.length - listedSteps),
    };
  }

  /** @throws CommandRefused; nothing has changed then. */
  run({ command, at, joinKey }: Omit<CommandRequest, 'id'>): Change {
    const applied = applyCommand(this.project, command, { now: at });
    this.project = applied.project;
    if (applied.history === 'step' && applied.patches.length > 0) this.push({ ...applied, at, joinKey });
    return this.change(applied.label, applied.patches);
  }

  /** Takes the last step back; `null` when there is none. */
  undo(): Change | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return this.applyStep(step.label, step.inverse);
  }

  /** Does the step again that was undone last; `null` when there is none. */
  redo(): Change | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return this.applyStep(step.label, step.patches);
  }

  /** Goes many steps as one change: back where `steps` is negative, forward where positive. `null` when there is none. */
  walk(steps: number): Change | null {
    const patches: Patch[] = [];
    let made = 0;
    for (; made < Math.abs(steps); made += 1) {
      const change = steps < 0 ? this.undo() : this.redo();
      if (!change) break;
      this.revision -= 1;
      // Not as arguments of one call: a step over all posts has more patches than a call takes.
      for (const patch of change.patches) patches.push(patch);
    }
    if (made === 0) return null;
    return this.change(`${steps < 0 ? 'Back' : 'Forward'} ${made} ${made === 1 ? 'step' : 'steps'}`, patches);
  }

  /** Puts another project in place as one step that can be undone (restore, "take theirs"). */
  replace(project: Project, label: string, at: string): Change {
    const patches: Patch[] = [{ op: 'replace', path: [], value: project }];
    const inverse: Patch[] = [{ op: 'replace', path: [], value: this.project }];
    this.push({ label, at, patches, inverse });
    this.project = project;
    return this.change(label, patches);
  }

  private push(step: HistoryStep): void {
    this.undone = [];
    const last = this.done.at(-1);
    if (last && step.joinKey !== undefined && last.joinKey === step.joinKey) {
      last.patches = [...last.patches, ...step.patches];
      last.inverse = [...step.inverse, ...last.inverse];
      last.at = step.at;
      if (changesNothing(last)) this.done.pop();
    } else this.done.push(step);
  }

  private applyStep(label: string, patches: Patch[]): Change {
    this.project = patchProject(this.project, patches);
    return this.change(label, patches);
  }

  private change(label: string, patches: Patch[]): Change {
    this.revision += 1;
    return { revision: this.revision, label, patches };
  }
}

/**
 * True for a step that ends where it began, as a text that was typed and taken back: undoing it would show nothing. When
 * the record was changed last does not count. Where one path lies within another this is not decided, nor for long lists of changes, and the step stays.
 */
function changesNothing({ patches, inverse }: HistoryStep): boolean {
  const after = new Map<string, string>();
  const before = new Map<string, string>();
  const left = (patch: Patch) => (patch.op === 'remove' ? '' : JSON.stringify(patch.value));
  for (const patch of patches) after.set(patch.path.join('/'), left(patch));
  // The oldest comes last among the inverse ones, and so stays.
  for (const patch of inverse) before.set(patch.path.join('/'), left(patch));
  const paths = [...after.keys()];
  if (paths.length > 100 || before.size !== after.size || paths.some((path) => !before.has(path))) return false;
  if (paths.some((path) => paths.some((other) => other.startsWith(`${path}/`)))) return false;
  return paths.every((path) => path.endsWith('/updatedAt') || before.get(path) === after.get(path));
}

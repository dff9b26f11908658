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

import type { OpenProject, SaveState } from '../../shared/api/contract';
import type { HistoryState } from '../../shared/history/project-history';
import type { Project } from '../../shared/project/project';

/** What the screen draws: replaced as a whole at every change, so that React can compare by identity. */
export interface ProjectView {
  project: Project;
  /** Grows with every change of `project`; the index is up to date when it does. */
  version: number;
  info: OpenProject;
  save: SaveState;
  /** Last revision that the host has confirmed; the project is saved when `save.savedRevision` has reached it. */
  revision: number;
  /** Own commands that the host has not confirmed yet. */
  underWay: number;
  history: HistoryState;
  files: LibraryFiles;
}

/** Where the files of the library are served, and which assets have none in its folder. */
export interface LibraryFiles {
  base: string;
  missing: ReadonlySet<string>;
}

import type { SaveKind } from '../../shared/api/save-kind';

/** A file that is ready to leave: its name and exactly the bytes it will hold. */
export interface ReadyFile {
  name: string;
  bytes: Uint8Array;
  /** Rows of the table in it, without the heading. */
  rows: number;
}

/** What a shell supplies to the door, because each way of running has its own dialogs, places and limits. */
export interface ShellPorts {
  kind: 'electron' | 'browser' | 'command-line';
  /** True where `chooseOpen`, `chooseSave` and `deliver` show dialogs of the system. */
  nativeDialogs: boolean;
  projectsFolder: string;
  /** A project to open at start, asked for on the command line or by a double click. Given once. */
  takeOpenPath(): string | undefined;
  /**
   * Turns a path that came through the door into an absolute one, or refuses it (`OUTSIDE_FOLDER`).
   * Relative paths lie in the projects folder.
   */
  resolvePath(path: string): Promise<string>;
  /** Asks the user for a project file or a bundle to open; null when cancelled. */
  chooseOpen(): Promise<string | null>;
  /** Asks the user for a place to save to; null when cancelled. */
  chooseSave(suggestion: string, kind: SaveKind): Promise<string | null>;
  /**
   * Writes finished files where the user wants them and gives their paths in the same order; null when cancelled.
   * Absent where files leave as downloads.
   */
  deliver?(files: readonly ReadyFile[]): Promise<string[] | null>;
}

import { createContext, useContext, useEffect, useMemo } from 'react';
import { Observable } from '../plan/observable';

/** Something that the user can have done by its name: in the palette, by a shortcut, or by the shell's menu. */
export interface AppCommand {
  /** Stable and unique, such as `view.month`. */
  id: string;
  title: string;
  /** Heading in the palette and on the page of shortcuts. */
  group: 'Go to' | 'Plan' | 'Selection' | 'View' | 'Project';
  /** Further words by which it is found. */
  words?: string;
  /**
   * Such as `Mod+K`, `Mod+Shift+Z`, `N`, or `G B` for one after the other. Mod is Ctrl, or Cmd on a Mac. Single letters do
   * nothing in text fields.
   */
  keys?: readonly string[];
  /** The keys are heard by the part itself or by the shell; here they are only told. */
  heardElsewhere?: boolean;
  /** Why it cannot be done now; absent when it can. */
  unavailable?: string | undefined;
  run(): void;
}

/** The commands of everything that is on the screen. */
export class CommandRegistry {
  readonly commands = new Observable<readonly AppCommand[]>([]);
  /** Whether single letters are shortcuts. */
  readonly letterKeys = new Observable(true);
  /** Keys of what was chosen last in the palette or opened elsewhere, the newest first. */
  readonly recent = new Observable<readonly string[]>([]);

  /** Remembers that something was chosen. @param key such as `post:` or `command:` and an id. */
  remember(key: string): void {
    this.recent.set([key, ...this.recent.get().filter((other) => other !== key)].slice(0, 12));
  }

  /** @returns what takes them away again. */
  add(commands: readonly AppCommand[]): () => void {
    this.commands.set([...this.commands.get(), ...commands]);
    return () => this.commands.set(this.commands.get().filter((command) => !commands.includes(command)));
  }
}

const RegistryContext = createContext<CommandRegistry | null>(null);
export const CommandRegistryProvider = RegistryContext.Provider;

export function useCommandRegistry(): CommandRegistry {
  const value = useContext(RegistryContext);
  if (!value) throw new Error('used outside an open project');
  return value;
}

/** Offers commands while the component is on the screen. `make` is called again when one of `uses` changes. */
export function useCommands(make: () => readonly AppCommand[], uses: readonly unknown[]): void {
  const registry = useCommandRegistry();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller lists what `make` uses
  const commands = useMemo(make, uses);
  useEffect(() => registry.add(commands), [registry, commands]);
}

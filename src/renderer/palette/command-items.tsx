import { IconCommand } from '@tabler/icons-react';
import { foldText } from '../../shared/posts/search-text';
import { fitOf, fits } from '../../shared/search/match';
import type { AppCommand } from '../commands/command-registry';
import { bestOf, ordered, type PaletteGroup, type PaletteItem } from './palette-item';

const groups = ['Go to', 'Plan', 'View', 'Selection', 'Project'] as const;

/** The palette's own command would only open what is open. */
const hidden = new Set(['palette.open']);

export function commandItem(command: AppCommand, fit: number): PaletteItem {
  const { id, title, keys, unavailable, run } = command;
  return {
    key: `command:${id}`,
    title,
    icon: <IconCommand size={16} stroke={1.6} />,
    keys: keys?.[0],
    unavailable,
    fit,
    run,
  };
}

/** All commands under their headings, those first that can be done; or those that fit the words. */
export function commandGroups(commands: readonly AppCommand[], words: readonly string[]): PaletteGroup[] {
  const items = (of: AppCommand['group']) =>
    bestOf(
      commands
        .filter(({ id, group }) => group === of && !hidden.has(id))
        .map((command) => commandItem(command, words.length === 0 ? fits.aside : fitOfCommand(command, words))),
      60,
    );
  return ordered(groups.map((title) => ({ title, items: items(title) })));
}

/** The commands that fit the words best, as one group among others. */
export function fittingCommands(commands: readonly AppCommand[], words: readonly string[]): PaletteItem[] {
  const found = commands
    .filter(({ id }) => !hidden.has(id))
    .map((command) => commandItem(command, fitOfCommand(command, words)));
  return bestOf(found, 8);
}

function fitOfCommand({ title, group, words: aside = '' }: AppCommand, words: readonly string[]): number {
  return fitOf(foldText(title), words, foldText(`${group} ${aside}`));
}

import { useMemo } from 'react';
import { labelCounts } from '../../shared/posts/label-counts';
import { searchWords } from '../../shared/posts/search-text';
import { fits } from '../../shared/search/match';
import { useApp } from '../app-frame/app-state';
import type { CardLookup } from '../cards/card-facts';
import { useCheckContext } from '../checks/use-findings';
import { useCommandRegistry } from '../commands/command-registry';
import { useObserved } from '../plan/observable';
import { projectNow } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import { commandGroups, commandItem, fittingCommands } from './command-items';
import { ordered, type PaletteGroup, type PaletteItem } from './palette-item';
import { postItem, restItem } from './post-items';
import { dayItems, recordGroups, recordItems, type Sources } from './record-items';
import { useGoTo } from './use-go-to';
import { usePostSearch } from './use-post-search';

/** How many posts, named or not, stand before commands and records that are named so. */
const postsBeforeNames = 5;

/** As many of what was chosen last as are offered. */
const recentShown = 6;

export interface PaletteContent {
  groups: readonly PaletteGroup[];
  /** The folded words that are searched for, to be marked. */
  words: readonly string[];
  /** How many posts fit so far. */
  posts: number;
  searching: boolean;
}

/** What the palette lists for what was typed: everything that fits; only commands after `>`; else what was chosen last. */
export function usePaletteGroups(typed: string): PaletteContent {
  const { platforms } = useApp();
  const registry = useCommandRegistry();
  const commands = useObserved(registry.commands, (value) => value);
  const recent = useObserved(registry.recent, (value) => value);
  const project = useProject((view) => view.project);
  const goTo = useGoTo();
  const { timeZone, hourFormat, language } = project.settings;
  const today = projectNow(timeZone).date;
  const onlyCommands = typed.startsWith('>');
  const asked = (onlyCommands ? typed.slice(1) : typed).trim();
  const words = useMemo(() => searchWords(asked), [asked]);
  const posts = useMemo(() => Object.values(project.posts), [project.posts]);
  const labels = useMemo(() => labelCounts(posts), [posts]);
  const found = usePostSearch(posts, onlyCommands ? none : words, today);

  const sources = useMemo<Sources>(
    () => ({ project, platforms, labels, today, goTo }),
    [project, platforms, labels, today, goTo],
  );
  const others = useMemo<PaletteGroup[]>(() => {
    if (onlyCommands || words.length === 0) return commandGroups(commands, words);
    return [
      { title: 'Go to', items: dayItems(sources, asked) },
      { title: 'Commands', items: fittingCommands(commands, words) },
      ...recordGroups(sources, words),
    ];
  }, [onlyCommands, words, commands, sources, asked]);

  const checks = useCheckContext();
  const lookup = useMemo<CardLookup>(
    () => ({ channels: project.channels, pillars: project.pillars, platforms, checks, timeZone, hourFormat, language }),
    [project.channels, project.pillars, platforms, checks, timeZone, hourFormat, language],
  );
  const groups = useMemo(() => {
    if (onlyCommands) return others;
    if (words.length === 0) {
      const known = new Map<string, PaletteItem>([
        ...Object.values(recordItems(sources, () => fits.aside)).flatMap((items) => items.map(byKey)),
        ...commands.map((command) => byKey(commandItem(command, fits.aside))),
      ]);
      const last = recent.flatMap((key): PaletteItem[] => {
        const post = key.startsWith('post:') ? project.posts[key.slice(5)] : undefined;
        const item = post ? postItem(post, words, fits.aside, lookup, goTo) : known.get(key);
        return item ? [item] : [];
      });
      return [{ title: 'Recent', items: last.slice(0, recentShown) }, ...others].filter(
        ({ items }) => items.length > 0,
      );
    }
    // Posts that hold the words in their text alone do not push away what has them in its name.
    const named = others.some(({ items }) => items.some(({ fit }) => fit > fits.aside));
    const best = named ? found.best.filter(({ fit }, at) => fit > fits.aside || at < postsBeforeNames) : found.best;
    const items = best.map(({ post, fit }) => postItem(post, words, fit, lookup, goTo));
    return ordered([
      ...others,
      {
        title: 'Posts',
        leads: true,
        items: [...items, ...(found.searching ? [] : restItem(found.total, items.length, asked, goTo))],
      },
    ]);
  }, [onlyCommands, words, others, found, recent, commands, sources, project.posts, lookup, goTo, asked]);
  return { groups, words, posts: found.total, searching: found.searching };
}

const none: readonly string[] = [];

const byKey = (item: PaletteItem): [string, PaletteItem] => [item.key, item];

import type { ReactNode } from 'react';
import { fits } from '../../shared/search/match';

/** One line of the palette. */
export interface PaletteItem {
  /** Stable: by it the item is remembered. */
  key: string;
  title: string;
  /** Stands below the title, or beside it where there is little to say. */
  detail?: string | undefined;
  icon?: ReactNode;
  /** Marks and the like at the end. */
  end?: ReactNode;
  /** A shortcut, as commands write it. */
  keys?: string | undefined;
  /** Why it cannot be done now. */
  unavailable?: string | undefined;
  /** How well it fits what was typed. */
  fit: number;
  run(): void;
}

export interface PaletteGroup {
  title: string;
  items: readonly PaletteItem[];
  leads?: boolean;
}

/**
 * The groups with something in them, those with the best fit first; groups that fit alike keep their order. A group that
 * leads comes before those that fit alike where the words stand within the names: who wants a command begins to type it.
 */
export function ordered(groups: readonly PaletteGroup[]): PaletteGroup[] {
  const best = ({ items, leads = false }: PaletteGroup) => {
    const fit = Math.max(...items.map((item) => item.fit));
    return leads && (fit === fits.wordBegins || fit === fits.holds) ? fit + 0.5 : fit;
  };
  return groups.filter(({ items }) => items.length > 0).sort((a, b) => best(b) - best(a));
}

/** The best of the items, at most so many. What cannot be done comes last. */
export function bestOf(items: readonly PaletteItem[], limit: number): PaletteItem[] {
  return items
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => Number(a.unavailable !== undefined) - Number(b.unavailable !== undefined) || b.fit - a.fit)
    .slice(0, limit);
}

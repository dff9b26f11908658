import { z } from 'zod';
import type { Asset } from '../assets/asset';
import type { Project } from '../project/project';
import { usesOf } from './uses';

/** Which files of the library go into a bundle. The project itself is always whole. */
export const bundleChoiceSchema = z.discriminatedUnion('media', [
  z.object({ media: z.literal('all') }),
  /** Those that posts of these months use; a month is `2026-12`. */
  z.object({
    media: z.literal('months'),
    months: z
      .array(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month is written 2026-12'))
      .min(1)
      .max(1200),
  }),
  /** None: where they are, they are found again by their content. */
  z.object({ media: z.literal('none') }),
]);
export type BundleChoice = z.infer<typeof bundleChoiceSchema>;

/** A file of the library that goes into a bundle. */
export type BundledFile = Pick<Asset, 'name' | 'size'> & { file: string };

/** The files that a bundle is to hold, each once, whether they are in the folder or not. */
export function bundledFiles(project: Project, choice: BundleChoice): BundledFile[] {
  if (choice.media === 'none') return [];
  if (choice.media === 'all') return filesOf(Object.values(project.assets));
  const uses = usesOf(project);
  const ids = new Set(choice.months.flatMap((month) => [...(uses.get(month) ?? [])]));
  return filesOf([...ids].flatMap((id) => project.assets[id] ?? []));
}

/** The months whose posts use files of the library, in order, with what those files come to. */
export function bundleMonths(project: Project): { month: string; files: number; bytes: number }[] {
  return [...usesOf(project)]
    .map(([month, ids]) => ({ month, ...sumOf(filesOf([...ids].flatMap((id) => project.assets[id] ?? []))) }))
    .filter(({ files }) => files > 0)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** How many files, and how many bytes. */
export function sumOf(files: readonly BundledFile[]): { files: number; bytes: number } {
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

function filesOf(assets: readonly Asset[]): BundledFile[] {
  const files = new Map<string, BundledFile>();
  for (const { file, name, size } of assets) if (file !== undefined) files.set(file, { file, name, size });
  return [...files.values()];
}

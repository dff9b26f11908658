import { baseName, projectEnding } from '../project/file-name';

/** Ending of a bundle: a project and files of its library in one zip. */
export const bundleEnding = `${projectEnding}.zip`;

/** True for a path that can only be meant as a bundle. Browsers name a second download `plan.kalends (1).zip`. */
export function isBundle(path: string): boolean {
  return /\.zip$/i.test(path.trim());
}

/** The name or path with the ending of bundles: "plan", "plan.kalends" and "plan.zip" give "plan.kalends.zip". */
export function withBundleEnding(path: string): string {
  return `${path
    .trim()
    .replace(/\.zip$/i, '')
    .replace(/\.kalends$/i, '')}${bundleEnding}`;
}

/** What the project of a bundle is called, without an ending: "/x/plan.kalends (1).zip" gives "plan". */
export function bundleStem(path: string): string {
  return baseName(path.trim())
    .replace(/\.zip$/i, '')
    .replace(/(\.kalends) ?\(\d+\)$/i, '$1')
    .replace(/\.kalends$/i, '');
}

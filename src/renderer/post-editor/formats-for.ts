import type { Platform } from '../../shared/platforms/platform';
import { formats } from '../../shared/posts/post';

/** The formats to choose from: those that the platform has, else all. Others may be typed. */
export function formatsFor(platform: Platform | undefined): string[] {
  const own = Object.keys(platform?.formats ?? {});
  return own.length > 0 ? own : [...formats];
}

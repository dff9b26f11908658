import type { Asset } from './asset';

const names: Readonly<Record<string, string>> = {
  jpeg: 'JPEG',
  webp: 'WebP',
  webm: 'WebM',
  'svg+xml': 'SVG',
  quicktime: 'MOV',
};

/** What the type of a file is called: `JPEG`, `MOV`; the type itself where it has no short name. */
export function typeName(type: string): string {
  const [, end = type] = type.split('/');
  return names[end] ?? end.toUpperCase();
}

/** `0:32`, `1:02:05`: seconds as players write them. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** What an asset is called on the screen. */
export function assetName({ name }: Pick<Asset, 'name'>): string {
  return name.trim() || 'A file without a name';
}

import type { Platform } from '../../shared/platforms/platform';

/** Drawn where no file describes the platform: a speech bubble, the plainest sign of "somewhere to post". */
const fallback = ['M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-5 4v-4H6a2 2 0 0 1-2-2z'];

interface Props {
  platform: Platform | undefined;
  /** Edge length in pixels. */
  size?: number;
  /** Spoken name; leave it out where the name stands beside the mark. */
  title?: string;
}

/** The sign of a platform, drawn from its path data in the colour of the text around it. */
export function PlatformMark({ platform, size = 16, title }: Props) {
  const paths = (platform?.icon ?? fallback).map((path) => <path key={path} d={path} />);
  const drawing = {
    width: size,
    height: size,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.6,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    focusable: false,
  } as const;
  if (title === undefined)
    return (
      <svg {...drawing} aria-hidden="true">
        {paths}
      </svg>
    );
  return (
    <svg {...drawing} role="img" aria-label={title}>
      <title>{title}</title>
      {paths}
    </svg>
  );
}

/** Drawn over the colour, so that neighbours differ for those who see no colours; the first is plain. */
const strokes = [
  '',
  'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  'M0 2 H8 M0 6 H8',
  'M2 0 V8 M6 0 V8',
  'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2',
  'M0 4 H8 M4 0 V8',
] as const;

export interface Filling {
  key: string;
  colour: string;
}

/** The fill of one entry, by the id of its pattern. */
export function patternOf(scope: string, at: number): string {
  return `url(#${scope}-${at})`;
}

/** The patterns of a chart and its legend; `scope` keeps those of two charts apart. */
export function Patterns({ scope, fillings }: { scope: string; fillings: readonly Filling[] }) {
  return (
    <defs>
      {fillings.map(({ key, colour }, at) => (
        <pattern key={key} id={`${scope}-${at}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={colour} />
          <path d={strokes[at % strokes.length]} stroke="var(--k-surface)" strokeOpacity="0.42" strokeWidth="1.25" />
        </pattern>
      ))}
    </defs>
  );
}

import css from './PillarSwatch.module.css';

interface Props {
  /** A colour of CSS; absent for "no pillar", which is an empty square. */
  colour?: string | undefined;
  /** What is read aloud, where the name does not stand beside it. */
  name?: string;
  className?: string | undefined;
}

/** The colour of a pillar as a small square. */
export function PillarSwatch({ colour, name, className = '' }: Props) {
  return (
    <span
      className={`${css.swatch} ${className}`}
      data-none={colour === undefined || undefined}
      style={{ backgroundColor: colour }}
      {...(name === undefined ? {} : { role: 'img', 'aria-label': name })}
    />
  );
}

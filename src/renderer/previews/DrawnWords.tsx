import { useState } from 'react';
import type { Fold } from '../../shared/platforms/preview';
import type { DrawnText } from '../../shared/previews/channel-preview';
import { useObserved } from '../plan/observable';
import { printing } from '../print/printing';
import { numberWords } from '../ui/format-when';
import css from './Words.module.css';

interface Props {
  drawn: DrawnText;
  /** Where the network cuts, in words of the marker; absent where it does not say more than "here". */
  fold?: Fold | undefined;
  /** Written before the text, in the same paragraph. */
  lead?: string;
}

/** A text as the network shows it: links coloured, the rest behind "more", what is too much marked. */
export function DrawnWords({ drawn, fold, lead }: Props) {
  const [opened, setOpened] = useState(false);
  const onPaper = useObserved(printing, (on) => on);
  const { text, fold: place, left } = drawn;
  const open = place === undefined || opened || onPaper;
  return (
    <div className={css.words} dir="auto">
      {lead && <strong className={css.lead}>{lead} </strong>}
      <Pieces drawn={drawn} from={0} to={place ?? text.length} />
      {!open && '… '}
      {open && place !== undefined && (
        <>
          <span className={css.fold} dir="ltr">
            {foldWords(fold)}
          </span>
          <Pieces drawn={drawn} from={place + leadingSpace(text.slice(place))} to={text.length} />
        </>
      )}
      {open && left > 0 && <span className={css.left}> … and {numberWords(left)} more, not drawn here.</span>}
      {place !== undefined && !onPaper && (
        <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpened(!open)}>
          {open ? ' less' : 'more'}
        </button>
      )}
    </div>
  );
}

/** The marker stands on a line of its own, so that nothing has to part it from what follows. */
const leadingSpace = (text: string) => text.length - text.trimStart().length;

/** Networks do not say where they cut, so the marker says "about". */
function foldWords(fold: Fold | undefined): string {
  if (!fold) return 'cut about here';
  const { characters, upTo } = fold;
  return `cut after about ${numberWords(characters)}${upTo ? ` to ${numberWords(upTo)}` : ''} characters`;
}

/** A stretch of a text in pieces that are links or not, too much or not. */
function Pieces({ drawn: { text, marks, over }, from, to }: { drawn: DrawnText; from: number; to: number }) {
  const places = new Set([from, to]);
  for (const { start, end } of marks)
    for (const place of [start, end]) if (place > from && place < to) places.add(place);
  if (over !== undefined && over > from && over < to) places.add(over);
  const cuts = [...places].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? to;
    const mark = marks.find((each) => each.start <= start && end <= each.end);
    const piece = text.slice(start, end);
    if (over !== undefined && start >= over)
      return (
        <mark key={start} className={css.over} title="More than the network takes">
          {piece}
        </mark>
      );
    return mark ? (
      <span key={start} className={css.link} data-mark={mark.kind}>
        {piece}
      </span>
    ) : (
      piece
    );
  });
}

import css from './drag.module.css';

/** A wider element, such as the row of a table, is not carried as it looks: it would hide where it is going. */
const widest = 360;

/**
 * What follows the mouse while posts are dragged: a picture of the grabbed card, how many come along, and what letting
 * go would do. It moves by itself, without anything of the page being drawn or laid out again.
 */
export class Ghost {
  private readonly root = document.createElement('div');
  private readonly words = document.createElement('span');
  private readonly line = document.createElement('div');
  private readonly hold: { x: number; y: number };

  /** @param at where in the viewport the card was pressed. */
  constructor(card: HTMLElement, headline: string, count: number, at: { x: number; y: number }) {
    const { left, top, width, height } = card.getBoundingClientRect();
    this.root.className = css.ghost ?? '';
    this.root.setAttribute('aria-hidden', 'true');
    this.root.dataset.dragGhost = '';
    if (count > 1) this.root.dataset.many = '';
    if (width > widest || card instanceof HTMLTableRowElement) {
      this.hold = { x: 12, y: 12 };
      const chip = document.createElement('div');
      chip.className = css.chip ?? '';
      chip.textContent = headline;
      this.root.append(chip);
    } else {
      this.hold = { x: at.x - left, y: at.y - top };
      this.root.style.width = `${width}px`;
      this.root.style.height = `${height}px`;
      this.root.append(pictureOf(card));
    }
    this.words.className = css.words ?? '';
    this.line.className = css.line ?? '';
    this.root.append(this.words);
    this.to(at);
    document.body.append(this.root, this.line);
  }

  /** Takes the mouse, so that what lies below does not react to it, nor the text be selected. */
  capture(pointer: number): void {
    this.root.setPointerCapture(pointer);
  }

  to({ x, y }: { x: number; y: number }): void {
    this.root.style.transform = `translate(${x - this.hold.x}px, ${y - this.hold.y}px)`;
  }

  /** Says what letting go would do; an empty text hides it. */
  say(words: string, copy: boolean): void {
    this.words.textContent = words;
    this.root.toggleAttribute('data-copy', copy);
  }

  /** Draws a line over the time at which the posts would come down; null hides it. */
  lineAt(place: { left: number; top: number; width: number } | null): void {
    this.line.hidden = place === null;
    if (!place) return;
    this.line.style.width = `${place.width}px`;
    this.line.style.transform = `translate(${place.left}px, ${place.top}px)`;
  }

  remove(): void {
    this.root.remove();
    this.line.remove();
  }
}

/** A copy of the card that nothing finds or focuses. */
function pictureOf(card: HTMLElement): HTMLElement {
  const picture = card.cloneNode(true);
  if (!(picture instanceof HTMLElement)) throw new Error('a card is an element');
  for (const each of [picture, ...picture.querySelectorAll<HTMLElement>('*')]) {
    each.removeAttribute('id');
    each.removeAttribute('tabindex');
    for (const mark of ['post', 'drop', 'selected', 'chosen']) delete each.dataset[mark];
  }
  picture.inert = true;
  return picture;
}

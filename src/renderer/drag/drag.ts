import { postHeadline } from '../../shared/posts/post';
import { holdCard } from '../plan/keep-place';
import type { Plan } from '../plan/plan-context';
import { landingWords } from '../rhythm/landing-words';
import { Dimmed } from './dimmed';
import { dragWords } from './drag-words';
import type { Dragging } from './drop-target';
import { EdgeScroll } from './edge-scroll';
import { Ghost } from './ghost';
import { canCopyTo, letGo } from './let-go';
import { PageTurner } from './page-turner';
import { type Grab, hoursOf, type Over, sameTarget, targetAt } from './target-at';
import { heightOfTime } from './time-at-height';

/**
 * Which keys are held: Ctrl or Alt makes copies (some desktops take Alt for themselves), as Cmd does on a Mac; Shift keeps
 * the time.
 */
export interface HeldKeys {
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** A post that is being dragged, from the first moves of the mouse until it is let go or taken back. */
export class Drag {
  private readonly grab: Grab;
  private readonly ghost: Ghost;
  private readonly dimmed: Dimmed;
  private readonly turner: PageTurner;
  private readonly scroll: EdgeScroll;
  private readonly hadFocus: boolean;
  private over: Over | null = null;
  private copyKey = false;
  private ownKey = false;

  constructor(
    private readonly plan: Plan,
    private readonly root: HTMLElement,
    private readonly card: HTMLElement,
    private at: { x: number; y: number },
  ) {
    const grabbed = card.dataset.post ?? '';
    const post = plan.post(grabbed);
    // A post that was not chosen goes alone, and what was chosen is so no more.
    if (!plan.selection.get().has(grabbed)) plan.select([]);
    const ids = plan.acted(grabbed).map(({ id }) => id);
    const above = card.closest('[data-drop="hours"]') ? at.y - card.getBoundingClientRect().top : null;
    this.grab = { ids, grabbed, time: post?.time, above };
    this.hadFocus = card.contains(document.activeElement);
    this.ghost = new Ghost(card, (post && postHeadline(post)) || 'Untitled', ids.length, at);
    this.dimmed = new Dimmed(ids);
    this.turner = new PageTurner(root, this.lookLater);
    this.scroll = new EdgeScroll(this.look);
    plan.drag.set({ ids, grabbed, target: null, copy: false, own: false });
    root.dataset.dragging = '';
  }

  capture(pointer: number): void {
    this.ghost.capture(pointer);
  }

  move(at: { x: number; y: number }, keys: HeldKeys): void {
    this.at = at;
    this.ghost.to(at);
    this.hold(keys);
    this.look();
  }

  keys(keys: HeldKeys): void {
    this.hold(keys);
    this.tell();
  }

  private hold({ altKey, ctrlKey, metaKey, shiftKey }: HeldKeys): void {
    this.copyKey = altKey || ctrlKey || metaKey;
    this.ownKey = shiftKey;
  }

  drop(): void {
    this.look();
    const dragging = this.now();
    const follows = this.hadFocus && dragging.target !== null && !dragging.copy;
    // Losing the focus brings all styles up to date: cheaper before anything changes than as the card is taken away.
    if (follows) this.card.blur();
    this.end();
    void letGo(this.plan, dragging);
    // The card is drawn anew in its new place; the focus that it had follows it.
    if (follows) holdCard(dragging.grabbed);
  }

  /** Takes it back: everything is as before the press. */
  end(): void {
    this.turner.stop();
    this.scroll.stop();
    this.dimmed.remove();
    this.over?.place.removeAttribute('data-over');
    this.ghost.remove();
    delete this.root.dataset.dragging;
    this.plan.drag.set(null);
  }

  /** Sees what lies under the mouse now; also called when the page below has moved. */
  private readonly look = (): void => {
    const { x, y } = this.at;
    const element = document.elementFromPoint(x, y);
    this.turner.over(element, this.at);
    this.scroll.over(element, this.at);
    const inside = element && this.root.contains(element) ? element : null;
    const over = targetAt(inside, y, this.grab);
    if (over?.place !== this.over?.place) {
      this.over?.place.removeAttribute('data-over');
      over?.place.setAttribute('data-over', '');
    }
    this.over = over;
    this.tell();
  };

  /** The next page is drawn within some frames. */
  private readonly lookLater = (): void => {
    for (const wait of [50, 250]) window.setTimeout(() => this.plan.drag.get() && this.look(), wait);
  };

  private now(): Dragging {
    const { ids, grabbed } = this.grab;
    const target = this.over?.target ?? null;
    return { ids, grabbed, target, copy: this.copyKey && canCopyTo(target), own: this.ownKey };
  }

  private tell(): void {
    const before = this.plan.drag.get();
    const now = this.now();
    if (before && before.copy === now.copy && before.own === now.own && sameTarget(before.target, now.target)) {
      this.dimmed.set(!now.copy);
      return;
    }
    this.plan.drag.set(now);
    this.dimmed.set(!now.copy);
    const { lookup, marks } = this.plan;
    const isClosed = (date: string) => marks.get().isBlackout(date);
    const landing = landingWords(this.plan, now);
    this.ghost.say(dragWords(now, lookup.get().hourFormat, landing, isClosed), now.copy);
    this.ghost.lineAt(this.timeLine());
  }

  private timeLine(): { left: number; top: number; width: number } | null {
    if (this.over?.target.kind !== 'time') return null;
    const { place, target } = this.over;
    const hours = hoursOf(place);
    if (!hours) return null;
    const { left, top, width, height } = place.getBoundingClientRect();
    return { left, top: top + heightOfTime(target.time, hours) * height, width };
  }
}

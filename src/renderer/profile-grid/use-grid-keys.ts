import type { KeyboardEvent } from 'react';
import type { Post } from '../../shared/posts/post';
import { usePlan } from '../plan/plan-context';
import { type Stops, stopOf } from '../plan/use-stops';

/** Tiles in a row, as profiles have it. */
const columns = 3;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };

/**
 * The profile without a mouse: arrows walk the tiles, with Alt they swap the post with the one that stands there, with
 * Shift they choose; Home and End go to the newest and to the oldest that is drawn.
 * @param posts in the order of the tiles.
 */
export function useGridKeys(stops: Stops, posts: readonly Post[]) {
  const plan = usePlan();
  return (event: KeyboardEvent) => {
    const { key } = event;
    const tile = stopOf(event.target);
    const id = tile?.dataset.post;
    if (event.defaultPrevented || id === undefined) return;
    const step = steps[key];
    const at = posts.findIndex((post) => post.id === id);
    const post = posts[at];
    if (step !== undefined && post) {
      const other = posts[at + step];
      if (other && event.altKey) {
        if (post.date === other.date && post.time === other.time) plan.announce('Both go out at the same time.');
        else void plan.swap(post, other);
      } else if (other) {
        stops.go(other.id);
        if (event.shiftKey) plan.pick(other.id, 'range');
      }
    } else if (key === 'Home') stops.all()[0]?.focus();
    else if (key === 'End') stops.all().at(-1)?.focus();
    else return;
    event.preventDefault();
  };
}

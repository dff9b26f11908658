import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';

/**
 * A part of the screen that is fetched when it is first drawn, and is there at once from then on. React's own `lazy` holds
 * what was waited for back until 300 ms after the wait began to be shown (react-dom, `globalMostRecentFallbackTime`);
 * parts that lie on this machine are there in a tenth of that.
 * @param load a part that cannot be fetched throws what went wrong while it is drawn.
 * @param waiting is shown until the part is there.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  let failure: { error: unknown } | null = null;
  return function LazyPart(props: Props) {
    const [, drawAgain] = useState(0);
    useEffect(() => {
      if (Part) return;
      let isGone = false;
      const look = () => {
        if (!isGone) drawAgain((times) => times + 1);
      };
      load().then(
        (loaded) => {
          Part = loaded;
          look();
        },
        (error: unknown) => {
          failure = { error };
          look();
        },
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (failure) throw failure.error;
    return Part ? createElement(Part, props) : waiting;
  };
}

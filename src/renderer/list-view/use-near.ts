import { type RefObject, useEffect, useState } from 'react';

/** How far beyond the edge of the list a day is drawn already, so that scrolling finds it there. */
const ahead = '900px';

/**
 * Whether the content of an element is worth drawing: from the moment on that it comes near the shown part of what
 * scrolls it, and whenever the page is printed. Where nothing is laid out, at once.
 * @param from what is known before anything is laid out; once true it stays.
 */
export function useNear(element: RefObject<HTMLElement | null>, from: boolean): boolean {
  const [near, setNear] = useState(() => from || typeof IntersectionObserver === 'undefined');
  if (from && !near) setNear(true);
  useEffect(() => {
    if (near || !element.current) return;
    const come = () => setNear(true);
    const root = element.current.parentElement;
    const observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && come(), {
      root,
      rootMargin: `${ahead} 0px`,
    });
    observer.observe(element.current);
    window.addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', come);
    };
  }, [near, element]);
  return near;
}

import { type RefObject, useEffect, useRef } from 'react';

/** For the name of a record that was just added: it takes the focus with its text chosen, so that typing replaces it. */
export function useFreshField(fresh: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fresh) field.current?.select();
  }, [fresh]);
  return field;
}

import { useEffect, useState } from 'react';
import type { HolidayPlace } from '../../shared/holidays/holiday';
import { useApp } from '../app-frame/app-state';

/** Every country, state and region whose holidays are known; null until they are here, `failed` when they never will be. */
export function usePlaces(language: string): { places: readonly HolidayPlace[] | null; failed: boolean } {
  const { host } = useApp();
  const [state, setState] = useState<{ places: readonly HolidayPlace[] | null; failed: boolean }>({
    places: null,
    failed: false,
  });
  useEffect(() => {
    let over = false;
    host.door.days.places({ language }).then(
      ({ places }) => over || setState({ places, failed: false }),
      () => over || setState({ places: null, failed: true }),
    );
    return () => {
      over = true;
    };
  }, [host, language]);
  return state;
}

/** `Germany › Sachsen`. */
export function placeWords({ name, within }: HolidayPlace): string {
  return [...within, name].join(' › ');
}

import type { Post } from '../../shared/posts/post';
import { laterThan, type SeriesShift, shiftBetween } from '../../shared/series/series-plan';
import type { AppContextValue } from '../app-frame/app-state';
import type { ProjectStore } from '../project-view/project-store';
import { counted } from '../ui/format-when';
import { moveLater } from './series-actions';
import { placeWords } from './series-words';
import { inSeries } from './use-series';

/**
 * A post of a series was moved: only this one. Says so, and offers to move the later ones as well.
 * @param before the post as it lay before.
 */
export function offerLater(store: ProjectStore, notify: AppContextValue['notify'], before: Post): void {
  const { project } = store.getView();
  const place = before.series && inSeries(project, before.id);
  const shift: SeriesShift | null = place ? shiftBetween(before, place.post) : null;
  if (!place || !shift) return;
  const later = laterThan(place.post, place.posts).length;
  if (later === 0) return;
  const where = placeWords(place.post, project.settings);
  const stay = `${counted(later, 'later post')} of its series ${later === 1 ? 'stays' : 'stay'}.`;
  notify(`Moved this one to ${where}; ${stay}`, 'info', {
    label: later === 1 ? 'Move the later one as well' : 'Move the later ones as well',
    run: () => void moveLater({ store, notify }, before.id, shift),
  });
}

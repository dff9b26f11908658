import { useCallback } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { newId } from '../../shared/ids';
import { postHeadline } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { useProjectStore } from '../project-view/use-project';
import { againPlace } from './plan-again';

/** Plans an evergreen post again and says where; resolves to the id of the copy, or to null when it was refused. */
export function usePlanAgain(): (id: string) => Promise<string | null> {
  const store = useProjectStore();
  const { notify } = useApp();
  return useCallback(
    async (id) => {
      await store.flushTyping();
      const { project } = store.getView();
      const post = Object.hasOwn(project.posts, id) ? project.posts[id] : undefined;
      const place = post && againPlace(store, post);
      if (!post || !place) return null;
      const copy = newId();
      const { date, time } = place;
      const payload = { from: id, id: copy, date, ...(time === undefined ? {} : { time }) };
      if (!(await store.run({ name: 'posts.planAgain', payload }))) return null;
      const { language, hourFormat } = project.settings;
      const at = time === undefined ? '' : `, ${timeWords(time, hourFormat)}`;
      const how = place.slot ? 'a free slot' : 'no slot was free';
      notify(`“${postHeadline(post)}” is planned again: ${dateWords(date, 'dayYear', language)}${at}, ${how}.`);
      return copy;
    },
    [store, notify],
  );
}

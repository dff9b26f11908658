import { useCallback, useRef } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { fieldsFromTemplate, missingLinks, missingWords } from '../../shared/templates/use-template';
import { useApp } from '../app-frame/app-state';
import { freeFor, newPost } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';

/** Makes a post of a template on a day (an idea, without one) and opens it. What the template names and is gone is told. */
export function useNewFromTemplate(): (template: string, date: LocalDate | undefined) => void {
  const store = useProjectStore();
  const plan = usePlan();
  const view = usePlanView();
  const { notify } = useApp();
  const latest = useRef({ view, notify });
  latest.current = { view, notify };
  return useCallback(
    async (id, date) => {
      const { project } = store.getView();
      const template = Object.hasOwn(project.templates, id) ? project.templates[id] : undefined;
      if (!template) return;
      const { view, notify } = latest.current;
      const place = date === undefined ? {} : { date };
      const { post, filter } = newPost(project, view.filter, place, {
        fields: fieldsFromTemplate(template, project),
        free: freeFor(plan, place),
      });
      if (!(await store.run({ name: 'posts.create', payload: { post } }))) return;
      view.go({ filter });
      plan.open(post.id, true);
      const missing = missingWords(missingLinks(template, project));
      if (missing) notify(`${missing} The post is made without.`);
    },
    [store, plan],
  );
}

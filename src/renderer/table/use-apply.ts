import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { type PostFields, setFields } from '../../shared/posts/post-commands';
import type { TableEdits } from '../../shared/table/table-edits';
import { useApp } from '../app-frame/app-state';
import { newPost } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../plan/plan-context';
import { useMatcher } from '../plan/use-matcher';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';

/** Does what was planned as one step of the history, whatever commands it takes. */
export function useApply(): (planned: TableEdits, done: string) => Promise<void> {
  const store = useProjectStore();
  const plan = usePlan();
  const view = usePlanView();
  const matches = useMatcher();
  const { notify } = useApp();
  return async ({ edits, creates }, done) => {
    if (edits.length + creates.length === 0) return;
    const joinKey = newId();
    let made = true;
    if (edits.length > 0) made = await store.run({ name: 'posts.editMany', payload: { edits } }, joinKey);
    if (made && creates.length > 0) {
      const posts = creates.map((fields) => created(newPost(store.getView().project, view.filter, {}).post, fields));
      made = await store.run({ name: 'posts.createMany', payload: { posts } }, joinKey);
      const month = view.table.scope === 'month' ? view.focusDate.slice(0, 7) : '';
      const hidden = posts.filter((post) => !matches(post) || !(post.date ?? '').startsWith(month)).length;
      if (made && hidden > 0)
        notify(
          `${counted(hidden, 'new post is', 'new posts are')} in the plan but not shown here: filter or month leave them out.`,
        );
    }
    plan.announce(made ? done : 'The change was not made.');
  };
}

function created(base: Post, fields: PostFields): Post {
  const post = { ...base };
  setFields(post, fields, '');
  return post;
}

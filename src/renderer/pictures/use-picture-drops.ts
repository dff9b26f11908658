import { type RefObject, useEffect } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { freeFor, newPost } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import { useAssetImports } from '../assets/asset-imports';
import { carriesFiles, filesOf } from '../assets/dropped-files';
import type { DropTarget } from '../drag/drop-target';
import { targetAt } from '../drag/target-at';
import type { Plan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { carriedAssets, carriesAssets, importAndUse, withAssets } from './attach';

interface Over {
  place: HTMLElement;
  /** The post that gets the pictures, or where a new one is made of them. */
  post?: Post;
  target?: DropTarget;
}

/** No post is dragged, so nothing is taken hold of but the mouse itself. */
const noPost = { ids: [], grabbed: '', time: undefined, above: null };

/**
 * Takes pictures that are dragged from the shelf or from the desktop: a card or the editor gets them, a day, an hour or the
 * ideas make one post of all of them. The places are those that take posts.
 */
export function usePictureDrops(root: RefObject<HTMLElement | null>, plan: Plan): void {
  const store = useProjectStore();
  const imports = useAssetImports();
  const { filter, go } = usePlanView();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let over: Over | null = null;
    const show = (next: Over | null) => {
      if (next?.place === over?.place) return;
      over?.place.removeAttribute('data-over');
      next?.place.setAttribute('data-over', '');
      over = next;
    };
    const find = (event: DragEvent): Over | null => {
      const { target, clientY } = event;
      if (!(target instanceof Element) || store.getView().info.readOnly) return null;
      const card = target.closest<HTMLElement>('[data-post]');
      const post = plan.post(card?.dataset.post);
      if (card && post) return { place: card, post };
      const editor = target.closest<HTMLElement>('aside[data-editor]');
      const open = editor ? plan.post(plan.selected.get() ?? undefined) : undefined;
      if (editor) return open ? { place: editor, post: open } : null;
      const found = targetAt(target, clientY, noPost);
      if (!found || found.target.kind === 'status' || found.target.kind === 'post') return null;
      return found;
    };
    const isOurs = ({ dataTransfer }: DragEvent) => carriesFiles(dataTransfer) || carriesAssets(dataTransfer);
    const onOver = (event: DragEvent) => {
      if (event.defaultPrevented || !isOurs(event)) return show(null);
      show(find(event));
      // What is let go beside a place must not make the browser leave the page for the file.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = over ? 'copy' : 'none';
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) show(null);
    };
    const put = async ({ post, target }: Over, ids: readonly string[], joinKey?: string) => {
      const pictures = counted(ids.length, 'picture');
      const now = post && plan.post(post.id);
      if (now) {
        const media = withAssets(now.media, ids);
        if (media.length === now.media.length) return plan.announce('The post has it already.');
        await store.run({ name: 'posts.edit', payload: { id: now.id, fields: { media } } }, joinKey);
        return plan.announce(`Added ${pictures} to the post.`);
      }
      if (!target || target.kind === 'status' || target.kind === 'post') return;
      const place =
        target.kind === 'ideas' ? {} : { date: target.date, ...('time' in target && { time: target.time }) };
      const made = newPost(store.getView().project, filter, place, {
        free: freeFor(plan, place),
      });
      const withPictures = { ...made.post, media: withAssets([], ids) };
      await store.run({ name: 'posts.create', payload: { post: withPictures } }, joinKey);
      go({ selectedPost: withPictures.id, filter: made.filter });
      const { language } = plan.lookup.get();
      const where = target.kind === 'ideas' ? 'among the ideas' : `on ${dateWords(target.date, 'long', language)}`;
      plan.announce(`Made a post of ${pictures} ${where}.`);
    };
    const onDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (event.defaultPrevented || !dataTransfer || !isOurs(event)) return show(null);
      const found = find(event);
      show(null);
      event.preventDefault();
      if (!found) return;
      if (carriesAssets(dataTransfer)) {
        const known = carriedAssets(dataTransfer).filter((id) => Object.hasOwn(store.getView().project.assets, id));
        if (known.length > 0) void put(found, known, newId());
      } else
        void filesOf(dataTransfer).then((files) =>
          importAndUse(imports, files, (ids, joinKey) => put(found, ids, joinKey)),
        );
    };
    element.addEventListener('dragover', onOver);
    element.addEventListener('dragleave', onLeave);
    element.addEventListener('drop', onDrop);
    return () => {
      show(null);
      element.removeEventListener('dragover', onOver);
      element.removeEventListener('dragleave', onLeave);
      element.removeEventListener('drop', onDrop);
    };
  }, [root, plan, store, imports, filter, go]);
}

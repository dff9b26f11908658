import { useEffect } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { idSchema, newId } from '../../shared/ids';
import { asCopies, movesTo } from '../../shared/posts/plan-moves';
import { postHeadline } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { behindDialog, holdCard, isTextPlace } from '../plan/keep-place';
import { type Plan, usePlan } from '../plan/plan-context';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';

/** Posts on the clipboard: which, of which project, and whether pasting moves them. Only this app reads the type. */
const type = 'application/x-kalends-posts';
const contentSchema = z.object({ project: z.string(), ids: z.array(idSchema).min(1), cut: z.boolean() });

/**
 * Ctrl+C, Ctrl+X and Ctrl+V on cards: pasted on a day (or on the ideas), the earliest lies there and the others keep
 * their distance. Other programs get the titles as text.
 */
export function usePostClipboard(): void {
  const plan = usePlan();
  const store = useProjectStore();
  const { notify } = useApp();
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const selected = document.getSelection();
      if (event.defaultPrevented || !clipboardData || isTextPlace(target) || behindDialog()) return;
      if (!(target instanceof HTMLElement) || (selected && !selected.isCollapsed)) return;
      const card = target.closest<HTMLElement>('[data-post]')?.dataset.post;
      const posts = card === undefined ? [] : plan.acted(card);
      if (posts.length === 0) return;
      const cut = event.type === 'cut';
      const { id: project } = store.getView().project;
      clipboardData.setData('text/plain', posts.map(postHeadline).join('\n'));
      clipboardData.setData(type, JSON.stringify({ project, ids: posts.map(({ id }) => id), cut }));
      event.preventDefault();
      notify(`${counted(posts.length, 'post')} ${cut ? 'cut' : 'copied'}. Press Ctrl+V on a day to put them there.`);
    };
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || !clipboardData || isTextPlace(target) || behindDialog()) return;
      const place = target instanceof HTMLElement ? placeAt(plan, target) : undefined;
      const content = read(clipboardData.getData(type));
      if (place === undefined || !content) return;
      event.preventDefault();
      if (content.project !== store.getView().project.id)
        return notify('The copied posts belong to another project, which this one cannot read from.', 'error');
      const posts = content.ids.flatMap((id) => plan.post(id) ?? []);
      if (posts.length === 0) return notify('The copied posts are no longer in the project.', 'error');
      void put(
        plan,
        posts.map(({ id }) => id),
        place,
        content.cut,
      );
    };
    document.addEventListener('copy', take);
    document.addEventListener('cut', take);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', take);
      document.removeEventListener('cut', take);
      document.removeEventListener('paste', paste);
    };
  }, [plan, store, notify]);
}

function read(text: string): z.infer<typeof contentSchema> | undefined {
  try {
    return contentSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The day, or the ideas (null), that the focused element stands for; absent where there is neither. */
function placeAt(plan: Plan, target: HTMLElement): LocalDate | null | undefined {
  if (target.closest('[data-drop="ideas"]')) return null;
  const card = target.closest<HTMLElement>('[data-post]')?.dataset.post;
  return plan.post(card)?.date ?? target.closest<HTMLElement>('[data-date]')?.dataset.date;
}

async function put(plan: Plan, ids: readonly string[], date: LocalDate | null, cut: boolean): Promise<void> {
  const posts = ids.flatMap((id) => plan.post(id) ?? []);
  const moves = date === null ? posts.map(({ id }) => ({ id, date })) : movesTo(posts, date);
  const [first] = moves;
  if (!first) return;
  if (cut) {
    holdCard(first.id);
    await plan.moveEach(moves, `Moved ${counted(moves.length, 'post')} here.`);
    return;
  }
  const copies = asCopies(moves, newId);
  const made = plan.copyEach(copies, `Copied ${counted(copies.length, 'post')} here.`);
  holdCard(copies[0]?.id);
  if (copies.length > 1) plan.select(copies.map(({ id }) => id));
  await made;
}

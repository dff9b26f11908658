import { Button } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../calendar/plan-context';
import { statusWords } from '../calendar/status-words';
import { useProjectStore } from '../project-view/use-project';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** Duplicate, delete, and the step that usually comes next. */
export function EditorFooter({ post, onClose }: { post: Post; onClose(): void }) {
  const plan = usePlan();
  const store = useProjectStore();
  const { go } = usePlanView();
  const edit = useEditPost(post.id);
  const { next } = statusWords(post.status);
  const duplicate = async () => {
    const id = newId();
    await store.flushTyping();
    if (await store.run({ name: 'posts.duplicate', payload: { from: post.id, id } })) go({ selectedPost: id });
  };
  const remove = () => {
    onClose();
    plan.remove(post);
  };
  return (
    <footer className={css.footer}>
      <Button variant="default" h={32} px={12} onClick={() => void duplicate()}>
        Duplicate
      </Button>
      <Button variant="default" h={32} px={9} aria-label="Delete" title="Delete; undo brings it back" onClick={remove}>
        <IconTrash size={16} stroke={1.6} />
      </Button>
      {next && (
        <Button
          h={32}
          px={14}
          ml="auto"
          leftSection={<IconCheck size={16} stroke={1.8} />}
          onClick={() => void edit({ status: next.status })}
        >
          {next.action}
        </Button>
      )}
    </footer>
  );
}

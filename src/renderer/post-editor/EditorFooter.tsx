import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { statusWords } from '../cards/status-words';
import { useProjectStore } from '../project-view/use-project';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** Duplicate, and the step that usually comes next. */
export function EditorFooter({ post }: { post: Post }) {
  const store = useProjectStore();
  const { go } = usePlanView();
  const edit = useEditPost(post.id);
  const { next } = statusWords(post.status);
  const duplicate = async () => {
    const id = newId();
    await store.flushTyping();
    if (await store.run({ name: 'posts.duplicate', payload: { from: post.id, id } })) go({ selectedPost: id });
  };
  return (
    <footer className={css.footer}>
      <Button variant="default" h={32} px={12} onClick={() => void duplicate()}>
        Duplicate
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

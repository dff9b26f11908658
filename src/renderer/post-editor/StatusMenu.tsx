import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { Post } from '../../shared/posts/post';
import { StatusDot } from '../cards/StatusDot';
import { statusChoices, statusWords } from '../cards/status-words';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** The status as a chip that opens the list of all. */
export function StatusMenu({ post, disabled }: { post: Post; disabled: boolean }) {
  const edit = useEditPost(post.id);
  const { label, colour } = statusWords(post.status);
  return (
    <Menu position="bottom-start" width={170} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={css.status}
          style={{ '--status': `var(${colour})` } as CSSProperties}
          aria-label={`Status: ${label}`}
          disabled={disabled}
        >
          <StatusDot status={post.status} />
          {label}
          <IconChevronDown size={13} stroke={1.8} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {statusChoices.map((choice) => (
          <Menu.Item
            key={choice.status}
            leftSection={<StatusDot status={choice.status} />}
            aria-current={choice.status === post.status || undefined}
            onClick={() => choice.status !== post.status && void edit({ status: choice.status })}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Post } from '../../shared/posts/post';
import { usePillars } from '../project-view/use-project';
import { PillarSwatch } from '../ui/PillarSwatch';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

interface ChoiceProps {
  label: string;
  chosen: ReactNode;
  children: ReactNode;
}

/** A labelled box that opens a list. */
function Choice({ label, chosen, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <span className={css.label} id={`${id}-label`}>
        {label}
      </span>
      <Menu position="bottom-end" width={200} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={css.box} aria-labelledby={`${id}-label ${id}-value`}>
            <span className={css.chosen} id={`${id}-value`}>
              {chosen}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.menu}>{children}</Menu.Dropdown>
      </Menu>
    </div>
  );
}

const Nothing = () => <span className={css.nothing}>None</span>;

export function PillarField({ post }: { post: Post }) {
  const pillars = usePillars();
  const edit = useEditPost(post.id);
  const current = pillars.find(({ id }) => id === post.pillar);
  return (
    <Choice
      label="Pillar"
      chosen={
        current ? (
          <>
            <PillarSwatch colour={current.colour} />
            <span className={css.cut}>{current.name || 'Pillar'}</span>
          </>
        ) : (
          <Nothing />
        )
      }
    >
      {pillars
        .filter(({ id, archived }) => !archived || id === post.pillar)
        .map(({ id, name, colour }) => (
          <Menu.Item
            key={id}
            leftSection={<PillarSwatch colour={colour} />}
            aria-current={id === post.pillar || undefined}
            onClick={() => void edit({ pillar: id })}
          >
            {name || 'Pillar'}
          </Menu.Item>
        ))}
      <Menu.Item onClick={() => void edit({ pillar: null })}>No pillar</Menu.Item>
    </Choice>
  );
}

import { Tooltip } from '@mantine/core';
import { IconHandOff, IconHandStop } from '@tabler/icons-react';
import { memo } from 'react';
import css from '../bulk/BulkBar.module.css';
import { useChosen } from '../bulk/use-chosen';
import { usePlan } from '../plan/plan-context';
import { releasePosts } from './release-posts';

/** Holds the chosen posts, or releases them where all are held. */
export const HoldChoice = memo(function HoldChoice() {
  const plan = usePlan();
  const posts = useChosen();
  const all = posts.length > 0 && posts.every(({ held }) => held);
  const name = all ? 'Release' : 'Hold…';
  const Icon = all ? IconHandOff : IconHandStop;
  const onClick = () =>
    all ? void releasePosts(plan, posts) : plan.asking.set({ form: 'holdPosts', ids: posts.map(({ id }) => id) });
  return (
    <Tooltip label={name.replace('…', '')}>
      <button type="button" className={css.action} aria-label={name} onClick={onClick}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span className={css.word}>{name}</span>
      </button>
    </Tooltip>
  );
});

import { Button, Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { type Post, postHeadline } from '../../shared/posts/post';
import { evergreenState, familyIn } from '../../shared/rhythm/evergreen';
import { usePlan } from '../plan/plan-context';
import { useToday } from '../plan/use-today';
import { useEditPost } from '../post-editor/use-edit-post';
import { useProject, useProjectStore } from '../project-view/use-project';
import { WholeNumber } from '../ui/WholeNumber';
import css from './EvergreenField.module.css';
import { stateWords } from './evergreen-words';
import { usePlanAgain } from './use-plan-again';

/** So long a post rests unless one says otherwise. */
const usualRest = 30;

/** Whether a post may go out again, after how long, and how often. */
export function EvergreenField({ post }: { post: Post }) {
  const edit = useEditPost(post.id);
  return (
    <div className={css.field}>
      <Checkbox
        label="Evergreen: may go out again"
        checked={post.evergreen !== undefined}
        onChange={(event) => void edit({ evergreen: event.currentTarget.checked ? { restDays: usualRest } : null })}
      />
      {post.evergreen && <Again post={post} />}
    </div>
  );
}

function Again({ post }: { post: Post }) {
  const plan = usePlan();
  const store = useProjectStore();
  const posts = useProject(({ project }) => project.posts);
  const { language, timeZone } = useProject(({ project }) => project.settings);
  const readOnly = useProject(({ info }) => info.readOnly);
  const today = useToday(timeZone);
  const planAgain = usePlanAgain();
  const family = useMemo(() => familyIn(posts, post), [posts, post]);
  const state = family && evergreenState(family, today);
  const source = family?.source;
  if (!source?.evergreen || !state) return <p className={css.words}>The post that it repeats is evergreen no more.</p>;
  const { evergreen, id } = source;
  const save = (changes: { restDays?: number; uses?: number | undefined }, joinKey: string) => {
    const { uses, ...rest } = { ...evergreen, ...changes };
    const next = uses === undefined ? rest : { ...rest, uses };
    return store.run({ name: 'posts.edit', payload: { id, fields: { evergreen: next } } }, joinKey);
  };
  const again = async () => {
    const copy = await planAgain(post.id);
    if (copy) plan.open(copy, false);
  };
  return (
    <>
      {id !== post.id && (
        <p className={css.words}>
          Repeats{' '}
          <button type="button" className={css.link} onClick={() => plan.open(id, true)}>
            {postHeadline(source) || 'Untitled'}
          </button>
        </p>
      )}
      <div className={css.numbers}>
        <span>rests</span>
        <span className={css.number}>
          <WholeNumber
            label="Days that it rests"
            value={evergreen.restDays}
            min={1}
            max={3650}
            onSave={(days, key) => save({ restDays: days ?? usualRest }, key)}
          />
        </span>
        <span>days,</span>
        <span className={css.number}>
          <WholeNumber
            label="How many more times it may go out; empty for as often as you like"
            value={evergreen.uses}
            min={0}
            max={9999}
            onSave={(uses, key) => save({ uses: uses ?? undefined }, key)}
          />
        </span>
        <span>more times</span>
      </div>
      <p className={css.words}>{stateWords(state, language)}</p>
      {!readOnly && (state.kind === 'ready' || state.kind === 'resting') && (
        <Button size="xs" variant="default" className={css.own} onClick={() => void again()}>
          Plan again
        </Button>
      )}
    </>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconInfoCircle, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { useSavedViews } from './use-saved-views';
import css from './ViewNotice.module.css';

/** Says why less is shown than was asked for: a saved view names what is gone, or the filter a label that is. */
export function ViewNotice() {
  const { chosen, problems, update } = useSavedViews();
  const { filter, go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const goneLabels = useGoneLabels(filter.labels);
  const [read, setRead] = useState<string | null>(null);
  const sentences = [...problems, ...goneLabels.map((label) => `No post has the label “${short(label)}” any more.`)];
  const key = `${chosen?.id ?? ''} ${sentences.join(' ')}`;
  if (sentences.length === 0 || key === read) return null;
  const withoutLabels = () =>
    go({ filter: { ...filter, labels: new Set([...filter.labels].filter((label) => !goneLabels.includes(label))) } });
  return (
    <div className={css.notice} role="status">
      <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
      <p className={css.words}>
        {sentences.slice(0, 4).join(' ')}
        {sentences.length > 4 && ` And ${sentences.length - 4} more.`}
      </p>
      {goneLabels.length > 0 && (
        <Button variant="default" size="xs" onClick={withoutLabels}>
          Take it out of the filter
        </Button>
      )}
      {problems.length > 0 && !readOnly && (
        <Button variant="default" size="xs" onClick={() => void update()}>
          Update the view
        </Button>
      )}
      <ActionIcon size={26} aria-label="Hide this message" onClick={() => setRead(key)}>
        <IconX size={15} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function short(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39)}…` : label;
}

/** The labels among these that no post carries. Looks at the posts only while there are any to look for. */
function useGoneLabels(labels: ReadonlySet<string>): readonly string[] {
  const posts = useProject(({ project }) => (labels.size === 0 ? null : project.posts));
  return useMemo(() => {
    if (!posts) return [];
    const missing = new Set(labels);
    for (const id in posts) {
      for (const label of posts[id]?.labels ?? []) missing.delete(label);
      if (missing.size === 0) break;
    }
    return [...missing];
  }, [posts, labels]);
}

import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { noFilter } from '../../shared/posts/post-filter';
import { usePlanView } from '../app-frame/plan-view';
import { EmptyPlace } from '../ui/EmptyPlace';

interface Props {
  /** There are posts, but the filter lets none of them through. */
  filtered: boolean;
  /** Where nothing is: `in December`. */
  where: string;
  icon: ReactNode;
  /** What the view is for. */
  children: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** What a view of the plan says when it has no post to show. */
export function NothingShown({ filtered, where, icon, children, action }: Props) {
  const { go } = usePlanView();
  if (!filtered)
    return (
      <EmptyPlace icon={icon} title={`Nothing planned ${where} yet`} action={action}>
        {children}
      </EmptyPlace>
    );
  return (
    <EmptyPlace
      icon={<IconFilterOff size={28} stroke={1.4} />}
      title="Nothing matches"
      action={
        <Button variant="default" onClick={() => go({ filter: noFilter })}>
          Show all posts
        </Button>
      }
    >
      There are posts {where}, but none that you chose to see.
    </EmptyPlace>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCalendarDue,
  IconCalendarPlus,
  IconCalendarTime,
  IconCopy,
  IconDots,
  IconHandStop,
  IconPhoto,
  IconSelectAll,
} from '@tabler/icons-react';
import type { Span } from '../../shared/posts/copy-span';
import { usePlanView } from '../app-frame/plan-view';
import { dayAtHand } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { selectAll } from './card-gestures';

const icon = { size: 16, stroke: 1.6 };

interface Props {
  className?: string | undefined;
  /** Whether the shelf of pictures is open. */
  picturesShown: boolean;
  onPictures(): void;
}

/** What can be done with the shown page as a whole, and from it on. */
export function PlanMenu({ className, picturesShown, onPictures }: Props) {
  const plan = usePlan();
  const { focusDate } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const copy = (span: Span) => () => plan.asking.set({ form: 'copySpan', span, date: dayAtHand(focusDate) });
  return (
    <Menu position="bottom-start" width={210}>
      <Menu.Target>
        <ActionIcon size={32} aria-label="More for this page" className={className}>
          <IconDots size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy {...icon} />} disabled={readOnly} onClick={copy('month')}>
          Copy this month…
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} disabled={readOnly} onClick={copy('week')}>
          Copy this week…
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarDue {...icon} />} disabled={readOnly} onClick={copy('day')}>
          Copy this day…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarTime {...icon} />}
          disabled={readOnly}
          onClick={() => plan.asking.set({ form: 'fill', ids: null })}
        >
          Fill free slots…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSelectAll {...icon} />} onClick={() => selectAll(plan, null)}>
          Select all posts
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={onPictures}>
          {picturesShown ? 'Hide the pictures' : 'Show the pictures'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCalendarPlus {...icon} />}
          disabled={readOnly}
          onClick={() => plan.asking.set({ form: 'occasion', date: dayAtHand(focusDate) })}
        >
          Add a date or a note…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHandStop {...icon} />}
          disabled={readOnly}
          onClick={() => plan.asking.set({ form: 'hold' })}
        >
          Hold everything…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

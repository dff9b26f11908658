import { Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconMinus, IconTag } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { StatusDot } from '../cards/StatusDot';
import { statusChoices, statusWords } from '../cards/status-words';
import { usePlan } from '../plan/plan-context';
import { usePillars } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { PillarSwatch } from '../ui/PillarSwatch';
import css from './BulkBar.module.css';
import { type Shared, setAll, sharedBy } from './bulk-edits';
import { setStatus } from './set-status';
import { useChosen } from './use-chosen';

interface MenuProps {
  name: string;
  icon: ReactNode;
  children: ReactNode;
}

function ChoiceMenu({ name, icon, children }: MenuProps) {
  return (
    <Menu position="top-start" width={210}>
      <Menu.Target>
        <Tooltip label={name}>
          <button type="button" className={css.action} aria-label={name}>
            {icon}
            <span className={css.word}>{name}</span>
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={css.menu}>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** A tick where all chosen posts have it, a dash where some do. */
export function SharedMark({ shared }: { shared: Shared }) {
  if (shared === 'none') return <span className={css.mark} />;
  const Mark = shared === 'all' ? IconCheck : IconMinus;
  return <Mark size={14} stroke={2} className={css.mark} aria-hidden />;
}

const sharedWords: Record<Shared, string> = { all: ', all have it', some: ', some have it', none: '' };

function Item({ shared, icon, label, run }: { shared: Shared; icon?: ReactNode; label: string; run(): void }) {
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={<SharedMark shared={shared} />}
      aria-label={`${label}${sharedWords[shared]}`}
      onClick={run}
    >
      <span className={css.cut}>{label}</span>
    </Menu.Item>
  );
}

/** One status for all chosen posts. What is offered looks at the posts only while the menu is open. */
export const StatusChoice = memo(function StatusChoice() {
  return (
    <ChoiceMenu name="Status" icon={<IconCircleDashed size={16} stroke={1.6} aria-hidden />}>
      <StatusItems />
    </ChoiceMenu>
  );
});

function StatusItems() {
  const plan = usePlan();
  const posts = useChosen();
  const unknown = [...new Set(posts.map(({ status }) => status))].filter(
    (status) => statusWords(status).known === 'other',
  );
  const choices = [...statusChoices, ...unknown.map((status) => ({ status, label: status }))];
  return (
    <>
      {choices.map(({ status, label }) => (
        <Item
          key={status}
          label={label}
          icon={<StatusDot status={status} />}
          shared={sharedBy(posts, (post) => post.status === status)}
          run={() => void setStatus(plan, posts, status)}
        />
      ))}
    </>
  );
}

/** One pillar, or none, for all chosen posts. */
export const PillarChoice = memo(function PillarChoice() {
  return (
    <ChoiceMenu name="Pillar" icon={<IconTag size={16} stroke={1.6} aria-hidden />}>
      <PillarItems />
    </ChoiceMenu>
  );
});

function PillarItems() {
  const plan = usePlan();
  const posts = useChosen();
  const pillars = usePillars();
  const set = (pillar: string | null, name: string) => {
    const edits = setAll(posts, 'pillar', pillar);
    if (edits.length > 0) void plan.edit(edits, `${name} for ${counted(edits.length, 'post')}.`);
  };
  return (
    <>
      {pillars
        .filter(({ id, archived }) => !archived || posts.some((post) => post.pillar === id))
        .map(({ id, name, colour }) => (
          <Item
            key={id}
            label={name || 'Pillar'}
            icon={<PillarSwatch colour={colour} />}
            shared={sharedBy(posts, (post) => post.pillar === id)}
            run={() => set(id, name || 'Pillar')}
          />
        ))}
      <Item
        label="No pillar"
        icon={<PillarSwatch />}
        shared={sharedBy(posts, (post) => post.pillar === undefined)}
        run={() => set(null, 'No pillar')}
      />
    </>
  );
}

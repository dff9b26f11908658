import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { type CSSProperties, memo, useState } from 'react';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { cardFacts } from '../cards/card-facts';
import { useFindingsBeside } from '../checks/use-findings';
import { dropMark } from '../drag/drop-target';
import { dayAtHand } from '../plan/keep-place';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useIdeas, useProject } from '../project-view/use-project';
import { ReadyAgain } from '../rhythm/ReadyAgain';
import { PlatformMark } from '../ui/PlatformMark';
import { ideaKeys } from './idea-keys';
import css from './SidePanel.module.css';

/** As many as a panel shows before it asks; an imported backlog can hold hundreds. */
const shownAtFirst = 40;

/** The backlog: posts without a date. Drag one onto a day, or a post back in here. */
export function IdeaList() {
  const plan = usePlan();
  const ideas = useIdeas();
  const [all, setAll] = useState(false);
  const { focusDate } = usePlanView();
  const onKeyDown = ideaKeys(plan, () => dayAtHand(focusDate));
  const dragged = useObserved(plan.drag, (drag) => drag?.grabbed);
  const dragKind = dragged === undefined ? undefined : plan.post(dragged)?.date ? 'post' : 'idea';
  const readOnly = useProject(({ info }) => info.readOnly);
  const shown = all ? ideas : ideas.slice(0, shownAtFirst);
  return (
    <section
      className={`${css.section} ${css.ideas}`}
      aria-label="Ideas"
      data-drag={dragKind}
      {...dropMark({ kind: 'ideas' })}
    >
      <div className={css.head}>
        <h2 className="k-overline">Ideas</h2>
        <span className={css.actions}>
          {ideas.length > 0 && !readOnly && (
            <ActionIcon
              size={24}
              aria-label="Fill the free slots with these ideas"
              title="Fill the free slots with these ideas"
              onClick={() => plan.asking.set({ form: 'fill', ids: null })}
            >
              <IconCalendarTime size={16} stroke={1.6} />
            </ActionIcon>
          )}
          <ActionIcon size={24} aria-label="New idea" onClick={() => plan.write({})}>
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        </span>
      </div>
      <ul className={css.list} onKeyDown={onKeyDown}>
        {shown.map((idea) => (
          <li key={idea.id}>
            <IdeaCard idea={idea} />
          </li>
        ))}
      </ul>
      {shown.length < ideas.length && (
        <button type="button" className={css.all} onClick={() => setAll(true)}>
          Show all {ideas.length} ideas
        </button>
      )}
      <p className={css.hint}>
        {ideas.length > 0
          ? 'Drag onto a day to schedule'
          : 'Thoughts without a date wait here. Write one with +, paste a list, or drag a post here to take its date away.'}
      </p>
      <ReadyAgain className={css.all} />
    </section>
  );
}

const IdeaCard = memo(function IdeaCard({ idea }: { idea: Post }) {
  const plan = usePlan();
  const lookup = useObserved(plan.lookup, (value) => value);
  const selected = useObserved(plan.selected, (id) => id === idea.id);
  const chosen = useObserved(plan.selection, (ids) => ids.has(idea.id));
  const facts = cardFacts(idea, lookup, useFindingsBeside(idea.id));
  return (
    <button
      type="button"
      className={css.idea}
      style={{ '--pillar': facts.pillar?.colour ?? 'var(--k-border-strong)' } as CSSProperties}
      data-post={idea.id}
      data-selected={selected || undefined}
      data-chosen={chosen || undefined}
      aria-pressed={chosen || undefined}
      onClick={(event) => plan.click(idea.id, event)}
    >
      <span className="k-visually-hidden">{facts.name}</span>
      <span className={css.ideaText} aria-hidden>
        <span className={css.ideaTitle}>{facts.headline}</span>
        {idea.dateWords && <span className={css.ideaWords}>{idea.dateWords}</span>}
      </span>
      <span className={css.marks} aria-hidden>
        {facts.marks.slice(0, 2).map((mark) => (
          <PlatformMark key={mark.channel} platform={mark.platform} size={13} />
        ))}
        {facts.marks.length > 2 && `+${facts.marks.length - 2}`}
        {facts.warnings.length > 0 && <IconAlertTriangle size={13} stroke={1.6} className={css.warning} />}
      </span>
    </button>
  );
});

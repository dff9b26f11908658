import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Finding } from '../../shared/checks/finding';
import { type Post, postHeadline } from '../../shared/posts/post';
import { planAreas } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useGoTo } from '../palette/use-go-to';
import { useProject } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { EmptyPlace } from '../ui/EmptyPlace';
import { counted } from '../ui/format-when';
import css from './checks.module.css';
import { FindingLine, nameIn } from './FindingList';
import { useCheckContext } from './use-findings';
import { useMonthFindings } from './use-month-findings';

const isWarning = ({ severity }: Finding) => severity === 'warning';

/** What was found in the shown month, post by post; choosing a post opens it. */
export function AttentionDialog({ onClose }: { onClose(): void }) {
  const { area, filter, go } = usePlanView();
  const { language } = useProject(({ project }) => project.settings);
  const { first, found, general } = useMonthFindings();
  const [withHints, setWithHints] = useState(false);
  const shows = (finding: Finding) => withHints || isWarning(finding);
  const posts = found.filter(({ findings }) => findings.some(shows));
  const hints = [...found.flatMap(({ findings }) => findings), ...general].filter((finding) => !isWarning(finding));
  const context = useCheckContext();
  const month = `${dateWords(first, 'month', language)} ${first.slice(0, 4)}`;
  const days = general.filter(shows);
  return (
    <Dialog title={`Needs attention in ${month}`} size={620} onClose={onClose}>
      {posts.length + days.length === 0 && (
        <EmptyPlace icon={<IconCheck size={28} stroke={1.6} />} title="Nothing needs attention">
          Every post of the month fits the channels that it goes to.
        </EmptyPlace>
      )}
      {days.length > 0 && (
        <div className={css.general}>
          {days.map((finding) => (
            <FindingLine key={finding.rule + finding.says} finding={finding} name={nameIn(finding, context)} />
          ))}
        </div>
      )}
      <ul className={css.posts}>
        {posts.map(({ post, findings }) => (
          <PostFindings key={post.id} post={post} findings={findings.filter(shows)} onOpen={onClose} />
        ))}
      </ul>
      <div className={css.foot}>
        {hints.length > 0 ? (
          <button
            type="button"
            className={css.rules}
            aria-pressed={withHints}
            onClick={() => setWithHints((shown) => !shown)}
          >
            {withHints ? 'Hide the hints' : `Show ${counted(hints.length, 'hint')} as well`}
          </button>
        ) : (
          <span />
        )}
        <Button
          variant="default"
          size="xs"
          aria-pressed={filter.attention}
          onClick={() => {
            go({
              filter: { ...filter, attention: !filter.attention },
              ...(planAreas.includes(area) ? {} : { area: 'calendar' }),
            });
            onClose();
          }}
        >
          {filter.attention ? 'Show all posts again' : 'Show only these in the plan'}
        </Button>
      </div>
    </Dialog>
  );
}

function PostFindings({ post, findings, onOpen }: { post: Post; findings: readonly Finding[]; onOpen(): void }) {
  const { hourFormat, language } = useProject(({ project }) => project.settings);
  const goTo = useGoTo();
  const context = useCheckContext();
  const when = [post.date && dateWords(post.date, 'day', language), post.time && timeWords(post.time, hourFormat)];
  return (
    <li className={css.post}>
      <button
        type="button"
        className={css.opener}
        onClick={() => {
          onOpen();
          goTo.post(post);
        }}
      >
        <span className={css.when}>{when.filter(Boolean).join(', ')}</span>
        <span className={css.headline} dir="auto">
          {postHeadline(post) || 'Untitled'}
        </span>
      </button>
      {findings.map((finding) => (
        <FindingLine
          key={`${finding.rule} ${finding.channel} ${finding.says}`}
          finding={finding}
          name={nameIn(finding, context)}
        />
      ))}
    </li>
  );
}

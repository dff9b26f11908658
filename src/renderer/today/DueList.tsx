import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { fromInstant, readableZone } from '../../shared/calendar-time/time-zone';
import { platformOf } from '../../shared/platforms/platform';
import { channelPost } from '../../shared/posts/channel-post';
import type { Due, DuePost } from '../../shared/posts/due';
import { postHeadline } from '../../shared/posts/post';
import { publishedOn } from '../../shared/posts/published';
import { useApp } from '../app-frame/app-state';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { usePlanFindings } from '../checks/plan-findings';
import { findingsOf, useCheckContext } from '../checks/use-findings';
import { useObserved } from '../plan/observable';
import { useProject } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';
import { PlatformMark } from '../ui/PlatformMark';
import css from './TodayArea.module.css';
import { inOrder, type Section, sections } from './use-due';

const titles: Record<Section, string> = {
  overdue: 'Overdue',
  today: 'Today',
  tomorrow: 'Tomorrow',
  done: 'Published today',
};

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

interface Props {
  due: Due;
  chosen: string | undefined;
  onChoose(key: string): void;
  /** How many of what is overdue are left out, the earliest. */
  hidden: number;
  onShowAll(): void;
}

/** All that is due, by section; the arrow keys walk through it. */
export function DueList({ due, chosen, onChoose, hidden, onShowAll }: Props) {
  const all = inOrder(due);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = all.findIndex(({ key }) => key === chosen);
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    if (!next) return;
    onChoose(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-due="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys from the rows
    <div className={css.sections} onKeyDown={onKeyDown}>
      {sections.map((section) => {
        const list = due[section];
        if (list.length === 0 && section !== 'today') return null;
        return (
          <section key={section} aria-labelledby={`due-${section}`}>
            <h2 className={`k-overline ${css.overline}`} id={`due-${section}`} data-section={section}>
              {titles[section]}{' '}
              {list.length > 0 && (
                <span className={css.number}>{list.length + (section === 'overdue' ? hidden : 0)}</span>
              )}
            </h2>
            {section === 'overdue' && hidden > 0 && (
              <button type="button" className={css.more} onClick={onShowAll}>
                Show {hidden} earlier
              </button>
            )}
            {list.length === 0 ? (
              <p className={css.none}>Nothing more today.</p>
            ) : (
              <ul className={css.rows}>
                {list.map((each) => (
                  <Row
                    key={each.key}
                    due={each}
                    section={section}
                    chosen={each.key === chosen}
                    onChoose={() => onChoose(each.key)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface RowProps {
  due: DuePost;
  section: Section;
  chosen: boolean;
  onChoose(): void;
}

function Row({ due: { key, post, channel: id, here }, section, chosen, onChoose }: RowProps) {
  const { platforms } = useApp();
  const { hourFormat, language, timeZone } = useProject(({ project }) => project.settings);
  const channel = useProject(({ project }) => (id === undefined ? undefined : project.channels[id]));
  const pillar = useProject(({ project: { pillars } }) =>
    post.pillar !== undefined && Object.hasOwn(pillars, post.pillar) ? pillars[post.pillar] : undefined,
  );
  const context = useCheckContext();
  const plan = useObserved(usePlanFindings(), (value) => value);
  const marked =
    section !== 'done' &&
    findingsOf(post, context, plan).some(
      ({ severity, channel: of }) => severity === 'warning' && (of === undefined || of === id),
    );
  const platform = channel && platformOf(platforms, channel.platform);
  const own = id === undefined ? post : channelPost(post, id);
  const day = section === 'today' || section === 'tomorrow' ? '' : dateWords(here.date, 'shortDayMonth', language);
  const out = section === 'done' && id !== undefined ? publishedOn(post, id) : undefined;
  // What stands in that section has a moment that can be read.
  const clock = out ? fromInstant(out.at, readableZone(timeZone)).time : here.time;
  const time = clock === undefined ? 'no time' : timeWords(clock, hourFormat);
  const status = statusWords(post.status);
  return (
    <li>
      <button
        type="button"
        className={css.row}
        style={{ '--pillar': pillar?.colour ?? 'var(--k-border-strong)' } as CSSProperties}
        data-due={key}
        data-section={section}
        aria-current={chosen || undefined}
        tabIndex={chosen ? 0 : -1}
        onClick={onChoose}
      >
        <span className={`k-times ${css.time}`}>
          {section === 'overdue' && day !== '' && <span className={css.day}>{day} </span>}
          <span data-none={clock === undefined || undefined}>{time}</span>
        </span>
        <span className={css.words}>
          <span className={css.headline} dir="auto">
            {postHeadline(own) || 'Untitled'}
          </span>
          <span className={css.where}>
            <PlatformMark platform={platform} size={13} />
            <span className={css.whereName}>{channel ? channelName(channel, platform) : 'No channel'}</span>
          </span>
        </span>
        <span className={css.signs}>
          {marked && <IconAlertTriangle className={css.warning} size={15} stroke={1.6} aria-label="Needs attention" />}
          {section === 'done' ? (
            <IconCheck className={css.ok} size={15} stroke={2} aria-hidden />
          ) : (
            <span title={status.label}>
              <StatusDot status={post.status} />
              <span className="k-visually-hidden">{status.label}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

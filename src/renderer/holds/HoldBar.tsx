import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { type AppCommand, useCommands } from '../commands/command-registry';
import { usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import css from './HoldBar.module.css';
import { type Hold, useHolds } from './use-holds';

/** More at once say in one line how many they are. */
const shown = 2;
const readOnlyWords = 'This project is read-only';

/** Over the plan as long as everything from a day on is held: how much, why, and the way back. */
export function HoldBar() {
  const plan = usePlan();
  const store = useProjectStore();
  const holds = useHolds();
  const language = useProject(({ project }) => project.settings.language);
  const readOnly = useProject(({ info }) => info.readOnly);
  const release = async ({ id, posts }: Hold) => {
    if (await store.run({ name: 'posts.releaseHold', payload: { hold: id } }))
      plan.announce(`${counted(posts, 'post is', 'posts are')} released.`);
  };
  const holdToo = async ({ id, since, reason, loose }: Hold) => {
    if (await store.run({ name: 'posts.holdFrom', payload: { hold: id, from: since, reason } }))
      plan.announce(`${counted(loose, 'post is', 'posts are')} held too.`);
  };
  useCommands(
    () => [
      {
        id: 'hold.from',
        title: 'Hold everything from…',
        group: 'Plan',
        words: 'crisis stop pause freeze nothing goes out',
        unavailable: readOnly ? readOnlyWords : undefined,
        run: () => plan.asking.set({ form: 'hold' }),
      },
      ...holds.map(
        (hold): AppCommand => ({
          id: `hold.release-${hold.id}`,
          title: `Release what is held since ${dateWords(hold.since, 'day', language)}${cut(hold.reason)}`,
          group: 'Plan',
          words: 'unhold resume',
          unavailable: readOnly ? readOnlyWords : undefined,
          run: () => void release(hold),
        }),
      ),
    ],
    [plan, holds, language, readOnly],
  );
  const more = holds.length - shown;
  return (
    <div className={css.place}>
      {holds.slice(0, shown).map((hold) => (
        <div key={hold.id} className={css.bar}>
          <IconHandStop size={16} stroke={1.6} aria-hidden="true" />
          <p className={css.words} title={hold.reason || undefined}>
            <strong>{counted(hold.posts, 'post is', 'posts are')} held</strong> since{' '}
            {dateWords(hold.since, 'day', language)}
            {hold.reason !== '' && (
              <>
                : <bdi>{hold.reason}</bdi>
              </>
            )}
          </p>
          <span role="status" className={css.loose}>
            {hold.loose > 0 && `${counted(hold.loose, 'post from then on is', 'posts from then on are')} not held`}
          </span>
          {!readOnly && hold.loose > 0 && (
            <Button variant="default" size="xs" onClick={() => void holdToo(hold)}>
              Hold {hold.loose === 1 ? 'it' : 'them'} too
            </Button>
          )}
          {!readOnly && (
            <Button size="xs" onClick={() => void release(hold)}>
              Release
            </Button>
          )}
        </div>
      ))}
      {more > 0 && <p className={css.more}>and {counted(more, 'more hold')}; Ctrl+K finds and releases each.</p>}
    </div>
  );
}

function cut(reason: string): string {
  if (reason === '') return '';
  return `: ${reason.length > 60 ? `${reason.slice(0, 59)}…` : reason}`;
}

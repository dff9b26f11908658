import { Button, Loader } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { backupComparisonSchema, backupSchema } from '../../shared/api/backup';
import { dateWords } from '../../shared/calendar-time/date-words';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject, useProjectStore } from '../project-view/use-project';
import { counted, whenOf } from '../ui/format-when';
import classes from './backups.module.css';
import { fieldWords } from './field-words';

type Comparison = z.infer<typeof backupComparisonSchema>;

/** How many posts of a list are shown before the rest is only counted. */
const shown = 50;

/** What one backup holds against the project now, and the way back to it. */
export function BackupComparison({ backup }: { backup: z.infer<typeof backupSchema> }) {
  const { host, notify } = useApp();
  const { go } = usePlanView();
  const store = useProjectStore();
  const version = useProject((view) => view.version);
  const hourFormat = useProject((view) => view.project.settings.hourFormat);
  const readOnly = useProject((view) => view.info.readOnly);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the project changes the comparison
  useEffect(() => {
    let current = true;
    host.door.backups
      .compare({ id: backup.id })
      .then((found) => current && setComparison(found))
      .catch((error) => current && setProblem(sentenceOf(error)));
    return () => {
      current = false;
    };
  }, [host, backup.id, version]);

  const when = whenOf(backup.madeAt, hourFormat);
  const restore = async () => {
    setBusy(true);
    try {
      await store.flushTyping();
      await host.door.backups.restore({ id: backup.id });
      notify(`The project is as it was ${when}. Undo takes this back.`);
      go({ area: 'calendar', selectedPost: null });
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
    setBusy(false);
  };

  if (problem) return <p role="alert">{problem}</p>;
  if (!comparison) return <Loader size="sm" />;
  const { onlyInBackup, onlyNow, changed } = comparison;
  const same = onlyInBackup.length + onlyNow.length + changed.length === 0;
  return (
    <section className={classes.comparison} aria-label={`Backup of ${when}`}>
      <div className={classes.comparisonHead}>
        <div>
          <h2 className={`k-serif ${classes.comparisonTitle}`}>{when}</h2>
          <p>
            {comparison.name} · {counted(comparison.posts, 'post')}
          </p>
        </div>
        <Button
          leftSection={<IconRestore size={16} stroke={1.6} aria-hidden="true" />}
          loading={busy}
          disabled={readOnly}
          onClick={restore}
        >
          Go back to this
        </Button>
      </div>
      {same && <p>Its posts are the same as now.</p>}
      <Group title="Come back" hint="in the backup, not in the project now" posts={onlyInBackup} />
      <Group title="Go away" hint="in the project now, not in the backup" posts={onlyNow} />
      <Group title="Change back" posts={changed} />
    </section>
  );
}

interface GroupProps {
  title: string;
  hint?: string;
  posts: { id: string; headline: string; date?: string; fields?: string[] }[];
}

function Group({ title, hint, posts }: GroupProps) {
  const language = useProject(({ project }) => project.settings.language);
  if (posts.length === 0) return null;
  return (
    <div className={classes.group}>
      <h3>
        {title} <span>{counted(posts.length, 'post')}</span> {hint && <span>{hint}</span>}
      </h3>
      <ul>
        {posts.slice(0, shown).map(({ id, headline, date, fields }) => (
          <li key={id}>
            <span className={`k-times ${classes.date}`}>{date ? dateWords(date, 'dayYear', language) : 'Idea'}</span>
            <span className={classes.headline}>{headline || 'Untitled'}</span>
            {fields && <span className={classes.changed}>{fieldWords(fields)}</span>}
          </li>
        ))}
      </ul>
      {posts.length > shown && <p>and {posts.length - shown} more</p>}
    </div>
  );
}

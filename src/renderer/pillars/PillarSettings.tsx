import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { newId } from '../../shared/ids';
import { type Pillar, pillarColours, pillarSchema } from '../../shared/pillars/pillar';
import { usePillars, useProject, useProjectStore } from '../project-view/use-project';
import { ArchivedRows } from '../settings/ArchivedRows';
import classes from '../settings/section.module.css';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { countBy } from '../ui/count-by';
import { counted } from '../ui/format-when';
import { RowMenu } from '../ui/RowMenu';
import { reordered, runReorder } from '../ui/reorder';
import { PillarRow } from './PillarRow';

/** The pillars of the project: add, edit, colour, order, archive, delete. */
export function PillarSettings() {
  const store = useProjectStore();
  const pillars = usePillars();
  const posts = useProject((view) => view.project.posts);
  const readOnly = useProject((view) => view.info.readOnly);
  const counts = useMemo(() => countBy(posts, (post) => post.pillar), [posts]);
  const [deleting, setDeleting] = useState<Pillar | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [replacement, setReplacement] = useState<string | null>(null);
  const active = pillars.filter((pillar) => !pillar.archived);
  const archived = pillars.filter((pillar) => pillar.archived);
  const targets = active.reduce((sum, pillar) => sum + (pillar.target ?? 0), 0);

  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(active, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'pillars.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  const archive = (id: string, value: boolean) =>
    store.run({ name: 'pillars.edit', payload: { id, fields: { archived: value || null } } });
  const add = () => {
    const used = new Set(pillars.map((pillar) => pillar.colour));
    const colour =
      pillarColours.find((offered) => !used.has(offered)) ?? pillarColours[pillars.length % pillarColours.length];
    const order = Math.max(-1, ...pillars.map((pillar) => pillar.order)) + 1;
    const pillar = pillarSchema.parse({ id: newId(), name: `Pillar ${pillars.length + 1}`, colour, order });
    setFresh(pillar.id);
    void store.run({ name: 'pillars.create', payload: { pillar } });
  };
  const ask = (pillar: Pillar) => {
    setReplacement(null);
    setDeleting(pillar);
  };
  const name = (pillar: Pillar) => pillar.name.trim() || 'pillar';
  const count = deleting ? (counts.get(deleting.id) ?? 0) : 0;

  return (
    <section aria-label="Pillars">
      <p className={classes.lead}>
        Pillars are the themes of the plan. Each has a colour, and, if you like, what its posts do for the reader
        (promote something, help, begin a talk) and the share of the posts it should get. The balance is kept between
        them.
      </p>
      {active.length > 0 && (
        <div className={`${classes.head} ${classes.pillar}`} aria-hidden="true">
          <span />
          <span>Name</span>
          <span>What its posts do</span>
          <span>Target share</span>
          <span className={classes.number}>Posts</span>
        </div>
      )}
      <ul className={classes.rows}>
        {active.map((pillar, at) => (
          <PillarRow
            key={pillar.id}
            pillar={pillar}
            posts={counts.get(pillar.id) ?? 0}
            readOnly={readOnly}
            fresh={pillar.id === fresh}
            menu={
              <RowMenu
                of={name(pillar)}
                onUp={at > 0 ? () => move(pillar.id, -1) : undefined}
                onDown={at < active.length - 1 ? () => move(pillar.id, 1) : undefined}
                onArchive={(value) => archive(pillar.id, value)}
                onDelete={() => ask(pillar)}
              />
            }
          />
        ))}
      </ul>
      {targets > 0 && (
        <p className={classes.sum} role="status">
          {targets === 100 ? 'The targets add up to 100%.' : `The targets add up to ${targets}%, not 100%.`}
        </p>
      )}
      {!readOnly && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />} onClick={add}>
          Add pillar
        </Button>
      )}
      <ArchivedRows<Pillar>
        records={archived}
        readOnly={readOnly}
        name={name}
        posts={(pillar) => counts.get(pillar.id) ?? 0}
        onBringBack={(pillar) => archive(pillar.id, false)}
        onDelete={ask}
      />
      <ConfirmDialog
        opened={deleting !== null}
        title={deleting ? `Delete ${name(deleting)}?` : ''}
        confirm="Delete pillar"
        danger
        instead={
          deleting && !deleting.archived
            ? { label: 'Archive instead', run: () => archive(deleting.id, true) }
            : undefined
        }
        onConfirm={() =>
          deleting &&
          store.run({ name: 'pillars.delete', payload: { id: deleting.id, replacement: replacement ?? undefined } })
        }
        onClose={() => setDeleting(null)}
      >
        <p className={classes.ask}>
          {count === 0
            ? 'No post belongs to this pillar. Undo brings it back.'
            : `${counted(count, 'post belongs', 'posts belong')} to this pillar. They stay in the plan. Undo brings everything back.`}
        </p>
        {count > 0 && (
          <Select
            label="Its posts get"
            placeholder="No pillar"
            clearable
            clearButtonProps={{ 'aria-label': 'No pillar' }}
            value={replacement}
            onChange={setReplacement}
            data={active
              .filter((pillar) => pillar.id !== deleting?.id)
              .map((pillar) => ({ value: pillar.id, label: name(pillar) }))}
          />
        )}
      </ConfirmDialog>
    </section>
  );
}

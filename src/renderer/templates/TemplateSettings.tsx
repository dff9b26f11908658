import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { byOrder } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import { templateSchema } from '../../shared/templates/template';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import css from '../snippets/texts.module.css';
import { RowMenu } from '../ui/RowMenu';
import { reordered, runReorder } from '../ui/reorder';
import { TemplateRow } from './TemplateRow';

/** The templates of the project: add, edit, order, delete. Deleting asks nothing, as posts made of one are their own. */
export function TemplateSettings() {
  const store = useProjectStore();
  const records = useProject((view) => view.project.templates);
  const templates = useMemo(() => byOrder(records), [records]);
  const readOnly = useProject((view) => view.info.readOnly);
  const [open, setOpen] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);

  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(templates, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'templates.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  const add = () => {
    const order = Math.max(-1, ...templates.map((template) => template.order)) + 1;
    const record = templateSchema.parse({ id: newId(), name: `Template ${templates.length + 1}`, order });
    setFresh(record.id);
    setOpen(record.id);
    void store.run({ name: 'templates.create', payload: { record } });
  };
  return (
    <section aria-label="Templates" className={css.section}>
      <h2 className={css.title}>Templates</h2>
      <p className={classes.lead}>
        Posts to start from. Make one here or out of a post, in the menu of its editor. In the quick line{' '}
        <code>=name</code> starts from one.
      </p>
      <ul className={classes.rows}>
        {templates.map((template, at) => (
          <TemplateRow
            key={template.id}
            template={template}
            readOnly={readOnly}
            fresh={template.id === fresh}
            open={template.id === open}
            onOpen={(value) => setOpen(value ? template.id : null)}
            menu={
              <RowMenu
                of={template.name.trim() || 'template'}
                onUp={at > 0 ? () => move(template.id, -1) : undefined}
                onDown={at < templates.length - 1 ? () => move(template.id, 1) : undefined}
                onDelete={() => void store.run({ name: 'templates.delete', payload: { id: template.id } })}
                asks={false}
              />
            }
          />
        ))}
      </ul>
      {!readOnly && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />} onClick={add}>
          Add template
        </Button>
      )}
    </section>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type CustomField, customFieldSchema } from '../../shared/custom-fields/custom-field';
import { customValue, fitsType } from '../../shared/custom-fields/custom-value';
import { newId } from '../../shared/ids';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { counted } from '../ui/format-when';
import { RowMenu } from '../ui/RowMenu';
import { reordered, runReorder } from '../ui/reorder';
import { FieldRow } from './FieldRow';
import css from './fields.module.css';
import { useCustomFields } from './use-custom-fields';

/** The user's own fields: add, edit, order, delete. */
export function FieldSettings() {
  const store = useProjectStore();
  const fields = useCustomFields();
  const posts = useProject((view) => view.project.posts);
  const readOnly = useProject((view) => view.info.readOnly);
  const counts = useMemo(() => {
    const found = new Map(fields.map((field) => [field.id, { field, used: 0, unfit: 0 }]));
    for (const id in posts) {
      const post = posts[id];
      if (!post?.custom) continue;
      for (const count of found.values()) {
        const value = customValue(post, count.field.id);
        if (value === undefined) continue;
        count.used += 1;
        if (!fitsType(count.field, value)) count.unfit += 1;
      }
    }
    return found;
  }, [fields, posts]);
  const [deleting, setDeleting] = useState<CustomField | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);

  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(fields, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'customFields.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  const add = () => {
    const order = Math.max(-1, ...fields.map((field) => field.order)) + 1;
    const record = customFieldSchema.parse({ id: newId(), name: `Field ${fields.length + 1}`, order });
    setFresh(record.id);
    void store.run({ name: 'customFields.create', payload: { record } });
  };
  const name = (field: CustomField) => field.name.trim() || 'field';
  const used = (deleting && counts.get(deleting.id)?.used) || 0;

  return (
    <section aria-label="Fields">
      <p className={classes.lead}>
        Fields of your own, such as photographer, budget or a link to the brief. They stand in the table as columns and
        in the editor of each post.
      </p>
      {fields.length > 0 && (
        <div className={`${classes.head} ${css.row}`} aria-hidden="true">
          <span>Name</span>
          <span>Holds</span>
          <span>Choices</span>
          <span className={css.count}>Posts</span>
        </div>
      )}
      <ul className={classes.rows}>
        {fields.map((field, at) => (
          <FieldRow
            key={field.id}
            field={field}
            used={counts.get(field.id)?.used ?? 0}
            unfit={counts.get(field.id)?.unfit ?? 0}
            readOnly={readOnly}
            fresh={field.id === fresh}
            menu={
              <RowMenu
                of={name(field)}
                onUp={at > 0 ? () => move(field.id, -1) : undefined}
                onDown={at < fields.length - 1 ? () => move(field.id, 1) : undefined}
                onDelete={() => setDeleting(field)}
              />
            }
          />
        ))}
      </ul>
      {!readOnly && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />} onClick={add}>
          Add field
        </Button>
      )}
      <ConfirmDialog
        opened={deleting !== null}
        title={deleting ? `Delete ${name(deleting)}?` : ''}
        confirm="Delete field"
        danger
        onConfirm={() => deleting && store.run({ name: 'customFields.delete', payload: { id: deleting.id } })}
        onClose={() => setDeleting(null)}
      >
        {used === 0
          ? 'No post has a value in this field. Undo brings it back.'
          : `${counted(used, 'post has', 'posts have')} a value in this field. The values stay in the file but are shown no more. Undo brings everything back.`}
      </ConfirmDialog>
    </section>
  );
}

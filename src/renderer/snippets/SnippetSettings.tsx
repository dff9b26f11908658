import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { newId } from '../../shared/ids';
import { knownPlaceholders } from '../../shared/snippets/placeholders';
import type { Snippet } from '../../shared/snippets/snippet';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { RowMenu } from '../ui/RowMenu';
import { reordered, runReorder } from '../ui/reorder';
import { useFreshField } from '../ui/use-fresh-field';
import { useTextField } from '../ui/use-text-field';
import css from './texts.module.css';
import { useSnippets } from './use-snippets';

/** The snippets of the project: add, edit, order, delete. Deleting asks nothing, as nothing depends on one. */
export function SnippetSettings() {
  const store = useProjectStore();
  const snippets = useSnippets();
  const readOnly = useProject((view) => view.info.readOnly);
  const [fresh, setFresh] = useState<string | null>(null);

  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(snippets, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'snippets.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  const add = () => {
    const order = Math.max(-1, ...snippets.map((snippet) => snippet.order)) + 1;
    const record = { id: newId(), name: `Snippet ${snippets.length + 1}`, text: '', order };
    setFresh(record.id);
    void store.run({ name: 'snippets.create', payload: { record } });
  };
  return (
    <section aria-label="Snippets" className={css.section}>
      <h2 className={css.title}>Snippets</h2>
      <p className={classes.lead}>
        Texts to insert while writing: hashtag sets, signatures, what comes back every week. Words in braces are filled
        in: {knownPlaceholders.map((name) => `{${name}}`).join(' ')}; any other, such as {'{price}'}, is asked for.
      </p>
      <ul className={classes.rows}>
        {snippets.map((snippet, at) => (
          <SnippetRow
            key={snippet.id}
            snippet={snippet}
            readOnly={readOnly}
            fresh={snippet.id === fresh}
            menu={
              <RowMenu
                of={snippet.name.trim() || 'snippet'}
                onUp={at > 0 ? () => move(snippet.id, -1) : undefined}
                onDown={at < snippets.length - 1 ? () => move(snippet.id, 1) : undefined}
                onDelete={() => void store.run({ name: 'snippets.delete', payload: { id: snippet.id } })}
                asks={false}
              />
            }
          />
        ))}
      </ul>
      {!readOnly && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />} onClick={add}>
          Add snippet
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  snippet: Snippet;
  readOnly: boolean;
  /** It was added here just now. */
  fresh: boolean;
  menu: ReactNode;
}

function SnippetRow({ snippet, readOnly, fresh, menu }: RowProps) {
  const store = useProjectStore();
  const { id } = snippet;
  const of = snippet.name.trim() || 'snippet';
  const field = useFreshField(fresh);
  const edit = (fields: { name?: string; text?: string }, joinKey: string) =>
    store.run({ name: 'snippets.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({ value: snippet.name, onSave: (value, key) => edit({ name: value }, key) });
  const text = useTextField({ value: snippet.text, onSave: (value, key) => edit({ text: value }, key) });
  return (
    <li className={css.snippet}>
      <TextInput {...name} ref={field} aria-label={`Name of ${of}`} dir="auto" disabled={readOnly} />
      <Textarea
        {...text}
        aria-label={`Text of ${of}`}
        placeholder="#bakery #leipzig, or a sentence with {date}"
        dir="auto"
        rows={2}
        classNames={{ input: css.growing }}
        disabled={readOnly}
      />
      {!readOnly && menu}
    </li>
  );
}

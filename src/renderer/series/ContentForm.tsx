import { Button, Checkbox, Group, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { listed } from '../../shared/series/rule-words';
import { type ContentField, contentFields } from '../../shared/series/series';
import { differingFields, laterThan, planContent, type Reason, reasons } from '../../shared/series/series-plan';
import { useApp } from '../app-frame/app-state';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import css from './repeat.module.css';
import { daysOf, fieldNames, leftWords, reasonNames } from './series-words';
import type { InSeries } from './use-series';

type Scope = 'later' | 'all';

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Takes content of one post over for others of its series: which fields, which posts, and what is left alone. */
export function ContentForm({ place, onClose }: { place: InSeries; onClose(): void }) {
  const { series, post, posts } = place;
  const store = useProjectStore();
  const { notify } = useApp();
  const language = useProject(({ project }) => project.settings.language);
  const later = laterThan(post, posts).length;
  const [differing] = useState(() => differingFields(series, post, posts));
  const [offered] = useState(() => fieldsThatDiffer(place));
  const [fields, setFields] = useState<readonly ContentField[]>(differing.length > 0 ? differing : offered);
  const [scope, setScope] = useState<Scope>(later > 0 ? 'later' : 'all');
  const [wanted, setWanted] = useState<ReadonlySet<Reason>>(new Set());
  const first = planContent(series, posts, post, fields, scope, new Set());
  const { taken, left } = planContent(series, posts, post, fields, scope, wanted);
  const toggle = (field: ContentField, on: boolean) =>
    setFields(contentFields.filter((each) => (each === field ? on : fields.includes(each))));
  const toggleReason = (reason: Reason, on: boolean) =>
    setWanted(new Set(reasons.filter((each) => (each === reason ? on : wanted.has(each)))));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fields.length === 0) return;
    onClose();
    const payload = { id: series.id, from: post.id, fields: [...fields], posts: taken.map(({ id }) => id) };
    if (!(await store.run({ name: 'series.use', payload }))) return;
    const alone = left.size === 0 ? '' : ` Left alone: ${leftWords(left, language)}.`;
    notify(`Changed ${counted(taken.length, 'post')}, and what is made later.${alone}`);
  };

  return (
    <Dialog title="Use this content for others" onClose={onClose} size={480}>
      <form onSubmit={submit} className={css.form}>
        {offered.length === 0 ? (
          <p className={css.says}>All posts of the series have the same content.</p>
        ) : (
          <fieldset className={css.list}>
            <legend>What the others take over</legend>
            <div className={css.pairs}>
              {offered.map((field, at) => (
                <Checkbox
                  key={field}
                  size="xs"
                  label={capital(fieldNames[field])}
                  checked={fields.includes(field)}
                  data-autofocus={at === 0 || undefined}
                  onChange={({ currentTarget: { checked } }) => toggle(field, checked)}
                />
              ))}
            </div>
          </fieldset>
        )}
        <Radio.Group
          label="Which posts"
          value={scope}
          onChange={(value) => setScope(value === 'all' ? 'all' : 'later')}
        >
          <Group gap={16} mt={6}>
            <Radio size="xs" value="later" label={`Later ones (${later})`} disabled={later === 0} />
            <Radio size="xs" value="all" label={`All others (${posts.length - 1})`} />
          </Group>
        </Radio.Group>
        {first.left.size > 0 && (
          <fieldset className={css.list}>
            <legend>Left alone, unless you want them changed as well</legend>
            {reasons.map((reason) => {
              const alone = first.left.get(reason);
              return (
                alone && (
                  <Checkbox
                    key={reason}
                    size="xs"
                    label={`${alone.length} ${reasonNames[reason]}: ${daysOf(alone, language)}`}
                    checked={wanted.has(reason)}
                    onChange={({ currentTarget: { checked } }) => toggleReason(reason, checked)}
                  />
                )
              );
            })}
          </fieldset>
        )}
        <div className={css.says} aria-live="polite">
          <p>
            {fields.length === 0
              ? 'Choose what the others take over.'
              : `${counted(taken.length, 'post')} ${taken.length === 1 ? 'takes' : 'take'} over ${words(fields)}.`}
          </p>
          {fields.length > 0 && <p>Posts that are made later have it too.</p>}
        </div>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={fields.length === 0}>
            {taken.length === 0 ? 'Use for later ones' : `Change ${counted(taken.length, 'post')}`}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function words(fields: readonly ContentField[]): string {
  return listed(fields.map((field) => `the ${fieldNames[field]}`));
}

/** The fields in which the post differs from any other of its series, or from what further ones are made with. */
function fieldsThatDiffer({ series, post, posts }: InSeries): ContentField[] {
  const like = { ...series, content: undefined };
  const found = new Set(differingFields(series, post, posts));
  // Each other one is compared with this one, as if the series were made with it.
  for (const other of posts) for (const field of differingFields(like, other, [post])) found.add(field);
  return contentFields.filter((field) => found.has(field));
}

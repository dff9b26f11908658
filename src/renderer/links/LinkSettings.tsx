import { Switch, TagsInput, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { markFields, markNames, unknownNames } from '../../shared/links/link-marks';
import { type LinkTagging, linkTaggingSchema } from '../../shared/links/link-tagging';
import { hostOf } from '../../shared/links/tag-link';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { useTextField } from '../ui/use-text-field';
import { LinkExample } from './LinkExample';

type Pattern = (typeof markFields)[number];
type Edit = (changes: Partial<LinkTagging>, joinKey?: string) => unknown;

const untouched = linkTaggingSchema.parse({});
const labels: Record<Pattern, string> = {
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  content: 'Content',
};

/** How links are marked when they go out: by which patterns, to which hosts, and what comes of it. */
export function LinkSettings() {
  const store = useProjectStore();
  const readOnly = useProject(({ info }) => info.readOnly);
  const tagging = useProject(({ project }) => project.settings.linkTagging) ?? untouched;
  const edit: Edit = (changes, joinKey) => {
    // As it is now: another field may have been sent since this one was drawn.
    const before = store.getView().project.settings.linkTagging ?? untouched;
    const fields = { linkTagging: { ...before, ...changes } };
    return store.run({ name: 'settings.edit', payload: { fields } }, joinKey);
  };
  const off = readOnly || !tagging.on;
  const strange = tagging.hosts.filter((host) => hostOf(host.trim()) === undefined);
  return (
    <section aria-label="Links">
      <p className={classes.lead}>
        Marks tell a statistics program where the visitors of your site come from. They are put on links when posts go
        out; the links in the plan stay as you wrote them, and marks that a link has already stay too.
      </p>
      <div className={classes.fields}>
        <Field label="Mark links">
          {(id) => (
            <Switch
              id={id}
              checked={tagging.on}
              onChange={(event) => void edit({ on: event.currentTarget.checked })}
              disabled={readOnly}
            />
          )}
        </Field>
        {markFields.map((field) => (
          <PatternField key={field} field={field} value={tagging[field]} disabled={off} edit={edit} />
        ))}
        <Field
          label="Only links to"
          hint="Hosts such as lindner.example, one after the other; what lies below one, such as shop.lindner.example, counts too."
        >
          {(id) => (
            <TagsInput
              id={id}
              placeholder={tagging.hosts.length === 0 ? 'Every link' : undefined}
              value={tagging.hosts}
              onChange={(hosts) => void edit({ hosts })}
              acceptValueOnBlur
              error={strange.length > 0 ? `No host: ${strange.map((host) => `“${host}”`).join(', ')}` : undefined}
              disabled={off}
            />
          )}
        </Field>
      </div>
      <LinkExample tagging={tagging} />
    </section>
  );
}

const patternHint = `${markNames.map((name) => `{${name}}`).join(', ')} stand for those of the post: the first label, in small letters, with hyphens for spaces. An empty pattern leaves its part out.`;

interface PatternProps {
  field: Pattern;
  value: string;
  disabled: boolean;
  edit: Edit;
}

function PatternField({ field, value, disabled, edit }: PatternProps) {
  const text = useTextField({ value, onSave: (next, joinKey) => edit({ [field]: next }, joinKey) });
  const [unknown] = unknownNames(text.value);
  return (
    <Field label={labels[field]} aside={`utm_${field}`} hint={field === 'content' ? patternHint : undefined}>
      {(id) => (
        <TextInput
          {...text}
          id={id}
          placeholder="Left out"
          error={unknown === undefined ? undefined : `{${unknown}} stands for nothing and is written as it is`}
          disabled={disabled}
        />
      )}
    </Field>
  );
}

interface FieldProps {
  label: string;
  aside?: string;
  hint?: string | undefined;
  children(id: string): ReactNode;
}

function Field({ label, aside, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>
        {label} {aside && <code className={classes.code}>{aside}</code>}
      </label>
      {children(id)}
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}

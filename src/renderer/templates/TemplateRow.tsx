import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { timeWords } from '../../shared/calendar-time/date-words';
import { platformOf } from '../../shared/platforms/platform';
import type { Template } from '../../shared/templates/template';
import { missingLinks, missingWords } from '../../shared/templates/use-template';
import { useApp } from '../app-frame/app-state';
import { useProject, useProjectStore } from '../project-view/use-project';
import css from '../snippets/texts.module.css';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import { useFreshField } from '../ui/use-fresh-field';
import { useTextField } from '../ui/use-text-field';
import { TemplateFields } from './TemplateFields';

interface Props {
  template: Template;
  readOnly: boolean;
  /** It was added here just now. */
  fresh: boolean;
  open: boolean;
  onOpen(open: boolean): void;
  menu: ReactNode;
}

/** One template: its name and what it holds in a line, and all of it where it is open. */
export function TemplateRow({ template, readOnly, fresh, open, onOpen, menu }: Props) {
  const store = useProjectStore();
  const id = useId();
  const field = useFreshField(fresh);
  const of = template.name.trim() || 'template';
  const name = useTextField({
    value: template.name,
    onSave: (value, key) =>
      store.run({ name: 'templates.edit', payload: { id: template.id, fields: { name: value } } }, key),
  });
  return (
    <li className={css.template}>
      <div className={css.templateHead}>
        <TextInput {...name} ref={field} aria-label={`Name of ${of}`} dir="auto" disabled={readOnly} />
        <Summary template={template} />
        <Button
          variant="subtle"
          h={32}
          px={10}
          aria-expanded={open}
          aria-controls={id}
          aria-label={open ? `Close ${of}` : `${readOnly ? 'Show' : 'Edit'} ${of}`}
          onClick={() => onOpen(!open)}
        >
          {open ? 'Close' : readOnly ? 'Show' : 'Edit'}
        </Button>
        {!readOnly && menu}
      </div>
      <Missing template={template} readOnly={readOnly} />
      <div id={id}>{open && <TemplateFields template={template} readOnly={readOnly} />}</div>
    </li>
  );
}

function Summary({ template: { time, title, text, channels: ids, pillar: pillarId } }: { template: Template }) {
  const { platforms } = useApp();
  const { channels, pillars, settings } = useProject(({ project }) => project);
  const pillar = pillarId === undefined || !Object.hasOwn(pillars, pillarId) ? undefined : pillars[pillarId];
  const known = ids.flatMap((id) => (Object.hasOwn(channels, id) ? (channels[id] ?? []) : []));
  return (
    <span className={css.summary}>
      {time !== undefined && <span className="k-times">{timeWords(time, settings.hourFormat)}</span>}
      {known.slice(0, 5).map(({ id, name, platform }) => (
        <PlatformMark key={id} platform={platformOf(platforms, platform)} size={14} title={name} />
      ))}
      {pillar && <PillarSwatch colour={pillar.colour} name={pillar.name || 'Pillar'} />}
      <span dir="auto">{(title || text).slice(0, 120)}</span>
    </span>
  );
}

function Missing({ template, readOnly }: { template: Template; readOnly: boolean }) {
  const store = useProjectStore();
  const { channels, pillars } = useProject(({ project }) => project);
  const missing = missingLinks(template, { channels, pillars });
  const words = missingWords(missing);
  if (!words) return null;
  const clean = () => {
    const left = template.channels.filter((id) => Object.hasOwn(channels, id));
    const fields = { channels: left, ...(missing.pillar ? { pillar: null } : {}) };
    void store.run({ name: 'templates.edit', payload: { id: template.id, fields } });
  };
  return (
    <p className={css.missing}>
      {words} New posts are made without.
      {!readOnly && (
        <Button variant="default" size="compact-xs" onClick={clean}>
          Take it out
        </Button>
      )}
    </p>
  );
}

import { useEffect, useRef } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import type { Completion } from '../../shared/quick-line/complete-line';
import { useApp } from '../app-frame/app-state';
import { useProject } from '../project-view/use-project';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import css from './QuickLine.module.css';

interface Props {
  id: string;
  options: readonly Completion[];
  active: number | null;
  onPick(at: number): void;
}

const groups = {
  channel: 'Channel',
  label: 'Label',
  pillar: 'Pillar',
  campaign: 'Campaign',
  template: 'Template',
  status: 'Status',
} as const;

/** What the word at the caret could become. The line keeps the focus; see the combobox pattern of ARIA. */
export function CompletionList({ id, options, active, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div className={css.options} role="listbox" aria-label="Completions" id={id} ref={list}>
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the line keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the line
        <div
          key={`${option.kind} ${option.id}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={css.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(at)}
        >
          <OptionMark option={option} />
          <span className={css.optionName} dir="auto">
            {option.name}
          </span>
          <span className={css.optionKind}>{groups[option.kind]}</span>
        </div>
      ))}
    </div>
  );
}

function OptionMark({ option: { kind, id, insert } }: { option: Completion }) {
  const { platforms } = useApp();
  const channel = useProject(({ project }) => (kind === 'channel' ? project.channels[id] : undefined));
  const pillar = useProject(({ project }) => (kind === 'pillar' ? project.pillars[id] : undefined));
  if (channel) return <PlatformMark platform={platformOf(platforms, channel.platform)} size={15} />;
  if (pillar) return <PillarSwatch colour={pillar.colour} className={css.optionSwatch} />;
  return (
    <span className={css.optionSign} aria-hidden>
      {insert.charAt(0)}
    </span>
  );
}

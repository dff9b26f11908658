import { ActionIcon, Button, Popover, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Span } from '../../shared/balance/spans';
import type { Channel } from '../../shared/channels/channel';
import { DaysForm } from '../ui/DaysForm';
import segments from '../ui/segments.module.css';
import css from './SpanBar.module.css';
import { type SpanChoice, type SpanKind, spanKinds } from './span-choice';

const kindLabels: Record<SpanKind, string> = {
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  everything: 'Everything',
  days: 'Days…',
};

interface Props {
  choice: SpanChoice;
  span: Span | null;
  title: { words: string; year: string };
  channels: readonly Channel[];
  channel: string | null;
  onChoice(choice: SpanChoice): void;
  onTurn(direction: 1 | -1): void;
  onToday(): void;
  onChannel(id: string | null): void;
}

/** The head of the page: which days, and on which channel. */
export function SpanBar({ choice, span, title, channels, channel, onChoice, onTurn, onToday, onChannel }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { kind } = choice;
  const turns = kind === 'month' || kind === 'quarter' || kind === 'year';
  return (
    <header className={css.header}>
      <h1 className={`k-serif ${css.title}`} aria-live="polite">
        <span className="k-visually-hidden">Balance: </span>
        {title.words} <span className={css.year}>{title.year}</span>
      </h1>
      {turns && (
        <div className={css.turn}>
          <ActionIcon variant="default" size={32} aria-label={`Previous ${kind}`} onClick={() => onTurn(-1)}>
            <IconChevronLeft size={16} stroke={1.6} />
          </ActionIcon>
          <Button variant="default" h={32} px={13} onClick={onToday}>
            Today
          </Button>
          <ActionIcon variant="default" size={32} aria-label={`Next ${kind}`} onClick={() => onTurn(1)}>
            <IconChevronRight size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      )}
      <div className={css.end}>
        {channels.length > 1 && (
          <Select
            aria-label="Channel"
            placeholder="All channels"
            data={channels.map(({ id, name }) => ({ value: id, label: name || 'Channel' }))}
            value={channel}
            onChange={onChannel}
            clearable
            clearButtonProps={{ 'aria-label': 'All channels' }}
            searchable={channels.length > 12}
            w={156}
          />
        )}
        <Popover
          opened={choosing}
          onChange={setChoosing}
          position="bottom-end"
          trapFocus
          returnFocus
          closeOnEscape={false}
          withRoles={false}
        >
          <Popover.Target>
            <fieldset className={segments.segments} aria-label="Days">
              {spanKinds.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={kind === each}
                  onClick={() => (each === 'days' ? setChoosing(true) : onChoice({ ...choice, kind: each }))}
                >
                  {kindLabels[each]}
                </button>
              ))}
            </fieldset>
          </Popover.Target>
          <Popover.Dropdown>
            <DaysForm
              from={(choice.days ?? span)?.from}
              to={(choice.days ?? span)?.to}
              submit="Show these days"
              onCancel={() => setChoosing(false)}
              onChange={({ from, to }) => {
                setChoosing(false);
                if (from && to) onChoice({ kind: 'days', days: { from, to } });
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
    </header>
  );
}

import { ActionIcon, Button, Popover, Select, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Span } from '../../shared/balance/spans';
import type { Channel } from '../../shared/channels/channel';
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
        <Popover opened={choosing} onChange={setChoosing} position="bottom-end" trapFocus withRoles={false}>
          <Popover.Target>
            <fieldset className={css.kinds} aria-label="Days">
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
            <Days
              span={choice.days ?? span}
              onChange={(days) => {
                setChoosing(false);
                onChoice({ kind: 'days', days });
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
    </header>
  );
}

function Days({ span, onChange }: { span: Span | null; onChange(span: Span): void }) {
  const [from, setFrom] = useState(span?.from ?? '');
  const [to, setTo] = useState(span?.to ?? '');
  const whole = from !== '' && to !== '';
  const wrong = whole && from > to;
  return (
    <form
      className={css.days}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole && !wrong) onChange({ from, to });
      }}
    >
      <div className={css.pair}>
        <TextInput
          type="date"
          label="First day"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          type="date"
          label="Last day"
          value={to}
          error={wrong && 'Lies before the first day.'}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" h={32} disabled={!whole || wrong}>
        Show these days
      </Button>
    </form>
  );
}

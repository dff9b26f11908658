import { Button, Group, Menu, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './export.module.css';
import { everything, monthSpan, nextMonth, type Span, spanWords } from './export-span';

interface Props {
  span: Span;
  /** Today, and the month that the calendar shows, as days. */
  today: string;
  shown: string;
  language: string | undefined;
  onChange(span: Span): void;
}

/** Which days are exported: a month, any days, or all. */
export function SpanMenu({ span, today, shown, language, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const months = [...new Set([shown.slice(0, 7), today.slice(0, 7), nextMonth(today).slice(0, 7)])].sort();
  const same = (other: Span) => span.from === other.from && span.to === other.to;
  const chosen = same(everything) ? 'Everything' : spanWords(span, language);
  const item = (other: Span, label: string) => (
    <Menu.RadioItem key={label} value={label} checked={same(other)} closeMenuOnClick onChange={() => onChange(other)}>
      {label}
    </Menu.RadioItem>
  );
  return (
    <Popover opened={choosing} onChange={setChoosing} position="bottom-end" trapFocus withRoles={false}>
      <Popover.Target>
        <div>
          <Menu position="bottom-end" width={210}>
            <Menu.Target>
              <Button
                variant="default"
                h={32}
                px={12}
                leftSection={<IconCalendar size={16} stroke={1.6} />}
                aria-label={`Days: ${chosen}`}
              >
                {chosen}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {months.map((month) => item(monthSpan(`${month}-01`), spanWords(monthSpan(`${month}-01`), language)))}
              {item(everything, 'Everything')}
              <Menu.Divider />
              <Menu.Item onClick={() => setChoosing(true)}>Choose the days…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <Days
          span={span}
          onChange={(days) => {
            setChoosing(false);
            onChange(days);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Days({ span, onChange }: { span: Span; onChange(span: Span): void }) {
  const [from, setFrom] = useState(span.from ?? '');
  const [to, setTo] = useState(span.to ?? '');
  const wrong = from !== '' && to !== '' && from > to;
  return (
    <form
      className={classes.days}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onChange({ from: from || undefined, to: to || undefined });
      }}
    >
      <Group gap={8} align="flex-start" wrap="nowrap">
        <TextInput
          type="date"
          label="First day"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Last day"
          value={to}
          error={wrong && 'Lies before the first day.'}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </Group>
      <Button type="submit" h={32} disabled={wrong}>
        Use these days
      </Button>
    </form>
  );
}

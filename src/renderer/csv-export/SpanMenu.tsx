import { Button, Menu, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { DaysForm } from '../ui/DaysForm';
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
  // The item of the menu that opened the form is gone by now, and no focus can go back to it.
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setChoosing(false);
    button.current?.focus();
  };
  const item = (other: Span, label: string) => (
    <Menu.RadioItem key={label} value={label} checked={same(other)} closeMenuOnClick onChange={() => onChange(other)}>
      {label}
    </Menu.RadioItem>
  );
  return (
    <Popover
      opened={choosing}
      onChange={setChoosing}
      position="bottom-end"
      trapFocus
      closeOnEscape={false}
      withRoles={false}
    >
      <Popover.Target>
        <div>
          <Menu position="bottom-end" width={210}>
            <Menu.Target>
              <Button
                ref={button}
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
        <DaysForm
          from={span.from}
          to={span.to}
          submit="Use these days"
          onCancel={close}
          open
          onChange={(days) => {
            close();
            onChange(days);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

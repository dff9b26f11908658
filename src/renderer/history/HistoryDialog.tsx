import { Loader } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HistoryList } from '../../shared/history/project-history';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { EmptyPlace } from '../ui/EmptyPlace';
import { clockOf, counted, dayOf } from '../ui/format-when';
import classes from './HistoryDialog.module.css';
import { type HistoryRow, historyRows } from './history-rows';
import { useHistoryList } from './use-history-list';

/** The steps of this session as a list; choosing one takes the project to how it was after it. */
export function HistoryDialog({ onClose }: { onClose(): void }) {
  const { list, problem } = useHistoryList();
  const isEmpty = list !== null && list.done.length + list.undone.length === 0;
  return (
    <Dialog title="History of changes" size={520} onClose={onClose}>
      {problem !== null ? (
        <p role="alert">{problem}</p>
      ) : list === null ? (
        <p className={classes.note} role="status">
          <Loader size="xs" /> Reading the history…
        </p>
      ) : isEmpty ? (
        <EmptyPlace icon={<IconHistory size={28} stroke={1.6} />} title="Nothing has been changed yet">
          Every change since the project was opened will stand here, and you can go back to any of them.
        </EmptyPlace>
      ) : (
        <Steps list={list} />
      )}
    </Dialog>
  );
}

function Steps({ list }: { list: HistoryList }) {
  const store = useProjectStore();
  const readOnly = useProject((view) => view.info.readOnly);
  const hourFormat = useProject((view) => view.project.settings.hourFormat);
  const rows = historyRows(list);
  const here = rows.find(({ steps }) => steps === 0)?.at ?? 0;
  const [focused, setFocused] = useState(here);
  const box = useRef<HTMLOListElement>(null);
  // The row that Tab reaches; one that is no longer listed gives its place to where one is.
  const reached = rows.some(({ at }) => at === focused) ? focused : here;

  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[aria-current]');
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  }, []);
  const [spoken, setSpoken] = useState('');
  const arrived = useRef(false);
  const hereLabel = rows.find(({ steps }) => steps === 0)?.label ?? '';
  useEffect(() => {
    if (arrived.current) setSpoken(`Now at: ${hereLabel}`);
    arrived.current = true;
  }, [hereLabel]);

  const go = ({ steps, at }: HistoryRow) => {
    setFocused(at);
    if (steps !== 0 && !readOnly) void store.walkSteps(steps);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => row.at === reached);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    event.preventDefault();
    setFocused(row.at);
    box.current?.querySelector<HTMLElement>(`[data-at="${row.at}"]`)?.focus();
  };

  return (
    <>
      <p className={classes.note}>
        {readOnly
          ? 'This project is read-only: its steps can be looked at, not taken back.'
          : 'Choose a step to go back or forward to it. What lies ahead stays until you change something else.'}
      </p>
      {list.further > 0 && <p className={classes.more}>{counted(list.further, 'step')} further ahead</p>}
      <ol ref={box} className={classes.steps} onKeyDown={onKeyDown} aria-label="Steps, the newest first">
        {rows.map((row, index) => (
          <Fragment key={row.at}>
            {list.older > 0 && index === rows.length - 1 && (
              <li className={classes.more}>{counted(list.older, 'older step')}</li>
            )}
            <li className={classes.step} data-ahead={row.steps > 0 || undefined}>
              <button
                type="button"
                className={classes.row}
                data-at={row.at}
                tabIndex={row.at === reached ? 0 : -1}
                aria-current={row.steps === 0 ? 'step' : undefined}
                aria-disabled={readOnly || undefined}
                onClick={() => go(row)}
                onFocus={() => setFocused(row.at)}
              >
                <span className={classes.mark} aria-hidden="true" />
                <span className={classes.label} title={row.label}>
                  {row.label}
                </span>
                {row.steps > 0 && <span className="k-visually-hidden">taken back, </span>}
                {row.steps === 0 && <span className={classes.now}>now</span>}
                {row.when !== undefined && <When instant={row.when} hourFormat={hourFormat} />}
              </button>
            </li>
          </Fragment>
        ))}
      </ol>
      <p className="k-visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}

function When({ instant, hourFormat }: { instant: string; hourFormat: string }) {
  const day = dayOf(instant);
  return (
    <time className={classes.when} dateTime={instant}>
      {day === 'today' ? '' : `${day}, `}
      {clockOf(instant, hourFormat)}
    </time>
  );
}

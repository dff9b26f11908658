import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import type { CellProblem } from '../../shared/table/table-edits';
import { counted, numberWords } from '../ui/format-when';
import { cellLine } from './CellContent';
import css from './TablePage.module.css';

const mostListed = 100;

interface Props {
  problems: readonly CellProblem[];
  onClose(): void;
}

/** The cells of the last gesture that did not fit and were left as they were. */
export function ProblemList({ problems, onClose }: Props) {
  if (problems.length === 0) return null;
  return (
    <section className={css.problems} aria-label="Cells that did not fit">
      <div className={css.problemHead} role="status">
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
        <strong>
          {counted(problems.length, 'cell')} left as {problems.length === 1 ? 'it was' : 'they were'}
        </strong>
        <ActionIcon size={24} aria-label="Close the list" onClick={onClose}>
          <IconX size={15} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      <ProblemRows problems={problems} />
    </section>
  );
}

/** One line for each cell: where it is, what was to be written, why not. */
export function ProblemRows({ problems }: { problems: readonly CellProblem[] }) {
  const more = problems.length - mostListed;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys
    <ul className={css.problemRows} tabIndex={0} aria-label="Cells and reasons">
      {problems.slice(0, mostListed).map(({ row, title, column, text, reason }) => (
        <li key={`${row} ${column}`}>
          <b>
            Row {row}, {column}
          </b>
          {title && <span dir="auto"> ({cellLine(title).slice(0, 40)})</span>}
          {text.trim() !== '' && <span dir="auto"> “{cellLine(text).slice(0, 60)}”</span>}: {reason}
        </li>
      ))}
      {more > 0 && <li>and {numberWords(more)} more.</li>}
    </ul>
  );
}

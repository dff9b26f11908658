import { Button, SegmentedControl } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { ImportAnswers, ImportPreview, ImportRow } from '../../shared/csv/import-preview';
import { counted } from '../ui/format-when';
import { FileButton } from './FileDrop';
import classes from './import.module.css';
import { blockedBecause, takenWords } from './import-words';
import { Layout } from './Layout';
import { Questions } from './Questions';
import { RowTable } from './RowTable';

type Filter = 'all' | 'known' | 'skipped';

const filters: Record<Filter, (row: ImportRow) => boolean> = {
  all: () => true,
  known: ({ outcome, reason }) => outcome !== 'skipped' && reason !== undefined,
  skipped: ({ outcome }) => outcome === 'skipped',
};

interface Props {
  preview: ImportPreview;
  answers: ImportAnswers;
  problem: string | null;
  busy: 'reading' | 'importing' | null;
  readOnly: boolean;
  onAnswer(question: string, value: string): void;
  onImport(): void;
  onFile(file: File): void;
  onForget(): void;
}

/** What the file would do: questions first, then every row, then the button. */
export function Preview({ preview, answers, problem, busy, readOnly, onAnswer, onImport, onFile, onForget }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const reasonId = useId();
  const { counts, questions, rows, source } = preview;
  const shown = useMemo(() => rows.filter(filters[filter]), [rows, filter]);
  const toKnow = useMemo(() => rows.filter(filters.known).length, [rows]);
  const taken = takenWords(counts);
  const blocked = readOnly ? 'The project is open for reading only.' : blockedBecause(preview);
  const summary = [
    taken || 'no posts',
    counts.joined > 0 && `${counted(counts.joined, 'row')} joined to a post as one more channel`,
    counts.skipped > 0 && `${counted(counts.skipped, 'row')} not taken`,
  ].filter((part) => part !== false);
  return (
    <div className={classes.preview}>
      <Layout preview={preview} />
      <div className={classes.main}>
        <header className={classes.header}>
          <h1 className={`k-serif ${classes.title}`} title={source}>
            {source} <span className={classes.aside}>{counted(counts.rows, 'row')}</span>
          </h1>
          <FileButton variant="default" onFile={onFile}>
            Another file
          </FileButton>
        </header>
        {questions.length > 0 && <Questions questions={questions} answers={answers} onAnswer={onAnswer} />}
        <div className={classes.bar}>
          <p role="status" className={classes.summary}>
            {summary.join(', ')}
          </p>
          {counts.skipped + toKnow > 0 && (
            <SegmentedControl
              size="xs"
              aria-label="Rows shown"
              value={filter}
              onChange={setFilter}
              data={[
                { value: 'all', label: 'All rows' },
                ...(toKnow > 0 ? [{ value: 'known' as const, label: `Taken with a remark · ${toKnow}` }] : []),
                ...(counts.skipped > 0 ? [{ value: 'skipped' as const, label: `Not taken · ${counts.skipped}` }] : []),
              ]}
            />
          )}
        </div>
        <RowTable rows={shown} />
        {problem !== null && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <footer className={classes.footer}>
          <p id={reasonId} className={classes.reason}>
            {blocked ?? 'One step: undo takes all of it back.'}
          </p>
          <Button variant="default" h={32} onClick={onForget} disabled={busy === 'importing'}>
            Cancel
          </Button>
          <Button
            h={32}
            disabled={blocked !== null || busy === 'reading'}
            loading={busy === 'importing'}
            aria-describedby={reasonId}
            onClick={onImport}
          >
            {taken ? `Import ${taken}` : 'Import'}
          </Button>
        </footer>
      </div>
    </div>
  );
}

import { Button, SegmentedControl } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { ImportPreview } from '../../shared/csv/import-preview';
import { counted } from '../ui/format-when';
import { FileButton } from './FileDrop';
import classes from './import.module.css';
import { blockedBecause, takenWords } from './import-words';
import { Layout } from './Layout';
import { Questions } from './Questions';
import { RowTable } from './RowTable';

interface Props {
  preview: ImportPreview;
  problem: string | null;
  busy: 'reading' | 'importing' | null;
  readOnly: boolean;
  onAnswer(question: string, value: string): void;
  onImport(): void;
  onFile(file: File): void;
  onForget(): void;
}

/** What the file would do: questions first, then every row, then the button. */
export function Preview({ preview, problem, busy, readOnly, onAnswer, onImport, onFile, onForget }: Props) {
  const [filter, setFilter] = useState<'all' | 'skipped'>('all');
  const reasonId = useId();
  const { counts, questions, rows, source } = preview;
  const shown = useMemo(
    () => (filter === 'all' ? rows : rows.filter(({ outcome }) => outcome === 'skipped')),
    [rows, filter],
  );
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
        {questions.length > 0 && <Questions questions={questions} onAnswer={onAnswer} />}
        <div className={classes.bar}>
          <p role="status" className={classes.summary}>
            {summary.join(', ')}
          </p>
          {counts.skipped > 0 && (
            <SegmentedControl
              size="xs"
              aria-label="Rows shown"
              value={filter}
              onChange={(value) => setFilter(value === 'skipped' ? 'skipped' : 'all')}
              data={[
                { value: 'all', label: 'All rows' },
                { value: 'skipped', label: `Not taken · ${counts.skipped}` },
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

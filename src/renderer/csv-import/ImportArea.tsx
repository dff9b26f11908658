import { Button, Loader } from '@mantine/core';
import { IconFileAlert, IconTableImport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { EmptyPlace } from '../ui/EmptyPlace';
import { FileButton, FileDrop } from './FileDrop';
import classes from './import.module.css';
import { takenWords } from './import-words';
import { Preview } from './Preview';
import { takePendingFile } from './pending-file';
import { useImport } from './use-import';

/** Takes a spreadsheet in: what each row becomes is seen, and asked where the file leaves it open, before it happens. */
export function ImportArea() {
  const { notify } = useApp();
  const { go } = usePlanView();
  const readOnly = useProject((view) => view.info.readOnly);
  const { file, preview, answers, problem, busy, read, answer, apply, forget } = useImport();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const waiting = takePendingFile();
    if (waiting) void read(waiting);
  }, [read]);

  async function importNow(): Promise<void> {
    if (!preview) return;
    const words = takenWords(preview.counts);
    const done = await apply();
    if (!done) return;
    notify(`Imported ${words} from ${preview.source}. Undo takes all of it back in one step.`);
    go({ area: 'calendar', selectedPost: null, ...(done.firstDate !== null && { focusDate: done.firstDate }) });
  }

  return (
    <FileDrop onFile={(chosen) => void read(chosen)}>
      {!preview && <h1 className="k-visually-hidden">Import</h1>}
      {file === null && <Start onFile={(chosen) => void read(chosen)} />}
      {file !== null && busy === 'reading' && !preview && (
        <p className={classes.waiting} role="status">
          <Loader size="sm" /> Reading {file}…
        </p>
      )}
      {file !== null && !preview && problem !== null && (
        <div role="alert">
          <EmptyPlace
            icon={<IconFileAlert size={34} stroke={1.4} />}
            title={`${file} could not be read`}
            action={
              <div className={classes.ways}>
                <FileButton onFile={(chosen) => void read(chosen)}>Choose another file</FileButton>
                <Button variant="default" h={32} onClick={forget}>
                  Back
                </Button>
              </div>
            }
          >
            {problem} Nothing in the project was changed.
          </EmptyPlace>
        </div>
      )}
      {preview && (
        <Preview
          preview={preview}
          answers={answers}
          problem={problem}
          busy={busy}
          readOnly={readOnly}
          onAnswer={(question, value) => void answer(question, value)}
          onImport={() => void importNow()}
          onFile={(chosen) => void read(chosen)}
          onForget={forget}
        />
      )}
    </FileDrop>
  );
}

function Start({ onFile }: { onFile(file: File): void }) {
  return (
    <div className={classes.start}>
      <div className={classes.drop}>
        <EmptyPlace
          icon={<IconTableImport size={38} stroke={1.4} />}
          title="Bring in a content calendar"
          action={<FileButton onFile={onFile}>Choose a CSV file</FileButton>}
        >
          Drop a CSV file here. Kalends recognises the headings, the dates and the channels, and shows what every row
          becomes before anything changes.
        </EmptyPlace>
      </div>
      <p className={classes.hint}>
        From Excel, Numbers or a web spreadsheet, save or download the sheet as CSV first. Columns that Kalends does not
        know are kept with each post.
      </p>
    </div>
  );
}

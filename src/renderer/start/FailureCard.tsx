import { Anchor, CloseButton } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { baseName } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { FailureDetails } from './FailureDetails';
import classes from './start.module.css';
import type { OpenFailure, Opening } from './use-opening';
import { type Way, waysOn } from './ways-on';

interface Props {
  opening: Opening;
  problem: OpenFailure;
  onChooseAnother(): void;
}

/** A file that did not open: what is the matter with it, that it was left as it is, and the ways on. */
export function FailureCard({ opening, problem, onChooseAnother }: Props) {
  const { host, notify } = useApp();
  const { path, failure } = problem;
  const [details, setDetails] = useState<'problems' | 'backups' | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async (way: Way) => {
    setBusy(true);
    try {
      if (way === 'take-over' || way === 'read-only' || way === 'fail') await opening.open(path, way);
      else if (way === 'another') onChooseAnother();
      else if (way === 'forget') {
        await host.door.app.forgetRecent({ path });
        opening.dismiss();
      } else setDetails(way);
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
    setBusy(false);
  };

  const { title, kept, ways } = waysOn(failure, baseName(path));
  return (
    <section className={classes.failure} role="alert" aria-label={`${baseName(path)} did not open`}>
      <IconAlertCircle size={19} stroke={1.6} aria-hidden="true" />
      <div className={classes.failureText}>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          {kept}{' '}
          {ways.map(({ way, label }) => (
            <Anchor
              key={way}
              component="button"
              type="button"
              className={classes.way}
              underline="always"
              disabled={busy}
              aria-expanded={way === 'problems' || way === 'backups' ? details === way : undefined}
              onClick={() => run(way)}
            >
              {label}
            </Anchor>
          ))}
        </p>
        {details && <FailureDetails key={details} kind={details} opening={opening} problem={problem} />}
      </div>
      <CloseButton size="sm" aria-label="Close this message" onClick={opening.dismiss} className={classes.dismiss} />
    </section>
  );
}

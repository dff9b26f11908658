import { Button } from '@mantine/core';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';
import { ConflictBar } from './ConflictBar';
import { NoticeBar } from './NoticeBar';

interface Props {
  /** Opens the dialog for another place. */
  onSaveElsewhere(): void;
  onSaveCopy(): void;
}

/** Says above the work why the file is not saved, or cannot be, and what can be done; nothing while all is well. */
export function SaveTrouble({ onSaveElsewhere, onSaveCopy }: Props) {
  const { host, notify } = useApp();
  const save = useProject((view) => view.save);
  const info = useProject((view) => view.info);
  if (save.state === 'conflict') return <ConflictBar fileName={info.fileName} />;
  if (save.state === 'failed')
    return (
      <NoticeBar
        tone="danger"
        title="Not saved."
        actions={
          <>
            <Button
              size="compact-sm"
              color="red"
              onClick={() => host.door.project.retrySave({}).catch((error) => notify(sentenceOf(error), 'error'))}
            >
              Retry
            </Button>
            <Button size="compact-sm" variant="default" onClick={onSaveElsewhere}>
              Save elsewhere…
            </Button>
          </>
        }
      >
        {reasonOf(save.reason)}
      </NoticeBar>
    );
  if (save.state === 'read-only' || info.readOnly)
    return (
      <NoticeBar
        tone="calm"
        title="Read-only."
        actions={
          <Button size="compact-sm" variant="default" onClick={onSaveCopy}>
            Save a copy…
          </Button>
        }
      >
        {info.readOnlyReason ?? save.reason ?? 'This file cannot be changed here.'}
      </NoticeBar>
    );
  return null;
}

/** The host's sentences begin with what the title says already. */
function reasonOf(reason = 'The file could not be written. Your changes are kept here until they are saved.'): string {
  const rest = reason.replace(/^Not saved: /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

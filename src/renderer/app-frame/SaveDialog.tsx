import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fileNameProblem, projectEnding, withEnding } from '../../shared/project/file-name';
import { serializeProject } from '../../shared/project/serialize-project';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { useApp } from './app-state';
import { type SaveKind, suggestedName } from './use-save-places';

interface Props {
  kind: SaveKind;
  save(kind: SaveKind, path: string): Promise<string | null>;
  onClose(): void;
}

const titles: Record<SaveKind, string> = { 'save-as': 'Save as', copy: 'Save a copy', elsewhere: 'Save elsewhere' };
const says: Record<SaveKind, string> = {
  'save-as': 'You go on in the new file; the old one stays as it is.',
  copy: 'The copy holds the project as it is now; you stay in this file.',
  elsewhere: 'All your changes go into the new file, and you go on in it.',
};

/** Asks for a file name in the folder of the project, where the shell has no dialog of its own. */
export function SaveDialog({ kind, save, onClose }: Props) {
  const { hello } = useApp();
  const info = useProject((view) => view.info);
  const store = useProjectStore();
  const [name, setName] = useState(() => suggestedName(info.fileName, kind).replace(/\.kalends$/i, ''));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const wrong = fileNameProblem(name);
    if (wrong) return setProblem(wrong);
    setBusy(true);
    const folder = info.path.slice(0, info.path.length - info.fileName.length);
    const failed = await save(kind, folder + withEnding(name));
    setBusy(false);
    if (failed) setProblem(failed);
    else onClose();
  };
  return (
    <Dialog onClose={onClose} title={titles[kind]}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label="File name"
          description={`${says[kind]} It is saved in ${hello.projectsFolder}.`}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
          error={problem}
          rightSection={<span>{projectEnding}</span>}
          rightSectionWidth={72}
          data-autofocus
        />
        <Group mt={20} gap={8} justify="flex-end">
          <Anchor
            component="button"
            type="button"
            mr="auto"
            onClick={() => download(withEnding(name), serializeProject(store.getView().project))}
          >
            Download it instead
          </Anchor>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** Hands the text to the browser as a file. It works even when the project's disk is full. */
function download(fileName: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

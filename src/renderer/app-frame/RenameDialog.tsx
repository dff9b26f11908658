import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fileNameProblem, projectEnding, withEnding } from '../../shared/project/file-name';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { useApp } from './app-state';

/** The project's name and its file's name, changed together or apart. */
export function RenameDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const store = useProjectStore();
  const info = useProject((view) => view.info);
  const oldName = useProject((view) => view.project.name);
  const [name, setName] = useState(oldName);
  const [fileName, setFileName] = useState(info.fileName.replace(/\.kalends$/i, ''));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const wrong = fileNameProblem(fileName);
    if (wrong) return setProblem(wrong);
    setBusy(true);
    try {
      await store.flushTyping();
      if (withEnding(fileName) !== info.fileName) await host.door.project.rename({ fileName: withEnding(fileName) });
      if (name !== oldName) await store.run({ name: 'project.rename', payload: { name } });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <Dialog onClose={onClose} title="Rename">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap={14}>
          <TextInput
            label="Project"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label="File"
            description="The file stays in its folder."
            value={fileName}
            onChange={(event) => {
              setFileName(event.currentTarget.value);
              setProblem(null);
            }}
            error={problem}
            rightSection={<span>{projectEnding}</span>}
            rightSectionWidth={72}
          />
          <Group gap={8} justify="flex-end" mt={6}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Rename
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

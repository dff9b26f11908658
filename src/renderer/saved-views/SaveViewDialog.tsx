import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SavedView, ViewShape } from '../../shared/views/saved-view';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { filterWords } from '../filter-bar/filter-words';
import { useProject } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { shapeWords, viewName } from './view-shape';

interface Props {
  shape: ViewShape;
  /** The views there are, whose names are taken. */
  taken: readonly SavedView[];
  onSave(name: string): Promise<boolean>;
  onClose(): void;
}

/** Asks for the name under which what is shown is kept. */
export function SaveViewDialog({ shape, taken, onSave, onClose }: Props) {
  const { platforms } = useApp();
  const { filter } = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const campaigns = useProject(({ project }) => project.campaigns);
  const words = [shapeWords[shape], ...filterWords(filter, { channels, pillars, campaigns, platforms })];
  const [name, setName] = useState(() => words.slice(0, 4).join(', '));
  const [tried, setTried] = useState(false);
  const wanted = name.trim();
  const isTaken = taken.some((view) => viewName(view) === wanted);
  const error = wanted === '' ? 'A view needs a name.' : isTaken ? 'Another view has this name.' : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (error === null && (await onSave(wanted))) onClose();
  };
  return (
    <Dialog title="Save this view" onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          label="Name"
          description={`Keeps what is shown: ${words.join(', ')}. It is part of the project, and is shown at the day you are at.`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          error={tried ? error : null}
          maxLength={80}
          data-autofocus
        />
        <Group justify="flex-end" gap={8} mt={20}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Save view</Button>
        </Group>
      </form>
    </Dialog>
  );
}

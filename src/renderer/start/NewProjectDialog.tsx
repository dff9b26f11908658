import { Anchor, Button, Chip, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { channelSchema } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import type { Platform } from '../../shared/platforms/platform';
import { baseName, fileNameOf, fileNameProblem, projectEnding, withEnding } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import type { ProjectStore } from '../project-view/project-store';
import { sentenceOf } from '../project-view/sentence-of';
import { Dialog } from '../ui/Dialog';
import { PlatformMark } from '../ui/PlatformMark';
import { TimeZoneSelect } from '../ui/TimeZoneSelect';
import { weekdays } from '../ui/weekdays';
import classes from './start.module.css';
import type { Opening } from './use-opening';

interface Props {
  opening: Opening;
  onClose(): void;
}

/** Asks for what a plan needs at its start; everything can be changed later. */
export function NewProjectDialog({ opening, onClose }: Props) {
  const { host, hello, platforms, notify } = useApp();
  const { preferences } = hello;
  const [name, setName] = useState('');
  const [typedFile, setTypedFile] = useState<string | null>(null);
  /** A whole path out of the shell's own dialog. */
  const [place, setPlace] = useState<string | null>(null);
  const [timeZone, setTimeZone] = useState(preferences.timeZone ?? hello.timeZone);
  const [weekStart, setWeekStart] = useState(preferences.weekStart);
  const [chosen, setChosen] = useState<string[]>([]);
  const [problems, setProblems] = useState<{ name?: string; file?: string }>({});
  const file = typedFile ?? fileNameOf(name || 'New plan');

  const create = async () => {
    const wrongFile = place === null ? fileNameProblem(file) : null;
    if (name.trim() === '' || wrongFile)
      return setProblems({
        name: name.trim() === '' ? 'Give the plan a name.' : undefined,
        file: wrongFile ?? undefined,
      });
    const failure = await opening.create(
      {
        path: place ?? withEnding(file),
        name: name.trim(),
        settings: { timeZone, weekStart, hourFormat: preferences.hourFormat },
      },
      'calendar',
      (store) =>
        addChannels(
          store,
          [...platforms.values()].filter(({ id }) => chosen.includes(id)),
        ),
    );
    if (failure) setProblems({ file: failure.message });
  };
  const choosePlace = async () => {
    try {
      const { path } = await host.door.projects.chooseSave({ suggestion: withEnding(file) });
      if (path !== null) setPlace(path);
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };

  return (
    <Dialog onClose={onClose} title="New project" size={600}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Stack gap={16}>
          <TextInput
            label="Name"
            placeholder="Café Lindner"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setProblems({});
            }}
            error={problems.name}
            data-autofocus
          />
          <TextInput
            label="File"
            description={place ?? `In ${hello.projectsFolder}`}
            value={place === null ? file : baseName(place).replace(/\.kalends$/i, '')}
            readOnly={place !== null}
            onChange={(event) => {
              setTypedFile(event.currentTarget.value);
              setProblems({});
            }}
            error={problems.file}
            rightSection={<span className={classes.ending}>{projectEnding}</span>}
            rightSectionWidth={72}
          />
          {hello.nativeDialogs && (
            <Anchor component="button" type="button" onClick={choosePlace} className={classes.place}>
              Choose another folder…
            </Anchor>
          )}
          <Group grow gap={12} align="flex-start">
            <TimeZoneSelect label="Time zone" value={timeZone} onChange={setTimeZone} />
            <Select
              label="The week starts on"
              data={weekdays}
              value={String(weekStart)}
              onChange={(day) => setWeekStart(Number(day ?? 1))}
              allowDeselect={false}
            />
          </Group>
          <fieldset className={classes.channels}>
            <legend>Where do you post?</legend>
            <Chip.Group multiple value={chosen} onChange={setChosen}>
              <Group gap={6}>
                {[...platforms.values()]
                  .filter((platform) => !platform.archived)
                  .map((platform) => (
                    <Chip key={platform.id} value={platform.id} size="sm" radius={8} variant="outline">
                      <span className={classes.chip}>
                        <PlatformMark platform={platform} size={15} />
                        {platform.name}
                      </span>
                    </Chip>
                  ))}
              </Group>
            </Chip.Group>
          </fieldset>
          <Group gap={8} justify="space-between" wrap="nowrap">
            <span className={classes.later}>All of this can be changed later in the settings.</span>
            <Group gap={8} wrap="nowrap">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={opening.busy !== null}>
                Create project
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The first channels of a project, as one step of its history. */
async function addChannels(store: ProjectStore, chosen: Platform[]): Promise<void> {
  const joinKey = newId();
  for (const [order, platform] of chosen.entries()) {
    const channel = channelSchema.parse({ id: newId(), name: platform.name, platform: platform.id, order });
    await store.run({ name: 'channels.create', payload: { channel } }, joinKey);
  }
}

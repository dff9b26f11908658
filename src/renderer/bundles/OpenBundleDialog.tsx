import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BundleUnpacked } from '../../shared/bundles/bundle-calls';
import { baseName, fileNameProblem, projectEnding, withEnding } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import { useWhenLost } from '../app-frame/use-when-lost';
import { sentenceOf } from '../project-view/sentence-of';
import type { BundleSource } from '../start/use-opening';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import { BundleWork } from './BundleWork';
import { folderOf, folderWords, namesWords, progressWords } from './bundle-job';
import css from './bundles.module.css';
import { bundleNameOf, nextName, useOpenBundle } from './use-open-bundle';
import { useStepFocus } from './use-step-focus';

interface Props {
  source: BundleSource;
  /** The project file that the bundle became; it is not open yet. */
  onUnpacked(path: string): void;
  onClose(): void;
}

/** Makes a project of a bundle: shows how far it is, asks for a name where its own is taken, says why it was refused. */
export function OpenBundleDialog({ source, onUnpacked, onClose }: Props) {
  const { host, hello, notify } = useApp();
  const bundle = bundleNameOf(source);
  const folder = 'path' in source ? folderOf(source.path) : '';
  const { state, unpack, cancel } = useOpenBundle(source, (unpacked) => {
    notify(unpackedWords(bundle, unpacked, hello.projectsFolder));
    onClose();
    onUnpacked(unpacked.path);
  });
  const [name, setName] = useState(() => nextName(bundle));
  const [wrong, setWrong] = useState<string | null>(null);

  const content = useStepFocus(state.step);
  const stop = () => {
    cancel();
    onClose();
  };
  useWhenLost(stop);
  const elsewhere = async () => {
    try {
      const { path } = await host.door.projects.chooseSave({ suggestion: withEnding(name) });
      if (path !== null) await unpack(path);
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };

  return (
    <Dialog
      onClose={stop}
      title={state.step === 'refused' ? 'The bundle did not open' : 'Open a bundle'}
      size={520}
      busy={state.step === 'working'}
    >
      <div ref={content}>
        {state.step === 'working' ? (
          <BundleWork
            says={`${state.verb} ${bundle}…`}
            words={state.progress ? progressWords(state.progress) : ''}
            part={state.progress ? state.progress.done / Math.max(1, state.progress.total) : 0}
            onCancel={stop}
          />
        ) : state.step === 'refused' ? (
          <>
            <p role="alert" className={css.refused}>
              {state.says}
            </p>
            <Group justify="flex-end" gap={8} mt={16}>
              {state.elsewhere && hello.nativeDialogs && (
                <Button variant="default" onClick={elsewhere}>
                  Choose another folder…
                </Button>
              )}
              <Button onClick={stop} data-autofocus>
                Close
              </Button>
            </Group>
          </>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const problem = fileNameProblem(name);
              if (problem) setWrong(problem);
              else void unpack(folder + withEnding(name));
            }}
          >
            <TextInput
              label="Name of the project file"
              description={`It is unpacked in ${folderWords(folder) || hello.projectsFolder}.`}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
                setWrong(null);
              }}
              error={wrong ?? state.problem}
              rightSection={<span className={css.ending}>{projectEnding}</span>}
              rightSectionWidth={72}
              data-autofocus
            />
            <Group mt={20} gap={8} justify="flex-end">
              {hello.nativeDialogs && (
                <Anchor component="button" type="button" mr="auto" onClick={elsewhere}>
                  Choose another folder…
                </Anchor>
              )}
              <Button variant="default" onClick={stop}>
                Cancel
              </Button>
              <Button type="submit">Unpack and open</Button>
            </Group>
          </form>
        )}
      </div>
    </Dialog>
  );
}

/** What became of the bundle, in a sentence or three: the project file, what it lacks, what stayed behind. */
function unpackedWords(bundle: string, unpacked: BundleUnpacked, projectsFolder: string): string {
  const { path, files, missing, leftOut, leftOutNames } = unpacked;
  const where = folderWords(path);
  const place = where === projectsFolder ? '' : ` in ${where}`;
  return [
    `${bundle} was unpacked as ${baseName(path)}${place}, with ${counted(files, 'file')} of its library.`,
    ...(missing > 0
      ? [`${counted(missing, 'file')} that the plan names ${missing === 1 ? 'was' : 'were'} not in it.`]
      : []),
    ...(leftOut > 0 ? [`Left out, as no part of a bundle: ${namesWords(leftOutNames, leftOut)}.`] : []),
  ].join(' ');
}

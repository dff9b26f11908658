import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type BundleChoice, bundleMonths } from '../../shared/bundles/bundle';
import { bundleEnding, bundleStem, withBundleEnding } from '../../shared/bundles/bundle-name';
import { baseName, fileNameProblem } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useWhenLost } from '../app-frame/use-when-lost';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { BundleContents } from './BundleContents';
import { BundleSaved } from './BundleSaved';
import { BundleWork } from './BundleWork';
import { folderOf, progressWords } from './bundle-job';
import css from './bundles.module.css';
import { useSaveBundle } from './use-save-bundle';
import { useStepFocus } from './use-step-focus';

/** Saves the project with what the user chooses of its library as one file: asks, shows how far it is, says where it lies. */
export function SaveBundleDialog({ onClose }: { onClose(): void }) {
  const { host, hello, notify } = useApp();
  const info = useProject((view) => view.info);
  const { choice, months, choose } = useChoice();
  const [name, setName] = useState(() => bundleStem(info.fileName));
  const [wrong, setWrong] = useState<string | null>(null);
  const { state, save, cancel, forgetProblem } = useSaveBundle();
  useWhenLost(onClose);
  const content = useStepFocus(state.step);
  const problem = wrong ?? (state.step === 'asking' ? state.problem : null);
  const nothingChosen = choice.media === 'months' && months.length === 0;

  const saveHere = async () => {
    const fileName = withBundleEnding(name);
    if (!hello.nativeDialogs) {
      const problem = fileNameProblem(name);
      if (problem) return setWrong(problem);
      return save(choice, { name: fileName, path: folderOf(info.path) + fileName });
    }
    try {
      const suggestion = withBundleEnding(info.fileName);
      const { path } = await host.door.projects.chooseSave({ suggestion, kind: 'bundle' });
      if (path !== null) await save(choice, { name: baseName(path), path, replace: true });
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };

  return (
    <Dialog
      onClose={state.step === 'writing' ? cancel : onClose}
      title="Save as bundle"
      size={560}
      busy={state.step === 'writing'}
    >
      <div ref={content}>
        {state.step === 'writing' ? (
          <BundleWork
            says={`Writing ${state.name}…`}
            words={state.progress ? progressWords(state.progress) : ''}
            part={state.progress ? state.progress.done / Math.max(1, state.progress.total) : 0}
            onCancel={cancel}
          />
        ) : state.step === 'done' ? (
          <BundleSaved saved={state.saved} onClose={onClose} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!nothingChosen) void saveHere();
            }}
          >
            <Stack gap={16}>
              <p className={css.intro}>The plan as it is now and its pictures in one file, to send on or to keep.</p>
              <BundleContents choice={choice} months={months} onChange={choose} />
              {hello.nativeDialogs ? (
                problem && (
                  <p role="alert" className={css.problem}>
                    {problem}
                  </p>
                )
              ) : (
                <TextInput
                  label="File name"
                  description={`It is saved in ${hello.projectsFolder}.`}
                  value={name}
                  onChange={(event) => {
                    setName(event.currentTarget.value);
                    setWrong(null);
                    forgetProblem();
                  }}
                  error={problem}
                  rightSection={<span className={css.ending}>{bundleEnding}</span>}
                  rightSectionWidth={96}
                  data-autofocus
                />
              )}
              <Group gap={8} justify="flex-end">
                {!hello.nativeDialogs && (
                  <Anchor
                    component="button"
                    type="button"
                    mr="auto"
                    disabled={nothingChosen}
                    onClick={() => void save(choice, { name: withBundleEnding(info.fileName) })}
                  >
                    Download it instead
                  </Anchor>
                )}
                <Button variant="default" onClick={onClose}>
                  Cancel
                </Button>
                <Button type="submit" disabled={nothingChosen} data-autofocus={hello.nativeDialogs || undefined}>
                  {hello.nativeDialogs ? 'Choose a place…' : 'Save'}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </div>
    </Dialog>
  );
}

/** What the user wants in it: everything at first; of the months, the one that the calendar shows, or the next that uses any. */
function useChoice() {
  const { focusDate } = usePlanView();
  const project = useProject((view) => view.project);
  const [media, setMedia] = useState<BundleChoice['media']>('all');
  const [months, setMonths] = useState<string[]>(() => {
    const used = bundleMonths(project).map(({ month }) => month);
    const near = used.find((month) => month >= focusDate.slice(0, 7)) ?? used.at(-1);
    return near === undefined ? [] : [near];
  });
  const choice = useMemo<BundleChoice>(() => (media === 'months' ? { media, months } : { media }), [media, months]);
  const choose = (next: BundleChoice['media'], nextMonths: string[]) => {
    setMedia(next);
    setMonths(nextMonths);
  };
  return { choice, months, choose };
}

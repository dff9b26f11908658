import { Button, FileButton, Loader, TextInput, UnstyledButton } from '@mantine/core';
import { IconFolderOpen, IconPackage, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ProjectFile } from '../../shared/api/project-file';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { Dialog } from '../ui/Dialog';
import { EmptyPlace } from '../ui/EmptyPlace';
import { sizeOf, whenOf } from '../ui/format-when';
import classes from './start.module.css';
import type { Opening } from './use-opening';

interface Props {
  opening: Opening;
  onClose(): void;
}

/** From this many files on, the list can be narrowed by typing. */
const searchFrom = 8;

/** The project files and bundles of the projects folder, and a bundle from elsewhere, where the shell has no dialog of its own. */
export function OpenDialog({ opening, onClose }: Props) {
  const { host, hello } = useApp();
  const [files, setFiles] = useState<ProjectFile[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  useEffect(() => {
    // A file is not read for this list; a project that was opened before is known by its own name.
    Promise.all([host.door.projects.list({}), host.door.app.recent({})])
      .then(([list, recent]) => {
        const names = new Map(recent.projects.map(({ path, name }) => [path, name.trim()]));
        setFiles(list.files.map((file) => ({ ...file, name: names.get(file.path) || file.name })));
      })
      .catch((error) => setProblem(sentenceOf(error)));
  }, [host]);

  const wanted = search.trim().toLowerCase();
  const found = files?.filter(({ name, fileName }) => `${name} ${fileName}`.toLowerCase().includes(wanted));
  return (
    <Dialog onClose={onClose} title="Open a project" size={620}>
      <p className={classes.folder}>
        <IconFolderOpen size={16} stroke={1.6} aria-hidden="true" /> {hello.projectsFolder}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {!files && !problem && <Loader size="sm" />}
      {files?.length === 0 && (
        <EmptyPlace icon={<IconFolderOpen size={32} stroke={1.4} />} title="No project here yet">
          Project files end in .kalends, bundles in .kalends.zip. Put one into this folder, or make a new project.
        </EmptyPlace>
      )}
      {files && files.length >= searchFrom && (
        <TextInput
          mb={8}
          aria-label="Find a project"
          placeholder="Find a project"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {found && found.length > 0 && (
        <ul className={classes.files}>
          {found.map(({ path, name, fileName, modifiedAt, size, bundle }) => (
            <li key={path}>
              <UnstyledButton
                className={classes.file}
                onClick={() => {
                  onClose();
                  void opening.open(path);
                }}
              >
                <span className={classes.recentText}>
                  <span className={`k-serif ${classes.fileTitle}`}>{name.trim() || fileName}</span>
                  <span className={classes.recentFile}>
                    {fileName}
                    {bundle && ' · bundle, opens as a new project'}
                  </span>
                </span>
                <span className={`k-times ${classes.fileFacts}`}>
                  {whenOf(modifiedAt)}
                  <br />
                  {sizeOf(size)}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {found?.length === 0 && files?.length !== 0 && <p>No project has this in its name.</p>}
      <div className={classes.elsewhere}>
        <span>A bundle from elsewhere on this computer. It can also be dropped on the window.</span>
        <FileButton
          accept=".zip,application/zip"
          inputProps={{ 'aria-label': 'Bundle' }}
          onChange={(file) => {
            if (!file) return;
            onClose();
            opening.openBundle({ file });
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconPackage size={16} stroke={1.6} aria-hidden="true" />}
            >
              Choose a bundle…
            </Button>
          )}
        </FileButton>
      </div>
    </Dialog>
  );
}

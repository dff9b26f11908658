import { Button } from '@mantine/core';
import { IconPhotoOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { mostFilesAtOnce } from '../../shared/assets/asset-calls';
import { assetName } from '../../shared/assets/asset-words';
import { useApp } from '../app-frame/app-state';
import { useAssetImports } from '../assets/asset-imports';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { FilePickers, type Pickers } from './FilePickers';
import css from './LibraryArea.module.css';
import type { Library } from './use-library';

/** Names that the sentence holds; the list shows all. */
const named = 2;

/** Says which files are not beside the project any more, and takes a folder in which they are looked for. */
export function MissingBar({ library }: { library: Library }) {
  const { host, notify } = useApp();
  const imports = useAssetImports();
  const readOnly = useProject(({ info }) => info.readOnly);
  const missing = useProject(({ files }) => files.missing);
  const assets = useProject(({ project }) => project.assets);
  const pickers = useRef<Pickers>(null);
  const gone = [...missing].flatMap((id) => assets[id] ?? []);
  if (gone.length === 0) return null;

  const relink = async (files: File[]) => {
    const found = new Set<string>();
    let offered = 0;
    for (let from = 0; from < files.length; from += mostFilesAtOnce) {
      const some = files.slice(from, from + mostFilesAtOnce);
      const { wanted } = await host.door.assets.relinkWanted({
        files: some.map(({ name, size }) => ({ name, size })),
      });
      offered += wanted.length;
      await imports.send(
        'Looking at',
        wanted.flatMap((at) => some[at] ?? []),
        undefined,
        async (uploads, failed) => {
          if (uploads.length === 0) return;
          const answer = await host.door.assets.relink({ uploads });
          for (const id of [...answer.found, ...answer.replaced]) found.add(id);
          failed.push(...answer.failed);
        },
      );
    }
    if (found.size > 0) return notify(`${counted(found.size, 'file is', 'files are')} here again.`);
    notify(
      offered === 0
        ? 'None of the files there has the size or the name of a missing one.'
        : 'None of the files there is a missing one.',
    );
  };
  const names = gone.slice(0, named).map((asset) => assetName(asset).slice(0, 60));
  const more = gone.length - names.length;
  return (
    <section className={css.missing} aria-label="Missing files">
      <IconPhotoOff size={17} stroke={1.6} aria-hidden />
      <p>
        {counted(gone.length, 'file is', 'files are')} not in the folder of the library: {names.join(', ')}
        {more > 0 && ` and ${more} more`}.
      </p>
      {library.look.show !== 'missing' && (
        <Button variant="default" size="compact-sm" onClick={() => library.change({ show: 'missing' })}>
          Show
        </Button>
      )}
      {!readOnly && (
        <Button variant="default" size="compact-sm" onClick={() => pickers.current?.folder()}>
          Look in a folder…
        </Button>
      )}
      <FilePickers
        handle={pickers}
        name="library-relink"
        onFiles={(files) => void relink(files).catch((error: unknown) => notify(sentenceOf(error), 'error'))}
      />
    </section>
  );
}

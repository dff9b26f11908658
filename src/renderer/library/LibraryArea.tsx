import { Button } from '@mantine/core';
import { IconPhoto, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usesOf } from '../../shared/assets/asset-uses';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useAssetImports } from '../assets/asset-imports';
import { carriesFiles, filesOf } from '../assets/dropped-files';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DropHint } from '../ui/DropHint';
import { EmptyPlace } from '../ui/EmptyPlace';
import { counted } from '../ui/format-when';
import { AssetGrid } from './AssetGrid';
import { AssetPanel } from './AssetPanel';
import { editAssets, withStar } from './asset-edits';
import { ChosenPanel } from './ChosenPanel';
import { afterPick, nothingChosen, type Pick } from './choose-assets';
import { DeleteAssets } from './DeleteAssets';
import { FilePickers, type Pickers } from './FilePickers';
import css from './LibraryArea.module.css';
import { LibraryHeader } from './LibraryHeader';
import { LibraryPanel } from './LibraryPanel';
import { isNarrowed, showEverything } from './library-look';
import { MissingBar } from './MissingBar';
import { useLibrary } from './use-library';
import { useLibraryCommands } from './use-library-commands';
import { usePaste } from './use-paste';

const noIds: readonly string[] = [];

/** Puts the keys on the assets. */
export function focusAssets(): void {
  document.querySelector<HTMLElement>('[data-assets]')?.focus();
}

/** The library: pictures, videos and documents of the plan, what is known of them and where they are used. */
export function LibraryArea() {
  const library = useLibrary();
  const { look, change, list } = library;
  const { sidePanelOpen } = usePlanView();
  const store = useProjectStore();
  const { notify } = useApp();
  const imports = useAssetImports();
  const readOnly = useProject(({ info }) => info.readOnly);
  const assets = useProject(({ project }) => project.assets);
  const ids = list?.ids ?? noIds;
  const [choice, setChoice] = useState(nothingChosen);
  const pickers = useRef<Pickers>(null);

  // What is not shown any more is not chosen: nothing is ever changed or deleted unseen.
  const seen = useMemo(() => new Set(ids), [ids]);
  useEffect(() => {
    setChoice((now) => {
      if (now.chosen.size === 0 || [...now.chosen].every((id) => seen.has(id))) return now;
      return { ...now, chosen: new Set([...now.chosen].filter((id) => seen.has(id))) };
    });
  }, [seen]);
  const chosen = useMemo(() => [...choice.chosen].flatMap((id) => assets[id] ?? []), [choice, assets]);

  const pick = useCallback((id: string, how: Pick) => setChoice((now) => afterPick(now, ids, id, how)), [ids]);
  const add = async (files: File[]) => {
    const collections = look.collection === null ? [] : [look.collection];
    const added = await imports.add(files, { collections });
    const [first] = added.all;
    if (first !== undefined) setChoice({ chosen: new Set(added.all), at: first, anchor: first });
  };
  usePaste((files) => void add(files));
  useLibraryCommands({
    library,
    readOnly,
    onAddFiles: () => pickers.current?.files(),
    onAddFolder: () => pickers.current?.folder(),
  });
  const drop = useFileDrop((files) => void add(files));
  const [deleting, setDeleting] = useState(false);
  const close = () => {
    setChoice((now) => ({ ...now, chosen: new Set() }));
    focusAssets();
  };
  const remove = async () => {
    const gone = [...chosen];
    if (!(await store.run({ name: 'assets.delete', payload: { ids: gone.map(({ id }) => id) } }))) return;
    notify(`${counted(gone.length, 'asset')} deleted. Undo brings ${gone.length === 1 ? 'it' : 'them'} back.`);
    focusAssets();
  };
  // What no post uses is deleted at once: undo brings it back.
  const askDelete = () =>
    chosen.some(({ id }) => usesOf(library.facts.uses, id).length > 0) ? setDeleting(true) : void remove();
  const [single] = chosen;
  const empty = list !== undefined && list.total === 0;

  return (
    <section className={css.area} aria-label="Library" {...drop.handlers}>
      {sidePanelOpen && <LibraryPanel library={library} />}
      <div className={css.view}>
        <LibraryHeader
          library={library}
          onAddFiles={() => pickers.current?.files()}
          onAddFolder={() => pickers.current?.folder()}
          onLeaveSearch={focusAssets}
        />
        <MissingBar library={library} />
        {empty ? (
          <EmptyPlace
            icon={<IconPhoto size={38} stroke={1.3} />}
            title="The pictures beside your plan"
            action={
              !readOnly && (
                <Button leftSection={<IconUpload size={16} stroke={1.6} />} onClick={() => pickers.current?.files()}>
                  Add files
                </Button>
              )
            }
          >
            Drop pictures, videos, PDFs or a whole folder here, or paste a picture. They are copied beside the project
            file and travel with it; here you see where each is used.
          </EmptyPlace>
        ) : list !== undefined && ids.length === 0 ? (
          <EmptyPlace
            icon={<IconPhoto size={30} stroke={1.3} />}
            title="Nothing to show here"
            action={
              isNarrowed(look) && (
                <Button variant="default" onClick={() => change(showEverything)}>
                  Show everything
                </Button>
              )
            }
          >
            No asset of the library fits what is chosen and searched for.
          </EmptyPlace>
        ) : (
          <AssetGrid
            library={library}
            ids={ids}
            choice={choice}
            onPick={pick}
            onChooseAll={() => setChoice((now) => ({ ...now, chosen: new Set(ids), at: now.at ?? ids[0] ?? null }))}
            onOpen={() => document.querySelector<HTMLElement>('[aria-label="Asset"] textarea')?.focus()}
            onDelete={askDelete}
            onStar={() => void editAssets(store, withStar(chosen))}
            onEscape={() => setChoice((now) => ({ ...now, chosen: new Set() }))}
          />
        )}
      </div>
      {chosen.length === 1 && single && (
        <AssetPanel key={single.id} asset={single} facts={library.facts} onDelete={askDelete} onClose={close} />
      )}
      {chosen.length > 1 && <ChosenPanel assets={chosen} onDelete={askDelete} onClose={close} />}
      {deleting && (
        <DeleteAssets
          assets={chosen}
          uses={library.facts.uses}
          onConfirm={() => void remove()}
          onClose={() => setDeleting(false)}
        />
      )}
      {drop.over && !readOnly && <DropHint Icon={IconUpload} says="Drop to add to the library" />}
      <FilePickers handle={pickers} name="library-files" onFiles={(files) => void add(files)} />
    </section>
  );
}

/** The whole area takes files that are dropped on it, and shows that it will. */
function useFileDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
    },
    onDrop(event: DragEvent) {
      setOver(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      void filesOf(event.dataTransfer).then(onFiles);
    },
  };
  return { over, handlers };
}

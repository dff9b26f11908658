import { IconPackageImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isBundle } from '../../shared/bundles/bundle-name';
import { useApp } from '../app-frame/app-state';
import { carriesFiles } from '../assets/dropped-files';
import { DropHint } from '../ui/DropHint';

interface Props {
  /** True where nothing else takes files, so that every file is answered. */
  alone: boolean;
  onBundle(file: File): void;
}

/** What systems call a zip, before its name may be read. */
const zipTypes = ['application/zip', 'application/x-zip-compressed', 'application/x-zip'];

/** The whole window takes a bundle that is dropped on it, and shows that it will. Other files are left to what lies below. */
export function BundleDrop({ alone, onBundle }: Props) {
  const { notify } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const isOurs = (data: DataTransfer | null) => {
      if (!data || !carriesFiles(data)) return false;
      const [only, ...others] = [...data.items].filter(({ kind }) => kind === 'file');
      return alone || (others.length === 0 && zipTypes.includes(only?.type ?? ''));
    };
    const onOver = (event: DragEvent) => {
      if (!isOurs(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const bundle = files.find(({ name }) => isBundle(name));
      if (!isOurs(event.dataTransfer) || (!bundle && !alone)) return;
      event.preventDefault();
      event.stopPropagation();
      if (bundle) onBundle(bundle);
      else notify('Only bundles can be dropped here; their names end in .kalends.zip.', 'error');
    };
    window.addEventListener('dragenter', onOver, true);
    window.addEventListener('dragover', onOver, true);
    window.addEventListener('dragleave', onLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragenter', onOver, true);
      window.removeEventListener('dragover', onOver, true);
      window.removeEventListener('dragleave', onLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [alone, onBundle, notify]);
  if (!over) return null;
  return <DropHint Icon={IconPackageImport} says="Drop the bundle to open it" window />;
}

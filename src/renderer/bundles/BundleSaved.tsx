import { Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { BundleSaved as Saved } from '../../shared/bundles/bundle-calls';
import { counted, sizeOf } from '../ui/format-when';
import { folderWords, namesWords } from './bundle-job';
import css from './bundles.module.css';

/** A bundle that is written: where it lies, how large it is, and by name what is not in it. */
export function BundleSaved({ saved, onClose }: { saved: Saved; onClose(): void }) {
  const { name, path, bytes, files, missing, missingNames } = saved;
  const folder = path === undefined ? null : folderWords(path);
  return (
    <>
      <div className={css.saved} role="status">
        <IconCircleCheck size={20} stroke={1.6} aria-hidden="true" />
        <div>
          <p className={css.says}>
            <strong>{name}</strong> {folder === null ? 'is in your downloads.' : `was saved in ${folder}.`}
          </p>
          <p className={css.facts}>
            {sizeOf(bytes)}, with {files === 0 ? 'no pictures' : `${counted(files, 'file')} of the library`}.
          </p>
        </div>
      </div>
      {missing > 0 && (
        <p className={css.warning}>
          {counted(missing, 'file was', 'files were')} not in the folder of the library and{' '}
          {missing === 1 ? 'is' : 'are'} not in the bundle: {namesWords(missingNames, missing)}.
        </p>
      )}
      <Group justify="flex-end" mt={16}>
        <Button onClick={onClose} data-autofocus>
          Done
        </Button>
      </Group>
    </>
  );
}

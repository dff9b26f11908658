import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useObserved } from '../plan/observable';
import { counted, numberWords } from '../ui/format-when';
import { useAssetImports } from './asset-imports';
import css from './ImportBar.module.css';

/** How far the import of files has come, with a way to stop it; afterwards, by name, what was not taken and why. */
export function ImportBar() {
  const imports = useAssetImports();
  const running = useObserved(imports.state, (state) => state.running);
  const failed = useObserved(imports.state, (state) => state.failed);
  if (running) {
    const { verb, total, done, already, bytes, sent, name, stopping } = running;
    const at = Math.min(done + 1, total);
    return (
      <section className={css.bar} aria-label="Import">
        <strong className={`${css.count} k-times`}>
          {verb} {numberWords(at)} of {numberWords(total)}
        </strong>
        <progress className={css.progress} value={bytes === 0 ? 0 : sent / bytes} max={1} aria-label="Files sent" />
        <span className={css.name}>
          <span className={css.file} title={name}>
            {name}
          </span>
          {already > 0 && <span className={css.already}>&nbsp;· {numberWords(already)} already here</span>}
        </span>
        <Button variant="default" size="compact-sm" h={30} disabled={stopping} onClick={imports.cancel}>
          Cancel
        </Button>
      </section>
    );
  }
  if (failed.length === 0) return null;
  return (
    <section className={css.failed} aria-label="Not added" role="alert">
      <div className={css.head}>
        <strong>{counted(failed.length, 'file was', 'files were')} not added</strong>
        <ActionIcon size={24} aria-label="Close this list" onClick={imports.dismiss}>
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys */}
      <ul className={css.list} tabIndex={0} aria-label="Files that were not added">
        {failed.map(({ name, says }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list does not change
          <li key={`${at} ${name}`}>{says}</li>
        ))}
      </ul>
    </section>
  );
}

import { Button, Group } from '@mantine/core';
import css from './bundles.module.css';

interface Props {
  /** What is being done, as a sentence. */
  says: string;
  /** How far it is, in words, and as a part of 1. */
  words: string;
  part: number;
  onCancel(): void;
}

/** Work on a bundle while it goes on, with the way to stop it; the second click of a double click on "Save" is none. */
export function BundleWork({ says, words, part, onCancel }: Props) {
  return (
    <div className={css.work}>
      <p role="status" className={css.says}>
        {says}
      </p>
      <progress className={css.progress} value={part} max={1} aria-label={says} />
      <p className={css.file} title={words}>
        {words || '\u00a0'}
      </p>
      <Group justify="flex-end" mt={12}>
        <Button variant="default" onClick={(event) => event.detail > 1 || onCancel()} data-autofocus>
          Cancel
        </Button>
      </Group>
    </div>
  );
}

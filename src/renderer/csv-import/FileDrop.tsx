import { Button } from '@mantine/core';
import { IconTableImport, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { DropHint } from '../ui/DropHint';
import classes from './import.module.css';

interface DropProps {
  onFile(file: File): void;
  children: ReactNode;
}

/** The whole area takes a file that is dropped on it, and shows that it will. */
export function FileDrop({ onFile, children }: DropProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      className={classes.area}
      aria-label="Import"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {over && <DropHint Icon={IconTableImport} says="Drop the file to look at it" />}
    </section>
  );
}

/** The button that opens the system's own chooser. */
export function FileButton({ onFile, variant, children }: DropProps & { variant?: 'default' }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        data-testid="import-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        variant={variant}
        h={32}
        leftSection={<IconUpload size={16} stroke={1.6} />}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}

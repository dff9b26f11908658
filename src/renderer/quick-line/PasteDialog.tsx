import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { readList } from '../../shared/quick-line/read-list';
import { Dialog } from '../ui/Dialog';
import { counted, numberWords } from '../ui/format-when';
import type { PastedList } from './add-list';

interface Props {
  onAdd(list: PastedList): void;
  onClose(): void;
}

/** Takes a list of ideas from the clipboard or the keyboard, one a line. */
export function PasteDialog({ onAdd, onClose }: Props) {
  const [text, setText] = useState('');
  const list = readList(text);
  const count = list.entries.length;
  const add = () => {
    if (count === 0) return;
    onAdd(list);
    onClose();
  };
  return (
    <Dialog title="Paste a list of ideas" size={520} onClose={onClose}>
      <Textarea
        data-autofocus
        label="One idea a line"
        description="Bullets and numbering are left out. #label, /pillar and @channel are understood."
        dir="auto"
        rows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
        }}
      />
      {list.leftOut > 0 && (
        <p role="status">
          A list takes {numberWords(count)} lines at once; the last {numberWords(list.leftOut)} will be left out.
        </p>
      )}
      <Group justify="flex-end" mt={16} gap={8}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={count === 0} onClick={add}>
          {count === 0 ? 'Add ideas' : `Add ${counted(count, 'idea')}`}
        </Button>
      </Group>
    </Dialog>
  );
}

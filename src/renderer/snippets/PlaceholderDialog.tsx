import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog';

interface Props {
  /** The snippet's name. */
  of: string;
  placeholders: readonly string[];
  /** The answers by the placeholder's name; what is left empty stays in the text as it is. */
  onInsert(answers: Record<string, string>): void;
  onClose(): void;
}

/** Asks for what the post does not know by itself. */
export function PlaceholderDialog({ of, placeholders, onInsert, onClose }: Props) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onInsert(answers);
  };
  return (
    <Dialog title={of ? `Insert “${of.slice(0, 60)}”` : 'Insert the snippet'} size={400} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap={10}>
          {placeholders.map((name, at) => (
            <TextInput
              key={name}
              data-autofocus={at === 0 || undefined}
              label={name}
              placeholder={`{${name}}`}
              dir="auto"
              value={answers[name] ?? ''}
              onChange={(event) => setAnswers({ ...answers, [name]: event.currentTarget.value })}
            />
          ))}
        </Stack>
        <p>What is left empty stays in the text as it is, to be filled in later.</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Insert</Button>
        </Group>
      </form>
    </Dialog>
  );
}

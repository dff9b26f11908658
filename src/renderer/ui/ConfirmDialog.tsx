import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog';

interface Props {
  opened: boolean;
  title: string;
  /** What will happen, said before it does. */
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  /** A milder way, between cancel and confirm. */
  instead?: { label: string; run(): void };
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something that touches more than the user sees. The first thing focused is the way back. */
export function ConfirmDialog({ opened, title, children, confirm, danger, instead, onConfirm, onClose }: Props) {
  const and = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={460}>
      {children}
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        {instead && (
          <Button variant="default" onClick={and(instead.run)}>
            {instead.label}
          </Button>
        )}
        <Button color={danger ? 'red' : undefined} onClick={and(onConfirm)}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}

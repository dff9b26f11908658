import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import css from '../bulk/forms.module.css';
import { focusedCard, holdCard } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';

/** Asks why some posts are to be held. */
export function HoldPostsForm({ ids }: { ids: readonly string[] }) {
  const plan = usePlan();
  const [posts] = useState(() => ids.flatMap((id) => plan.post(id) ?? []));
  const [card] = useState(() => focusedCard());
  const [reason, setReason] = useState('');
  const already = posts.filter(({ held }) => held).length;
  const fresh = posts.filter(({ held }) => !held);
  const close = () => plan.asking.set(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fresh.length === 0) return;
    close();
    holdCard(card);
    const held = { reason: reason.trim() };
    void plan.edit(
      fresh.map(({ id }) => ({ id, fields: { held } })),
      `${counted(fresh.length, 'post is', 'posts are')} held.`,
    );
  };
  return (
    <Dialog title={`Hold ${counted(fresh.length, 'post')}`} onClose={close} size={400}>
      <form onSubmit={submit} className={css.form}>
        <TextInput
          label="Why"
          value={reason}
          data-autofocus
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={css.preview}>
          A held post is not to go out for now, whatever its status.
          {already > 0 &&
            ` ${counted(already, 'post is', 'posts are')} held already and ${already === 1 ? 'keeps its' : 'keep their'} own reason.`}
        </p>
        <Group justify="flex-end" gap={8} mt={4}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={fresh.length === 0}>
            Hold
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

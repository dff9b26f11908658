import { Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconBroadcast, IconHash } from '@tabler/icons-react';
import { type FormEvent, memo, type ReactNode, useMemo, useState } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import { labelsByUse } from '../../shared/posts/label-counts';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { usePlan } from '../plan/plan-context';
import { useChannels, useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';
import css from './BulkBar.module.css';
import { setEntry, sharedBy } from './bulk-edits';
import { useChosen } from './use-chosen';
import { SharedMark } from './ValueChoice';

/** Labels offered beside those that the chosen posts have. */
const offeredLabels = 30;

type Field = 'channels' | 'labels';

/** Channels or labels to add to all chosen posts or to take away; the list stays open for the next. */
export const EntryChoice = memo(function EntryChoice({ field }: { field: Field }) {
  const [open, setOpen] = useState(false);
  const name = field === 'channels' ? 'Channels' : 'Labels';
  const Icon = field === 'channels' ? IconBroadcast : IconHash;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-start"
      trapFocus
      returnFocus
      width={240}
      shadow="var(--k-shadow)"
    >
      <Popover.Target>
        <Tooltip label={name} disabled={open}>
          <button type="button" className={css.action} aria-label={name} onClick={() => setOpen(!open)}>
            <Icon size={16} stroke={1.6} aria-hidden />
            <span className={css.word}>{name}</span>
          </button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={name} onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}>
        {field === 'channels' ? <ChannelEntries /> : <LabelEntries />}
      </Popover.Dropdown>
    </Popover>
  );
});

function ChannelEntries() {
  const posts = useChosen();
  const { platforms } = useApp();
  const channels = useChannels();
  const offered = channels.filter(({ id, archived }) => !archived || posts.some((post) => post.channels.includes(id)));
  if (offered.length === 0) return <p className={css.note}>This project has no channels yet.</p>;
  return (
    <div className={css.entries}>
      {offered.map(({ id, name, platform: kind }) => {
        const platform = platformOf(platforms, kind);
        return (
          <Entry
            key={id}
            posts={posts}
            field="channels"
            entry={id}
            label={name || platform?.name || 'Channel'}
            icon={<PlatformMark platform={platform} size={15} />}
          />
        );
      })}
    </div>
  );
}

function LabelEntries() {
  const posts = useChosen();
  const plan = usePlan();
  const all = useProject(({ project }) => project.posts);
  const [typed, setTyped] = useState('');
  // Asked once as the list opens: a change of labels here must not move the rows under the mouse.
  const [known] = useState(() => labelsByUse(Object.values(all)));
  const own = useMemo(() => labelsByUse(posts), [posts]);
  const word = typed.trim().replace(/^#/, '');
  const meant = word.toLowerCase();
  const labels = [...new Set([...known, ...own])];
  const ownSet = new Set(own);
  const found = labels.filter((label) => label.toLowerCase().includes(meant));
  const offered = [...found.filter((label) => ownSet.has(label)), ...found.filter((label) => !ownSet.has(label))];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const label = labels.find((each) => each.toLowerCase() === meant) ?? word;
    const edits = label === '' ? [] : setEntry(posts, 'labels', label, true);
    if (edits.length > 0) void plan.edit(edits, `Added ${label} to ${counted(edits.length, 'post')}.`);
    setTyped('');
  };
  return (
    <>
      <form className={css.add} onSubmit={add}>
        <TextInput
          size="xs"
          aria-label="Label to add"
          placeholder="Find or add a label"
          value={typed}
          data-autofocus
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={word === ''}>
          Add
        </Button>
      </form>
      <div className={css.entries}>
        {offered.slice(0, offeredLabels).map((label) => (
          <Entry key={label} posts={posts} field="labels" entry={label} label={label} />
        ))}
        {offered.length > offeredLabels && (
          <p className={css.note}>{offered.length - offeredLabels} more: type to find them.</p>
        )}
      </div>
    </>
  );
}

interface EntryProps {
  posts: readonly Post[];
  field: Field;
  entry: string;
  label: string;
  icon?: ReactNode;
}

/** Switches one entry: on where not all have it, off where all do. */
function Entry({ posts, field, entry, label, icon }: EntryProps) {
  const plan = usePlan();
  const shared = sharedBy(posts, (post) => post[field].includes(entry));
  const toggle = () => {
    const wanted = shared !== 'all';
    const edits = setEntry(posts, field, entry, wanted);
    const done = wanted ? 'Added' : 'Removed';
    void plan.edit(edits, `${done} ${label} ${wanted ? 'to' : 'from'} ${counted(edits.length, 'post')}.`);
  };
  return (
    <button
      type="button"
      aria-pressed={shared === 'some' ? 'mixed' : shared === 'all'}
      className={css.entry}
      onClick={toggle}
    >
      <SharedMark shared={shared} />
      {icon}
      <span className={css.cut}>{label}</span>
    </button>
  );
}

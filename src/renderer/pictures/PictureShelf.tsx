import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { AssetPicture } from '../assets/AssetPicture';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import segments from '../ui/segments.module.css';
import css from './AssetTiles.module.css';
import { carryAssets, withAssets } from './attach';
import { findAssets, mostTiles } from './find-assets';

/** The library below the calendar: its pictures are dragged onto cards and days, or pressed for the post that is open. */
export function PictureShelf({ onClose }: { onClose(): void }) {
  const plan = usePlan();
  const store = useProjectStore();
  const project = useProject((view) => view.project);
  const open = useObserved(plan.selected, (id) => id);
  const [text, setText] = useState('');
  const [unused, setUnused] = useState(false);
  const found = useMemo(() => findAssets(project, text, unused), [project, text, unused]);
  const add = (id: string) => {
    const post = plan.post(open ?? undefined);
    if (!post) return plan.announce('Open a post first, or drag the picture onto one.');
    const media = withAssets(post.media, [id]);
    if (media.length === post.media.length) return plan.announce('The post has it already.');
    void store.run({ name: 'posts.edit', payload: { id: post.id, fields: { media } } });
    plan.announce('Added 1 picture to the post.');
  };
  return (
    <section className={css.shelf} aria-label="Pictures">
      <div className={css.head}>
        <h2>Pictures</h2>
        <fieldset className={segments.segments} aria-label="Which pictures">
          <button type="button" aria-pressed={!unused} onClick={() => setUnused(false)}>
            Recent
          </button>
          <button type="button" aria-pressed={unused} onClick={() => setUnused(true)}>
            Unused
          </button>
        </fieldset>
        <TextInput
          size="xs"
          aria-label="Search the pictures"
          placeholder="Name, tag, alt text"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span className={css.note}>
          {open ? 'Drag, or press to add to the open post' : 'Drag onto a post or a day'}
        </span>
        <ActionIcon size={26} className={css.end} aria-label="Hide the pictures" onClick={onClose}>
          <IconX size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {found.length === 0 ? (
        <p className={css.note}>
          {text || unused ? 'Nothing fits.' : 'The library is empty. Drop pictures on a day or a post to begin.'}
        </p>
      ) : (
        <div className={css.strip}>
          {found.slice(0, mostTiles).map((asset) => (
            <button
              key={asset.id}
              type="button"
              className={css.tile}
              aria-label={`${asset.name}: add to the open post`}
              title={asset.name}
              draggable
              onDragStart={({ dataTransfer }) => carryAssets(dataTransfer, [asset.id])}
              onClick={() => add(asset.id)}
            >
              <AssetPicture asset={asset} size="s" alt="" small />
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

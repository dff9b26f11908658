import { ActionIcon } from '@mantine/core';
import { IconEye, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Post } from '../../shared/posts/post';
import { isMac, keyText } from '../commands/keys';
import { usePlan } from '../plan/plan-context';
import { usePost, useProject } from '../project-view/use-project';
import { SeriesField } from '../series/SeriesField';
import { lazyPart } from '../ui/lazy-part';
import { CampaignField } from './CampaignField';
import { ChannelContents } from './ChannelContents';
import { ChannelsField } from './ChannelsField';
import { EditorFooter } from './EditorFooter';
import { EditorMenu } from './EditorMenu';
import { PillarField } from './PillarField';
import css from './PostEditor.module.css';
import { StatusMenu } from './StatusMenu';
import { TitleField } from './TitleField';
import { usePreview } from './use-preview';
import { WhenField } from './WhenField';

const PreviewPanel = lazyPart(async () => (await import('../previews/PreviewPanel')).PreviewPanel);
const PreviewBody = lazyPart(async () => (await import('../previews/PreviewPanel')).PreviewBody);
const PreviewSheet = lazyPart(async () => (await import('../previews/PreviewSheet')).PreviewSheet);

interface Props {
  id: string;
  onClose(): void;
}

/** The editor of one post, beside the calendar. It reads its post alone, so typing draws nothing else. */
export function PostEditor({ id, onClose }: Props) {
  const post = usePost(id);
  const seen = useRef(false);
  const gone = post === undefined;
  // A post that was deleted or undone leaves nothing to edit; one that is only just being made is not there yet.
  useEffect(() => {
    if (!gone) seen.current = true;
    else if (seen.current) onClose();
  }, [gone, onClose]);
  return post ? <Editor post={post} onClose={onClose} /> : null;
}

function Editor({ post, onClose }: { post: Post; onClose(): void }) {
  const readOnly = useProject(({ info }) => info.readOnly);
  const plan = usePlan();
  const preview = usePreview();
  const inPlace = preview.open && preview.narrow;
  // The previews follow the tab: what is written for one channel is seen on this one.
  const [tab, setTab] = useState('');
  const previewed = tab === '' ? undefined : tab;
  const remove = () => {
    onClose();
    void plan.remove([post]);
  };
  return (
    <>
      {preview.open && <PreviewSheet post={post} />}
      {preview.open && !preview.narrow && <PreviewPanel post={post} channel={previewed} onClose={preview.toggle} />}
      <aside className={css.panel} aria-label="Post" data-editor>
        <div className={css.head}>
          <StatusMenu post={post} disabled={readOnly} />
          <div className={css.headActions}>
            <ActionIcon
              size={28}
              ref={preview.button}
              aria-label="Preview"
              aria-pressed={preview.open}
              title={`${preview.open ? 'Hide the preview' : 'Preview on each channel'} (${keyText('Mod+E', isMac())})`}
              onClick={preview.toggle}
            >
              <IconEye size={16} stroke={1.6} />
            </ActionIcon>
            {!readOnly && <EditorMenu post={post.id} />}
            {!readOnly && (
              <ActionIcon size={28} aria-label="Delete" title="Delete; undo brings it back" onClick={remove}>
                <IconTrash size={16} stroke={1.6} />
              </ActionIcon>
            )}
            <ActionIcon size={28} aria-label="Close the post" onClick={onClose}>
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </div>
        </div>
        {inPlace && <PreviewBody post={post} channel={previewed} onClose={preview.toggle} />}
        <div className={css.body} hidden={inPlace} data-editor-fields>
          <fieldset className={css.part} disabled={readOnly}>
            <legend className="k-visually-hidden">Fields of the post</legend>
            <TitleField post={post} />
            <div className={css.fields}>
              <WhenField post={post} />
              <SeriesField post={post} />
              <PillarField post={post} />
              <CampaignField post={post} />
              <ChannelsField post={post} />
            </div>
          </fieldset>
          <ChannelContents post={post} chosen={tab} onChoose={setTab} />
        </div>
        {!readOnly && <EditorFooter post={post} />}
      </aside>
    </>
  );
}

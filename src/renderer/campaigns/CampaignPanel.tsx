import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconDots, IconFilter, IconRoute, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Campaign } from '../../shared/campaigns/campaign';
import type { PayloadOf } from '../../shared/history/command';
import { comparePosts } from '../../shared/posts/post';
import { noFilter } from '../../shared/posts/post-filter';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../plan/plan-context';
import { GrowingText } from '../post-editor/GrowingText';
import editor from '../post-editor/PostEditor.module.css';
import { useProject, useProjectStore } from '../project-view/use-project';
import { ColourButton } from '../ui/ColourButton';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { counted } from '../ui/format-when';
import { useTextField } from '../ui/use-text-field';
import { CampaignDates } from './CampaignDates';
import css from './CampaignPanel.module.css';
import { CampaignPosts } from './CampaignPosts';
import { campaignName, nextCampaignColour } from './campaign-words';
import { Phases } from './Phases';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** A campaign beside the plan: what it is about, when, its phases, and its posts in order. */
export function CampaignPanel({ id, onClose }: { id: string; onClose(): void }) {
  const campaign = useProject(({ project }) =>
    Object.hasOwn(project.campaigns, id) ? project.campaigns[id] : undefined,
  );
  const seen = useRef(false);
  // One that was deleted or undone leaves nothing to show; one that is only just being made is not there yet.
  useEffect(() => {
    if (campaign) seen.current = true;
    else if (seen.current) onClose();
  }, [campaign, onClose]);
  return campaign ? <Panel campaign={campaign} onClose={onClose} /> : null;
}

function Panel({ campaign, onClose }: { campaign: Campaign; onClose(): void }) {
  const { id } = campaign;
  const store = useProjectStore();
  const plan = usePlan();
  const { filter, go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const all = useProject(({ project }) => project.posts);
  const posts = useMemo(
    () =>
      Object.values(all)
        .filter((post) => post.campaign === id)
        .sort(comparePosts),
    [all, id],
  );
  const [deleting, setDeleting] = useState(false);
  const edit = (fields: PayloadOf<'campaigns.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'campaigns.edit', payload: { id, fields } }, joinKey);
  const name = useTextField({
    value: campaign.name,
    onSave: (value, key) => edit({ name: value.replace(/\s*\n\s*/g, ' ') }, key),
  });
  const only = filter.campaigns.size === 1 && filter.campaigns.has(id);
  const remove = async () => {
    onClose();
    if (await store.run({ name: 'campaigns.delete', payload: { id } }))
      plan.announce(`Deleted ${campaignName(campaign)}.`);
  };
  return (
    <aside className={editor.panel} aria-label="Campaign">
      <div className={editor.head}>
        <span className={css.kind}>
          <ColourButton
            value={campaign.colour ?? nextCampaignColour(0)}
            of={campaignName(campaign)}
            onChange={(colour) => void edit({ colour })}
            disabled={readOnly}
          />
          Campaign
        </span>
        <div className={editor.headActions}>
          {!readOnly && (
            <Menu position="bottom-end" width={230}>
              <Menu.Target>
                <ActionIcon size={28} aria-label="More for the campaign">
                  <IconDots {...icon} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconRoute {...icon} />}
                  onClick={() => plan.asking.set({ form: 'layOut', campaign: id })}
                >
                  Lay out posts by a plan…
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => setDeleting(true)}>
                  Delete…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
          <ActionIcon size={28} aria-label="Close the campaign" onClick={onClose}>
            <IconX {...icon} />
          </ActionIcon>
        </div>
      </div>
      <div className={editor.body}>
        <fieldset className={css.fields} disabled={readOnly}>
          <legend className="k-visually-hidden">Fields of the campaign</legend>
          <GrowingText
            {...name}
            className={editor.title}
            rows={1}
            aria-label="Name of the campaign"
            placeholder="Name of the campaign"
            data-editor-title
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <CampaignDates campaign={campaign} posts={posts} readOnly={readOnly} />
          <Text campaign={campaign} field="goal" label="Goal" edit={edit} />
          <Text campaign={campaign} field="budget" label="Budget" edit={edit} />
          <Brief campaign={campaign} edit={edit} />
          <Phases campaign={campaign} edit={edit} readOnly={readOnly} />
        </fieldset>
        <CampaignPosts posts={posts} />
        <div className={css.actions}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconFilter {...icon} />}
            aria-pressed={only}
            onClick={() => go({ filter: only ? noFilter : { ...noFilter, campaigns: new Set([id]) } })}
          >
            {only ? 'Show all posts' : 'Show only its posts'}
          </Button>
          {!readOnly && posts.length === 0 && (
            <Button
              size="xs"
              leftSection={<IconRoute {...icon} />}
              onClick={() => plan.asking.set({ form: 'layOut', campaign: id })}
            >
              Lay out posts…
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        opened={deleting}
        title={`Delete ${campaignName(campaign).slice(0, 80)}?`}
        confirm="Delete campaign"
        danger
        onConfirm={() => void remove()}
        onClose={() => setDeleting(false)}
      >
        {posts.length === 0
          ? 'No post belongs to this campaign. Undo brings it back.'
          : `${counted(posts.length, 'post belongs', 'posts belong')} to this campaign. They stay in the plan and belong to none. Undo brings everything back.`}
      </ConfirmDialog>
    </aside>
  );
}

interface TextProps {
  campaign: Campaign;
  edit(fields: PayloadOf<'campaigns.edit'>['fields'], joinKey?: string): unknown;
}

function Text({ campaign, field, label, edit }: TextProps & { field: 'goal' | 'budget'; label: string }) {
  const text = useTextField({
    value: campaign[field] ?? '',
    onSave: (value, key) => edit({ [field]: value.trim() === '' ? null : value }, key),
  });
  return (
    <div className={editor.field}>
      <span className={editor.label} aria-hidden>
        {label}
      </span>
      <TextInput {...text} className={css.input} size="sm" aria-label={label} placeholder="None" dir="auto" />
    </div>
  );
}

function Brief({ campaign, edit }: TextProps) {
  const text = useTextField({
    value: campaign.brief ?? '',
    onSave: (value, key) => edit({ brief: value.trim() === '' ? null : value }, key),
  });
  return (
    <div>
      <h3 className="k-overline">Brief</h3>
      <GrowingText
        {...text}
        className={css.brief}
        rows={3}
        aria-label="Brief"
        placeholder="What it is about, for whoever writes its posts"
      />
    </div>
  );
}

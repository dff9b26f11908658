import { Menu, TextInput } from '@mantine/core';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { campaignSchema } from '../../shared/campaigns/campaign';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { useCampaigns, usePillars, useProjectStore } from '../project-view/use-project';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

interface ChoiceProps {
  label: string;
  chosen: ReactNode;
  children: ReactNode;
}

/** A labelled box that opens a list. */
function Choice({ label, chosen, children }: ChoiceProps) {
  return (
    <div className={css.field}>
      <span className={css.label}>{label}</span>
      <Menu position="bottom-end" width={200} trapFocus>
        <Menu.Target>
          <button type="button" className={css.box} aria-label={`${label}: choose`}>
            {chosen}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.menu}>{children}</Menu.Dropdown>
      </Menu>
    </div>
  );
}

const Nothing = () => <span className={css.nothing}>None</span>;

function Swatch({ colour }: { colour: string }) {
  return <span className={css.swatch} style={{ '--pillar': colour } as CSSProperties} />;
}

export function PillarField({ post }: { post: Post }) {
  const pillars = usePillars();
  const edit = useEditPost(post.id);
  const current = pillars.find(({ id }) => id === post.pillar);
  return (
    <Choice
      label="Pillar"
      chosen={
        current ? (
          <>
            <Swatch colour={current.colour} />
            <span className={css.cut}>{current.name || 'Pillar'}</span>
          </>
        ) : (
          <Nothing />
        )
      }
    >
      {pillars
        .filter(({ id, archived }) => !archived || id === post.pillar)
        .map(({ id, name, colour }) => (
          <Menu.Item
            key={id}
            leftSection={<Swatch colour={colour} />}
            aria-current={id === post.pillar || undefined}
            onClick={() => void edit({ pillar: id })}
          >
            {name || 'Pillar'}
          </Menu.Item>
        ))}
      <Menu.Item onClick={() => void edit({ pillar: null })}>No pillar</Menu.Item>
    </Choice>
  );
}

export function CampaignField({ post }: { post: Post }) {
  const campaigns = useCampaigns();
  const store = useProjectStore();
  const edit = useEditPost(post.id);
  const [name, setName] = useState('');
  const current = campaigns.find(({ id }) => id === post.campaign);
  const create = async () => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    setName('');
    const same = campaigns.find((campaign) => campaign.name === trimmed);
    const id = same?.id ?? newId();
    // Both commands make one step: undoing the choice takes the new campaign back as well.
    const joinKey = newId();
    if (!same) {
      const campaign = campaignSchema.parse({ id, name: trimmed, order: campaigns.length });
      if (!(await store.run({ name: 'campaigns.create', payload: { campaign } }, joinKey))) return;
    }
    await edit({ campaign: id }, joinKey);
  };
  return (
    <Choice
      label="Campaign"
      chosen={current ? <span className={css.cut}>{current.name || 'Campaign'}</span> : <Nothing />}
    >
      {campaigns.map((campaign) => (
        <Menu.Item
          key={campaign.id}
          aria-current={campaign.id === post.campaign || undefined}
          onClick={() => void edit({ campaign: campaign.id })}
        >
          {campaign.name || 'Campaign'}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => void edit({ campaign: null })}>No campaign</Menu.Item>
      <Menu.Divider />
      <form
        className={css.newCampaign}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextInput
          size="xs"
          aria-label="New campaign"
          placeholder="New campaign, then Enter"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
        />
      </form>
    </Choice>
  );
}

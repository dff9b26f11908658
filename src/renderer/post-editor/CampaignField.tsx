import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { campaignSchema } from '../../shared/campaigns/campaign';
import { newId } from '../../shared/ids';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { campaignName, nextCampaignColour } from '../campaigns/campaign-words';
import { useCampaigns, useProjectStore } from '../project-view/use-project';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

const newLabel = (name: string) => `New campaign “${name}”`;

/** The campaign by its name: choose one, or write a new name and take the offer to make it. */
export function CampaignField({ post }: { post: Post }) {
  const campaigns = useCampaigns();
  const store = useProjectStore();
  const edit = useEditPost(post.id);
  const [typed, setTyped] = useState<string | null>(null);
  const { go } = usePlanView();
  const chosen = campaigns.find(({ id }) => id === post.campaign);
  const current = chosen?.name ?? '';
  const name = typed?.trim() ?? '';
  const known = campaigns.find((campaign) => campaign.name === name);
  const names = [...new Set(campaigns.map((campaign) => campaign.name))].filter((text) => text !== '');

  const choose = async (text: string) => {
    setTyped(null);
    const meant = campaigns.find((campaign) => campaign.name === text);
    if (meant) {
      if (meant.id !== post.campaign) await edit({ campaign: meant.id });
      return;
    }
    const id = newId();
    // Both commands make one step: undoing the choice takes the new campaign back as well.
    const joinKey = newId();
    const colour = nextCampaignColour(campaigns.length);
    const campaign = campaignSchema.parse({ id, name, colour, order: campaigns.length });
    if (await store.run({ name: 'campaigns.create', payload: { campaign } }, joinKey))
      await edit({ campaign: id }, joinKey);
  };
  const leave = () => {
    if (typed !== null && name === '' && post.campaign) void edit({ campaign: null });
    setTyped(null);
  };
  return (
    <div className={css.field}>
      <span className={css.label} aria-hidden>
        Campaign
      </span>
      <Autocomplete
        className={css.campaign}
        aria-label="Campaign"
        placeholder="None"
        size="sm"
        value={typed ?? current}
        data={name !== '' && !known ? [...names, newLabel(name)] : names}
        filter={({ options, search }) =>
          typed === null || search.trim() === '' ? options : options.filter((option) => matches(option, search))
        }
        selectFirstOptionOnChange
        comboboxProps={{ shadow: 'var(--k-shadow)' }}
        onChange={setTyped}
        onOptionSubmit={(text) => void choose(text)}
        onBlur={leave}
      />
      {chosen && (
        <ActionIcon
          size={28}
          aria-label={`Open the campaign ${campaignName(chosen).slice(0, 80)}`}
          title="Open the campaign"
          onClick={() => go({ selectedCampaign: chosen.id, selectedPost: null })}
        >
          <IconFlag size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function matches(option: object, search: string): boolean {
  return 'label' in option && String(option.label).toLowerCase().includes(search.trim().toLowerCase());
}

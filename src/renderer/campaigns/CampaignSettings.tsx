import { Button, Group } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Campaign, campaignSchema } from '../../shared/campaigns/campaign';
import { newId } from '../../shared/ids';
import { useCampaigns, useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { countBy } from '../ui/count-by';
import { counted } from '../ui/format-when';
import { lazyPart } from '../ui/lazy-part';
import { RowMenu } from '../ui/RowMenu';
import { reordered, runReorder } from '../ui/reorder';
import { CampaignRow } from './CampaignRow';
import { campaignName, nextCampaignColour } from './campaign-words';

const LayOutForm = lazyPart(async () => (await import('./LayOutForm')).LayOutForm);

/** The campaigns of the project: add, edit, order, delete. */
export function CampaignSettings() {
  const store = useProjectStore();
  const campaigns = useCampaigns();
  const posts = useProject((view) => view.project.posts);
  const readOnly = useProject((view) => view.info.readOnly);
  const counts = useMemo(() => countBy(posts, (post) => post.campaign), [posts]);
  const [deleting, setDeleting] = useState<Campaign | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [planning, setPlanning] = useState(false);

  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(campaigns, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'campaigns.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  const add = () => {
    const order = Math.max(-1, ...campaigns.map((campaign) => campaign.order)) + 1;
    const campaign = campaignSchema.parse({
      id: newId(),
      name: `Campaign ${campaigns.length + 1}`,
      colour: nextCampaignColour(campaigns.length),
      order,
    });
    setFresh(campaign.id);
    void store.run({ name: 'campaigns.create', payload: { campaign } });
  };
  const count = deleting ? (counts.get(deleting.id) ?? 0) : 0;

  return (
    <section aria-label="Campaigns">
      <p className={classes.lead}>
        A campaign gathers the posts around one goal, between two dates if it has them. By a plan its posts are laid out
        at once, and move together when its days change.
      </p>
      {campaigns.length > 0 && (
        <div className={`${classes.head} ${classes.campaign}`} aria-hidden="true">
          <span />
          <span>Name</span>
          <span>Days</span>
          <span className={classes.number}>Posts</span>
        </div>
      )}
      <ul className={classes.rows}>
        {campaigns.map((campaign, at) => (
          <CampaignRow
            key={campaign.id}
            campaign={campaign}
            posts={counts.get(campaign.id) ?? 0}
            readOnly={readOnly}
            fresh={campaign.id === fresh}
            menu={
              <RowMenu
                of={campaignName(campaign)}
                onUp={at > 0 ? () => move(campaign.id, -1) : undefined}
                onDown={at < campaigns.length - 1 ? () => move(campaign.id, 1) : undefined}
                onDelete={() => setDeleting(campaign)}
              />
            }
          />
        ))}
      </ul>
      {!readOnly && (
        <Group gap={8}>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />} onClick={add}>
            Add campaign
          </Button>
          <Button
            variant="default"
            leftSection={<IconRoute size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setPlanning(true)}
          >
            New campaign by a plan…
          </Button>
        </Group>
      )}
      {planning && <LayOutForm onClose={() => setPlanning(false)} />}
      <ConfirmDialog
        opened={deleting !== null}
        title={deleting ? `Delete ${campaignName(deleting)}?` : ''}
        confirm="Delete campaign"
        danger
        onConfirm={() => deleting && store.run({ name: 'campaigns.delete', payload: { id: deleting.id } })}
        onClose={() => setDeleting(null)}
      >
        {count === 0
          ? 'No post belongs to this campaign. Undo brings it back.'
          : `${counted(count, 'post belongs', 'posts belong')} to this campaign. They stay in the plan and belong to none. Undo brings everything back.`}
      </ConfirmDialog>
    </section>
  );
}

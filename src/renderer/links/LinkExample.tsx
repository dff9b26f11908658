import { Select, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { linkProblem } from '../../shared/links/link-form';
import { linkMarks } from '../../shared/links/link-marks';
import type { LinkTagging } from '../../shared/links/link-tagging';
import { hostOf, isAmongHosts, tagLink } from '../../shared/links/tag-link';
import { platformOf } from '../../shared/platforms/platform';
import { labelsByUse } from '../../shared/posts/label-counts';
import { useApp } from '../app-frame/app-state';
import { useCampaigns, useChannels, useProjectStore } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';
import css from './links.module.css';

/** What becomes of a link to try, by the rule as it stands. Nothing of it is kept. */
export function LinkExample({ tagging }: { tagging: LinkTagging }) {
  const { platforms } = useApp();
  const store = useProjectStore();
  const channels = useChannels().filter(({ archived }) => !archived);
  const [campaign] = useCampaigns();
  const [label = 'news'] = useMemo(() => labelsByUse(Object.values(store.getView().project.posts)), [store]);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const channel = channels.find(({ id }) => id === chosen) ?? channels[0];
  const host = tagging.hosts.flatMap((entry) => hostOf(entry.trim()) ?? [])[0] ?? 'www.example.com';
  const link = (typed ?? `https://${host}/offer?size=2#order`).trim();
  const names = { platform: channel?.platform, channel: channel?.name, campaign: campaign?.name, label };
  const problem = linkProblem(link);
  const own = hostOf(link);
  const meant = own !== undefined && isAmongHosts(own, tagging.hosts);
  const result = problem ?? (tagging.on && meant ? tagLink(link, linkMarks(tagging, names)) : link);
  const about = [
    channel && `on ${channelName(channel, platformOf(platforms, channel.platform))}`,
    campaign && `in “${campaign.name || 'a campaign'}”`,
    `with the label “${label}”`,
  ].filter(Boolean);
  return (
    <section className={css.example} aria-label="Example">
      <h2 className="k-overline">Try it</h2>
      <div className={css.row}>
        <TextInput
          aria-label="A link to try"
          value={typed ?? link}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={css.grows}
        />
        {channels.length > 0 && (
          <Select
            aria-label="Channel to try it on"
            data={channels.map((entry) => ({
              value: entry.id,
              label: channelName(entry, platformOf(platforms, entry.platform)),
            }))}
            value={channel?.id ?? null}
            onChange={setChosen}
            allowDeselect={false}
            w={180}
          />
        )}
      </div>
      <p className={css.result} role="status">
        <IconLink size={15} stroke={1.6} aria-hidden />
        <span>
          {problem === undefined && <>A post {about.join(' ')} goes out with </>}
          <span className={css.link}>{result}</span>
          {problem === undefined && tagging.on && !meant && '. Its host is not one of yours, so it is not marked'}
          {problem === undefined && '.'}
        </span>
      </p>
    </section>
  );
}

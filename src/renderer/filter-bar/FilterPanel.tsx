import { Button, Checkbox, CloseButton, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import { labelCounts } from '../../shared/posts/label-counts';
import { statuses } from '../../shared/posts/post';
import { isFiltering, noFilter, type PostFilter } from '../../shared/posts/post-filter';
import { useApp } from '../app-frame/app-state';
import { toggled, usePlanView } from '../app-frame/plan-view';
import { campaignName, colourOf } from '../campaigns/campaign-words';
import { StatusDot } from '../cards/StatusDot';
import { statusWords } from '../cards/status-words';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useCampaigns, useChannels, usePillars, useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import { ChoiceList } from './ChoiceList';
import css from './FilterPanel.module.css';
import { channelName } from './filter-words';
import { useFilterText } from './use-filter-text';

type Sets = 'channels' | 'pillars' | 'campaigns' | 'statuses' | 'labels';

const pictures = [
  { value: 'any', label: 'Any' },
  { value: 'with', label: 'With' },
  { value: 'without', label: 'Without' },
];

/** Every condition of the filter. What is chosen holds at once. */
export function FilterPanel() {
  const { platforms } = useApp();
  const { filter, campaignBars, go } = usePlanView();
  const channels = useChannels();
  const pillars = usePillars();
  const campaigns = useCampaigns();
  const posts = useProject(({ project }) => project.posts);
  const shown = useObserved(usePlan().shown, ({ length }) => length);
  const { text, setText } = useFilterText();
  const field = useRef<HTMLInputElement>(null);
  // The panel may come after the focus has gone to the frame around it.
  useEffect(() => field.current?.focus(), []);
  const labels = useMemo(() => {
    const counts = labelCounts(Object.values(posts));
    for (const label of filter.labels) if (!counts.has(label)) counts.set(label, 0);
    return [...counts].map(([label, count]) => ({ value: label, label, count }));
  }, [posts, filter.labels]);
  const set = (changes: Partial<PostFilter>) => go({ filter: { ...filter, text, ...changes } });
  const list = (of: Sets) => ({
    chosen: filter[of],
    onToggle: (value: string) => set({ [of]: toggled(filter[of], value) }),
  });
  const unknown = [...filter.statuses].filter((status) => !statuses.some((known) => known === status));
  const clear = () => {
    setText('');
    go({ filter: noFilter });
    // The button is of no use any more and would take the focus with it.
    field.current?.focus();
  };

  return (
    <div className={css.panel}>
      <TextInput
        ref={field}
        aria-label="Posts with the words"
        placeholder="Words of title, text, labels, notes and the other fields"
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        rightSection={text !== '' && <CloseButton size="sm" aria-label="Empty the words" onClick={() => setText('')} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
        maxLength={200}
      />
      <div className={css.columns}>
        <div>
          <ChoiceList
            legend="Status"
            empty=""
            choices={[...statuses, ...unknown].map((status) => ({
              value: status,
              label: statusWords(status).label,
              mark: <StatusDot status={status} />,
            }))}
            {...list('statuses')}
          />
          <fieldset className={css.group}>
            <legend className="k-overline">Picture</legend>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label="Picture"
              data={pictures}
              value={filter.picture ?? 'any'}
              onChange={(value) => set({ picture: value === 'with' || value === 'without' ? value : null })}
            />
          </fieldset>
          <fieldset className={css.group}>
            <legend className="k-overline">Checks</legend>
            <div className={css.choices}>
              <Checkbox
                size="xs"
                label="Needs attention"
                checked={filter.attention}
                onChange={() => set({ attention: !filter.attention })}
                classNames={{ root: css.choice, body: css.choiceBody, labelWrapper: css.choiceLabel, label: css.label }}
              />
            </div>
          </fieldset>
        </div>
        <div>
          <ChoiceList
            legend="Channels"
            empty="No channel yet."
            choices={channels
              .filter(({ id, archived }) => !archived || filter.channels.has(id))
              .map((channel) => ({
                value: channel.id,
                label: channelName(channel, platforms),
                mark: <PlatformMark platform={platformOf(platforms, channel.platform)} size={15} />,
              }))}
            {...list('channels')}
          />
          <ChoiceList
            legend="Pillars"
            empty="No pillar yet."
            choices={pillars
              .filter(({ id, archived }) => !archived || filter.pillars.has(id))
              .map(({ id, name, colour }) => ({
                value: id,
                label: name.trim() || 'Pillar',
                mark: <PillarSwatch colour={colour} />,
              }))}
            {...list('pillars')}
          />
        </div>
        <div>
          {campaigns.length > 0 && (
            <>
              <ChoiceList
                legend="Campaigns"
                empty=""
                choices={campaigns.map((campaign) => ({
                  value: campaign.id,
                  label: campaignName(campaign),
                  mark: <PillarSwatch colour={colourOf(campaign)} />,
                }))}
                {...list('campaigns')}
              />
              <Switch
                size="xs"
                label="Bars over the days"
                checked={campaignBars}
                onChange={() => go({ campaignBars: !campaignBars })}
              />
            </>
          )}
          <ChoiceList
            legend="Labels"
            empty="No post has a label yet. Labels are written in the editor of a post."
            choices={labels}
            {...list('labels')}
          />
        </div>
      </div>
      <div className={css.foot}>
        <span role="status">{isFiltering(filter) ? `${counted(shown, 'post')} shown` : 'All posts are shown'}</span>
        <Button variant="default" size="xs" disabled={!isFiltering(filter)} onClick={clear}>
          Show all
        </Button>
      </div>
    </div>
  );
}

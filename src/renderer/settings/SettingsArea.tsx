import { Tabs } from '@mantine/core';
import { CampaignSettings } from '../campaigns/CampaignSettings';
import { ChannelSettings } from '../channels/ChannelSettings';
import { PillarSettings } from '../pillars/PillarSettings';
import { PageHeader } from '../ui/PageHeader';
import { AppearanceSettings } from './AppearanceSettings';
import { ProjectSettings } from './ProjectSettings';
import classes from './section.module.css';

const sections = [
  { value: 'project', label: 'Project', Section: ProjectSettings },
  { value: 'channels', label: 'Channels', Section: ChannelSettings },
  { value: 'pillars', label: 'Pillars', Section: PillarSettings },
  { value: 'campaigns', label: 'Campaigns', Section: CampaignSettings },
  { value: 'appearance', label: 'Appearance', Section: AppearanceSettings },
];

/** Everything about the project that is not a post. Each change is saved at once and can be undone. */
export function SettingsArea() {
  return (
    <div className={classes.page}>
      <PageHeader title="Settings" />
      <Tabs defaultValue="project" keepMounted={false} mt={8}>
        <Tabs.List aria-label="Settings">
          {sections.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {sections.map(({ value, Section }) => (
          <Tabs.Panel key={value} value={value} className={classes.panel}>
            <Section />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

import { Tabs } from '@mantine/core';
import { type SettingsSection, settingsSections, usePlanView } from '../app-frame/plan-view';
import { CampaignSettings } from '../campaigns/CampaignSettings';
import { ChannelSettings } from '../channels/ChannelSettings';
import { FieldSettings } from '../custom-fields/FieldSettings';
import { DaySettings } from '../days/DaySettings';
import { LinkSettings } from '../links/LinkSettings';
import { PillarSettings } from '../pillars/PillarSettings';
import { RhythmSettings } from '../rhythm/RhythmSettings';
import { ViewSettings } from '../saved-views/ViewSettings';
import { TextSettings } from '../snippets/TextSettings';
import { PageHeader } from '../ui/PageHeader';
import { AppearanceSettings } from './AppearanceSettings';
import { ProjectSettings } from './ProjectSettings';
import classes from './section.module.css';

const sections: Record<SettingsSection, { label: string; Section: React.ComponentType }> = {
  project: { label: 'Project', Section: ProjectSettings },
  channels: { label: 'Channels', Section: ChannelSettings },
  rhythm: { label: 'Rhythm', Section: RhythmSettings },
  pillars: { label: 'Pillars', Section: PillarSettings },
  campaigns: { label: 'Campaigns', Section: CampaignSettings },
  days: { label: 'Days', Section: DaySettings },
  texts: { label: 'Texts', Section: TextSettings },
  links: { label: 'Links', Section: LinkSettings },
  fields: { label: 'Fields', Section: FieldSettings },
  views: { label: 'Views', Section: ViewSettings },
  appearance: { label: 'Appearance', Section: AppearanceSettings },
};

/** Everything about the project that is not a post. Each change is saved at once and can be undone. */
export function SettingsArea() {
  const { settingsSection, go } = usePlanView();
  const choose = (value: string | null) => {
    const section = settingsSections.find((known) => known === value);
    if (section) go({ settingsSection: section });
  };
  return (
    <div className={classes.page}>
      <PageHeader title="Settings" />
      <Tabs value={settingsSection} onChange={choose} keepMounted={false} mt={8}>
        <Tabs.List aria-label="Settings">
          {settingsSections.map((section) => (
            <Tabs.Tab key={section} value={section}>
              {sections[section].label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settingsSections.map((section) => {
          const { Section } = sections[section];
          return (
            <Tabs.Panel key={section} value={section} className={classes.panel}>
              <Section />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </div>
  );
}

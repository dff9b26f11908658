import { IconBlockquote, IconBookmark, IconCalendar, IconFlag, IconForms, IconTag } from '@tabler/icons-react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { byOrder } from '../../shared/channels/channel';
import { type Platforms, platformOf } from '../../shared/platforms/platform';
import { foldText } from '../../shared/posts/search-text';
import type { Project } from '../../shared/project/project';
import { fitOf, fits } from '../../shared/search/match';
import { type DayWords, readDays } from '../../shared/search/read-days';
import { campaignDays, campaignName } from '../campaigns/campaign-words';
import { channelName } from '../filter-bar/filter-words';
import { ShapeIcon } from '../saved-views/ShapeIcon';
import { viewName } from '../saved-views/view-shape';
import { counted } from '../ui/format-when';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import { bestOf, type PaletteGroup, type PaletteItem } from './palette-item';
import type { GoTo } from './use-go-to';

const icon = { size: 16, stroke: 1.6 };
/** As many of each kind as stand in the list. */
const each = 5;

export interface Sources {
  project: Pick<Project, 'channels' | 'pillars' | 'campaigns' | 'views' | 'snippets' | 'customFields' | 'settings'>;
  platforms: Platforms;
  /** Labels in use with the number of their posts. */
  labels: ReadonlyMap<string, number>;
  today: string;
  goTo: GoTo;
}

/** Channels, pillars, campaigns and labels are chosen as filters; views are shown; the rest is shown in the settings. */
export function recordGroups(sources: Sources, words: readonly string[]): PaletteGroup[] {
  const all = recordItems(sources, (name) => fitOf(foldText(name), words));
  return Object.entries(all).map(([title, items]) => ({ title, items: bestOf(items, each) }));
}

/** Every record as an item. */
export function recordItems({ project, platforms, labels, goTo }: Sources, howFitting: (name: string) => number) {
  const item = (kind: string, id: string, title: string, rest: Omit<PaletteItem, 'key' | 'title' | 'fit'>) => ({
    key: `${kind}:${id}`,
    title,
    fit: howFitting(title),
    ...rest,
  });
  const only = 'Show only its posts';
  return {
    'Saved views': byOrder(project.views).map((view) =>
      item('view', view.id, viewName(view), {
        icon: <IconBookmark {...icon} />,
        end: <ShapeIcon shape={view.shape} />,
        run: () => goTo.view(view),
      }),
    ),
    Channels: byOrder(project.channels).map((channel) =>
      item('channel', channel.id, channelName(channel, platforms), {
        icon: <PlatformMark platform={platformOf(platforms, channel.platform)} size={16} />,
        detail: only,
        run: () => goTo.filter({ channels: new Set([channel.id]) }),
      }),
    ),
    Pillars: byOrder(project.pillars).map(({ id, name, colour }) =>
      item('pillar', id, name.trim() || 'Pillar', {
        icon: <PillarSwatch colour={colour} />,
        detail: only,
        run: () => goTo.filter({ pillars: new Set([id]) }),
      }),
    ),
    Campaigns: byOrder(project.campaigns).map((campaign) =>
      item('campaign', campaign.id, campaignName(campaign), {
        icon: <IconFlag {...icon} />,
        detail: campaignDays(campaign, project.settings.language),
        run: () => goTo.campaign(campaign),
      }),
    ),
    Labels: [...labels].map(([label, count]) =>
      item('label', label, label, {
        icon: <IconTag {...icon} />,
        detail: counted(count, 'post'),
        run: () => goTo.filter({ labels: new Set([label]) }),
      }),
    ),
    Snippets: byOrder(project.snippets).map(({ id, name, text }) => {
      const found = item('snippet', id, name.trim() || 'Snippet', {
        icon: <IconBlockquote {...icon} />,
        detail: text.slice(0, 200),
        run: () => goTo.settings('texts'),
      });
      return { ...found, fit: found.fit || Math.min(howFitting(text), fits.aside) };
    }),
    Fields: byOrder(project.customFields).map(({ id, name }) =>
      item('field', id, name.trim() || 'Field', {
        icon: <IconForms {...icon} />,
        detail: 'Open in the settings',
        run: () => goTo.settings('fields'),
      }),
    ),
  };
}

const spanTitles = { day: 'dayYear', week: 'dayYear', month: 'month', year: 'month' } as const;

/** The days that the words may mean. */
export function dayItems({ project, today, goTo }: Sources, typed: string): PaletteItem[] {
  const { language, weekStart } = project.settings;
  return readDays(typed, today, weekStart).map((day) => ({
    key: `day:${day.span}:${day.date}`,
    title: titleOf(day, language),
    icon: <IconCalendar {...icon} />,
    detail: day.date === today ? 'Today' : undefined,
    fit: fits.exact,
    run: () => goTo.day(day),
  }));
}

function titleOf({ date, span }: DayWords, language: string | undefined): string {
  const year = date.slice(0, 4);
  if (span === 'year') return `Go to ${year}`;
  const words = dateWords(date, spanTitles[span], language);
  if (span === 'month') return `Go to ${words} ${year}`;
  return span === 'week' ? `Go to the week of ${words}` : `Go to ${words}`;
}

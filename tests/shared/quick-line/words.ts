import { campaignSchema } from '../../../src/shared/campaigns/campaign';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { platformSchema } from '../../../src/shared/platforms/platform';
import { lineWords } from '../../../src/shared/quick-line/line-words';
import { templateSchema } from '../../../src/shared/templates/template';

const platform = (id: string, name: string, short: string, aliases: string[], order: number) =>
  platformSchema.parse({
    id,
    name,
    short,
    aliases,
    order,
    colour: '#336699',
    icon: ['M4 4h16'],
    text: { counting: { unit: 'characters' } },
  });

/** Platforms that exist only here. */
export const platforms = new Map(
  [platform('village', 'Village board', 'VB', ['vil', 'board'], 1), platform('radio', 'Radio', 'RA', ['fm'], 2)].map(
    (each) => [each.id, each],
  ),
);

const keyed = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));

/** A project with two channels of one name, a pillar of several words, and pillars that begin alike. */
export const project = {
  channels: keyed([
    channelSchema.parse({ id: 'c1', name: 'Café Lindner', platform: 'village', order: 1 }),
    channelSchema.parse({ id: 'c2', name: 'Café Lindner', platform: 'radio', handle: '@lindner.fm', order: 2 }),
    channelSchema.parse({ id: 'c3', name: 'Market', platform: 'unknown', order: 3 }),
    channelSchema.parse({ id: 'c4', name: 'Old', platform: 'radio', archived: true, order: 4 }),
  ]),
  pillars: keyed([
    pillarSchema.parse({ id: 'p1', name: 'Know-how', order: 1 }),
    pillarSchema.parse({ id: 'p2', name: 'Offers', order: 2 }),
    pillarSchema.parse({ id: 'p3', name: 'Open days', order: 3 }),
    pillarSchema.parse({ id: 'p4', name: '🎄', order: 4 }),
  ]),
  campaigns: keyed([campaignSchema.parse({ id: 'g1', name: 'Christmas gift boxes' })]),
  templates: keyed([templateSchema.parse({ id: 't1', name: 'Recipe card' })]),
};

export const words = lineWords(project, platforms, ['bread', 'gift boxes', 'Café']);

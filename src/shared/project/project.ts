import { z } from 'zod';
import { assetSchema } from '../assets/asset';
import { collectionSchema } from '../assets/collection';
import { localTimeSchema } from '../calendar-time/local-date';
import { campaignSchema } from '../campaigns/campaign';
import { channelSchema } from '../channels/channel';
import { customFieldSchema } from '../custom-fields/custom-field';
import { idSchema } from '../ids';
import { linkTaggingSchema } from '../links/link-tagging';
import { occasionSchema } from '../occasions/occasion';
import { pillarSchema } from '../pillars/pillar';
import { postSchema } from '../posts/post';
import { rhythmSettingsSchema } from '../rhythm/rhythm-settings';
import { seriesSchema } from '../series/series';
import { snippetSchema } from '../snippets/snippet';
import { templateSchema } from '../templates/template';
import { savedViewSchema } from '../views/saved-view';

/** The version of the file format that this program writes. Each change of it is a numbered migration. */
export const schemaVersion = 1;

/** Public holidays and observances to show: ISO 3166 codes such as `DE` or `DE-SN`, and which kinds of days. */
export const holidaySettingsSchema = z.looseObject({
  regions: z.array(z.string()).default([]),
  /** Kinds as the holiday data names them: `public`, `bank`, `school`, `optional`, `observance`; others are kept. */
  kinds: z.array(z.string()).default(['public', 'observance']),
});
export type HolidaySettings = z.infer<typeof holidaySettingsSchema>;

export const settingsSchema = z.looseObject({
  /** IANA name. A name that this machine does not know is kept; the screen says so and shows UTC. */
  timeZone: z.string().min(1).default('UTC'),
  /** First day of a week by ISO 8601: 1 is Monday, 7 is Sunday. */
  weekStart: z.int().min(1).max(7).default(1),
  /** The hours that the week view shows. */
  dayStart: localTimeSchema.default('06:00'),
  dayEnd: localTimeSchema.default('22:00'),
  /** "24" or "12": how times are written on the screen; files always use 24 hours. */
  hourFormat: z.string().default('24'),
  /** BCP 47 tag for dates on the screen; absent means the machine's. */
  language: z.string().optional(),
  linkTagging: linkTaggingSchema.optional(),
  holidays: holidaySettingsSchema.optional(),
  rhythm: rhythmSettingsSchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const { timeZone, weekStart, dayStart, dayEnd, hourFormat, language, linkTagging, holidays, rhythm } =
  settingsSchema.shape;
/** Some of the settings, without defaults: what is absent is left as it is. (`partial()` would fill the defaults in.) */
export const someSettingsSchema = z
  .object({
    timeZone: timeZone.unwrap(),
    weekStart: weekStart.unwrap(),
    dayStart: dayStart.unwrap(),
    dayEnd: dayEnd.unwrap(),
    hourFormat: hourFormat.unwrap(),
    language,
    linkTagging,
    holidays,
    rhythm,
  })
  .partial();

const keyed = <S extends z.ZodType<{ id: string }>>(record: S) => z.record(idSchema, record).default({});

/** The whole project file. */
export const projectSchema = z.looseObject({
  format: z.literal('kalends'),
  schemaVersion: z.int().min(1),
  id: idSchema,
  name: z.string().default(''),
  settings: settingsSchema.default(() => settingsSchema.parse({})),
  channels: keyed(channelSchema),
  pillars: keyed(pillarSchema),
  campaigns: keyed(campaignSchema),
  posts: keyed(postSchema),
  customFields: keyed(customFieldSchema),
  snippets: keyed(snippetSchema),
  templates: keyed(templateSchema),
  views: keyed(savedViewSchema),
  series: keyed(seriesSchema),
  occasions: keyed(occasionSchema),
  collections: keyed(collectionSchema),
  /** The library; the bytes lie in the folder `name.assets`. */
  assets: keyed(assetSchema),
});
export type Project = z.infer<typeof projectSchema>;

/** The records of a project that are keyed by id. */
export const recordKinds = [
  'channels',
  'pillars',
  'campaigns',
  'posts',
  'customFields',
  'snippets',
  'templates',
  'views',
  'series',
  'occasions',
  'collections',
  'assets',
] as const;
export type RecordKind = (typeof recordKinds)[number];

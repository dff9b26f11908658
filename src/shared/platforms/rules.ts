import { z } from 'zod';

/** `null` says that there is no bound, where a format is freer than the platform is otherwise. */
const number = z.int().min(0).max(1_000_000_000).nullable().optional();
const flag = z.boolean().optional();
/** Single characters, one behind the other. */
const characters = z.string().max(200).optional();
/** Width to height, as `4:5`. */
export const ratioSchema = z
  .string()
  .regex(/^[1-9]\d{0,3}(\.\d{1,3})?:[1-9]\d{0,3}(\.\d{1,3})?$/, 'a ratio is written 4:5');
const ratio = ratioSchema.nullable().optional();
/** Kinds of files by the end of their media type, with spaces between: `jpeg png`. */
const types = z
  .string()
  .regex(/^[a-z0-9]{2,10}( [a-z0-9]{2,10})*$/, 'types are written as jpeg png')
  .nullable()
  .optional();

/** The rules of one part of a post, by their names. */
const groups = {
  text: {
    /** Largest count that the network takes, in its own unit. */
    limit: number,
    /** The same for a post with a picture or video, where the text becomes a caption. */
    limitWithMedia: number,
    /** A second bound in bytes of UTF-8. */
    maxBytes: number,
    /** Most paragraphs. */
    paragraphs: number,
    /** Whether readers see the text at all. */
    shown: flag,
    /** Characters that the network does not take. */
    refused: characters,
    /** Characters that publishing tools have to send as two. */
    escaped: characters,
  },
  title: { limit: number, required: flag, refused: characters },
  hashtags: {
    limit: number,
    /** More are taken, but do not help. */
    advised: number,
    /** Longest hashtag, without its sign. */
    maxLength: number,
    refused: characters,
    /** Whether one of digits alone counts as a hashtag. */
    digitsOnly: flag,
  },
  links: {
    clickable: flag,
    limit: number,
    /** Longest link, of the post's field for it. */
    maxLength: number,
  },
  mentions: {
    limit: number,
    /** How far into the text people are told that they were mentioned, in the unit of the text. */
    within: number,
  },
  firstComment: { available: flag, limit: number },
  altText: { limit: number, expected: flag },
  media: {
    /** Fewest pictures, videos and documents together. */
    least: number,
    limit: number,
    pictures: number,
    videos: number,
    documents: number,
    videoNeeded: flag,
    documentNeeded: flag,
    /** Whether one post may have pictures and videos. */
    mixed: flag,
    /** Whether a GIF, which moves there, stands alone. */
    gifAlone: flag,
    /** Whether several pictures have to have the same ratio. */
    oneRatio: flag,
    /** Bounds of the ratio of a picture. */
    tallest: ratio,
    widest: ratio,
    /** The ratio that fills the place; others are shown with bars or cut. */
    shape: ratio,
    pictureTypes: types,
    videoTypes: types,
    /** Largest files, in units of 1,000,000 bytes: on the safe side where the network means more. */
    pictureMegabytes: number,
    gifMegabytes: number,
    videoMegabytes: number,
    documentMegabytes: number,
    /** Smallest file of a picture, in units of 1,000 bytes. */
    leastKilobytes: number,
    /** Pixels of a picture. */
    leastWidth: number,
    leastHeight: number,
    /** Seconds of a video. */
    shortest: number,
    longest: number,
  },
} as const;

const { text, title, hashtags, links, mentions, firstComment, altText, media } = groups;
const parts = {
  title: z.object(title).optional(),
  hashtags: z.object(hashtags).optional(),
  links: z.object(links).optional(),
  mentions: z.object(mentions).optional(),
  firstComment: z.object(firstComment).optional(),
  altText: z.object(altText).optional(),
  media: z.object(media).optional(),
};

/** What holds for the posts of a platform. Another part of a post becomes another group here. */
export const rulesShape = { text: z.object(text), ...parts };

/** A kind of post that a platform has, and what is different for it; all else is as for the platform. */
export const formatSchema = z.object({
  /** What the platform calls it. */
  name: z.string().min(1),
  /** Formats of other platforms that become this one here. */
  aliases: z.array(z.string()).default([]),
  text: z.object(text).optional(),
  ...parts,
});
export type PlatformFormat = z.infer<typeof formatSchema>;

/** Something of its own that a platform wants to know of a post, such as a board. */
export const ownFieldSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  /** Other names by which people keep it. */
  aliases: z.array(z.string()).default([]),
  required: z.boolean().default(false),
});
export type OwnField = z.infer<typeof ownFieldSchema>;

/** Every rule by its path, and what kind of value it has. */
export const ruleKinds = {
  'text.limit': 'number',
  'text.limitWithMedia': 'number',
  'text.maxBytes': 'number',
  'text.paragraphs': 'number',
  'text.shown': 'flag',
  'text.refused': 'characters',
  'text.escaped': 'characters',
  'title.limit': 'number',
  'title.required': 'flag',
  'title.refused': 'characters',
  'hashtags.limit': 'number',
  'hashtags.advised': 'number',
  'hashtags.maxLength': 'number',
  'hashtags.refused': 'characters',
  'hashtags.digitsOnly': 'flag',
  'links.clickable': 'flag',
  'links.limit': 'number',
  'links.maxLength': 'number',
  'mentions.limit': 'number',
  'mentions.within': 'number',
  'firstComment.available': 'flag',
  'firstComment.limit': 'number',
  'altText.limit': 'number',
  'altText.expected': 'flag',
  'media.least': 'number',
  'media.limit': 'number',
  'media.pictures': 'number',
  'media.videos': 'number',
  'media.documents': 'number',
  'media.videoNeeded': 'flag',
  'media.documentNeeded': 'flag',
  'media.mixed': 'flag',
  'media.gifAlone': 'flag',
  'media.oneRatio': 'flag',
  'media.tallest': 'ratio',
  'media.widest': 'ratio',
  'media.shape': 'ratio',
  'media.pictureTypes': 'types',
  'media.videoTypes': 'types',
  'media.pictureMegabytes': 'number',
  'media.gifMegabytes': 'number',
  'media.videoMegabytes': 'number',
  'media.documentMegabytes': 'number',
  'media.leastKilobytes': 'number',
  'media.leastWidth': 'number',
  'media.leastHeight': 'number',
  'media.shortest': 'number',
  'media.longest': 'number',
} as const satisfies RuleKinds;

type RuleKinds = {
  [Path in {
    [Group in keyof typeof groups]: `${Group}.${Extract<keyof (typeof groups)[Group], string>}`;
  }[keyof typeof groups]]: 'number' | 'flag' | 'characters' | 'ratio' | 'types';
};
export type RulePath = keyof typeof ruleKinds;
/** The paths of the rules whose values are of one kind. */
export type RulePathOf<Kind> = { [P in RulePath]: (typeof ruleKinds)[P] extends Kind ? P : never }[RulePath];

export const rulePaths = Object.keys(ruleKinds).filter((path): path is RulePath => path in ruleKinds);

import { z } from 'zod';
import { ratioSchema } from './rules';

/**
 * How a post is laid out. The layouts are drawn by `src/renderer/previews`; which network has which is data.
 *
 * `feed`: account, text, pictures. `caption`: account, pictures, then the text behind the name. `note`: a short note beside
 * the account. `video`: a player, title, account, description. `upright`: fills an upright screen, with the text over the
 * picture. `pin`: picture, title, text. `message`: a message of a chat. `article`: title, account, picture, text.
 */
export const layouts = ['feed', 'caption', 'note', 'video', 'upright', 'pin', 'message', 'article'] as const;
export type Layout = (typeof layouts)[number];

/** What a format may leave out, so that the preview says it instead of showing it. */
export const hideable = ['title', 'text', 'link', 'firstComment'] as const;
export type Hideable = (typeof hideable)[number];

const percent = z.number().min(0).max(49).default(0);

/** Where a network cuts a text and offers the rest behind "more". Networks do not say it: soft, never an error. */
const foldSchema = z.object({
  /** User-perceived characters that can be seen at least. */
  characters: z.int().positive(),
  /** And at most, where that depends on the device. */
  upTo: z.int().positive().optional(),
});
export type Fold = z.infer<typeof foldSchema>;

const lookShape = {
  layout: z.enum(layouts),
  ratio: ratioSchema,
  /** Several pictures: side by side, one behind the other, or only the first. */
  pictures: z.enum(['grid', 'carousel', 'first']),
  fold: foldSchema,
  titleFold: foldSchema,
  /**
   * `shown`: the first link is drawn as a card; `without-picture`: only where no picture or video is attached; `host`: a
   * line or button that names the target of the link field; `none`: nothing is drawn.
   */
  linkCard: z.enum(['shown', 'without-picture', 'host', 'none']),
  /** What the network's own buttons and words cover at the edges, in percent of width or height. */
  safeArea: z.object({ top: percent, bottom: percent, left: percent, right: percent }),
  hides: z.array(z.enum(hideable)),
};

/** How posts look on one platform; every key may be left out. The numbers have facts like all others. */
export const previewSchema = z.object({
  ...z.object(lookShape).partial().shape,
  /** What is a link there, besides addresses (`links.clickable` says whether those are). */
  linked: z.array(z.enum(['hashtags', 'mentions'])).default([]),
  /** Whether `example.org` without `https://` is a link there as well. */
  bareLinks: z.boolean().default(true),
  /** `double` is `#two words#`. */
  hashtagForm: z.enum(['single', 'double']).default('single'),
  /** There, a text that is too long can go on in replies to itself; `mark` is how the parts are numbered. */
  thread: z
    .object({
      mark: z.string().refine((mark) => mark.split('{text}').length === 2, 'the mark says where the {text} goes'),
    })
    .optional(),
  /** What is different in a format, by its name such as `story`. */
  formats: z.record(z.string(), z.object(lookShape).partial()).default({}),
});
export type Preview = z.infer<typeof previewSchema>;

/** How one format looks on one platform, complete. */
export interface Look {
  layout: Layout;
  ratio: string;
  pictures: 'grid' | 'carousel' | 'first';
  fold: Fold | undefined;
  titleFold: Fold | undefined;
  linkCard: 'shown' | 'without-picture' | 'host' | 'none';
  safeArea: { top: number; bottom: number; left: number; right: number } | undefined;
  hides: readonly Hideable[];
}

/** The frame that a picture gets where no file says another. */
const usualRatio: Record<Layout, string> = {
  feed: '4:5',
  caption: '4:5',
  note: '16:9',
  video: '16:9',
  upright: '9:16',
  pin: '2:3',
  message: '4:3',
  article: '16:9',
};

/**
 * The look of a format. An unknown format, or none, looks as posts usually do there.
 * @param becomes what the platform makes of the format, where the format itself has no look of its own.
 */
export function lookOf(preview: Preview | undefined, format: string | undefined, becomes?: string): Look {
  const named = (name: string) =>
    Object.entries(preview?.formats ?? {}).find(([known]) => known.toLowerCase() === name)?.[1];
  const entry = named(format?.trim().toLowerCase() ?? '') ?? named(becomes ?? '') ?? {};
  // An upright format does not take the frame of the feed with it.
  const usual = entry.layout === undefined || entry.layout === preview?.layout ? preview : undefined;
  const layout = entry.layout ?? preview?.layout ?? 'feed';
  return {
    layout,
    ratio: entry.ratio ?? usual?.ratio ?? usualRatio[layout],
    pictures: entry.pictures ?? usual?.pictures ?? (layout === 'feed' || layout === 'note' ? 'grid' : 'first'),
    fold: entry.fold ?? usual?.fold,
    titleFold: entry.titleFold ?? usual?.titleFold,
    linkCard: entry.linkCard ?? preview?.linkCard ?? 'none',
    safeArea: entry.safeArea ?? usual?.safeArea,
    hides: entry.hides ?? usual?.hides ?? [],
  };
}

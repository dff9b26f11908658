import { type UsedMedia, usedMedia } from '../../assets/used-media';
import { dateWords } from '../../calendar-time/date-words';
import type { LocalDate } from '../../calendar-time/local-date';
import { formatOf, rulesOf } from '../../platforms/channel-rules';
import { channelPost } from '../../posts/channel-post';
import type { Media } from '../../posts/media';
import type { Post } from '../../posts/post';
import { type CheckContext, knownChannel } from '../check-context';
import type { Finding } from '../finding';
import { counted, listed } from './subject';

/** What is the matter with pictures whatever the network: no file, no permission any more, no description. */
export function checkLibrary(post: Post, context: CheckContext): readonly Finding[] {
  const all = allMedia(post);
  if (all.length === 0) return [];
  const used = all.map((media) => usedMedia(media, context.assets));
  return [...gone(post, used, context), ...permissions(post, used), ...descriptions(post, used, context)];
}

/** The pictures of a post and those that single channels of it get instead, each once. */
function allMedia({ media, variants, channels }: Post): Media[] {
  if (!variants) return media;
  const all = [...media];
  for (const id of channels) {
    const own = Object.hasOwn(variants, id) ? variants[id]?.media : undefined;
    for (const each of own ?? [])
      if (!all.some(({ asset, url }) => asset === each.asset && url === each.url)) all.push(each);
  }
  return all;
}

const names = (used: readonly UsedMedia[]) => listed(used.map(({ name }) => name));

function gone(post: Post, used: readonly UsedMedia[], { missing }: CheckContext): Finding[] {
  const unknown = used.filter(({ media, asset }) => media.asset !== undefined && !asset);
  const lost = used.filter(({ asset }) => asset && missing.has(asset.id));
  const found: Finding[] = [];
  if (lost.length > 0)
    found.push({
      rule: 'media.missing',
      severity: 'warning',
      says: `The file of ${names(lost)} is missing.`,
      remedy: 'Find it again from the library, or take another picture.',
      post: post.id,
    });
  if (unknown.length > 0)
    found.push({
      rule: 'media.unknown',
      severity: 'warning',
      says: `${counted(unknown.length, 'picture')} of this post ${unknown.length === 1 ? 'is' : 'are'} not in the library any more.`,
      remedy: 'Take it out, or put another one in its place.',
      post: post.id,
    });
  return found;
}

/** The day on which a post goes out decides; an idea has none yet. */
function permissions({ id, date, channels, ...post }: Post, used: readonly UsedMedia[]): Finding[] {
  if (date === undefined) return [];
  const days = channels.map((channel) => channelPost({ id, date, channels, ...post }, channel).date ?? date);
  const last = days.reduce((latest, day) => (day > latest ? day : latest), date);
  const until = ({ asset }: UsedMedia): LocalDate | undefined => asset?.permission?.until;
  const over = used.filter((each) => (until(each) ?? last) < last);
  return over.map((each) => ({
    rule: 'media.permission',
    severity: 'warning',
    says: `The permission for “${each.name}” ends on ${dateWords(until(each) ?? last, 'date', 'en-GB')}, before this post goes out.`,
    remedy: 'Ask for a longer one, or take another picture.',
    post: id,
  }));
}

/** Pictures that say nothing to those who cannot see them. Where a network expects it, it is said there. */
function descriptions(post: Post, used: readonly UsedMedia[], context: CheckContext): Finding[] {
  const silent = used.filter(({ kind, asset, alt }) => asset && kind === 'picture' && alt === '');
  if (silent.length === 0) return [];
  const told = post.channels.some((id) => {
    const known = knownChannel(context, id);
    if (!known?.platform) return false;
    const { format } = channelPost(post, id);
    const rules = rulesOf(known.channel, known.platform, formatOf(known.platform, format)?.id);
    return rules.flag('altText.expected')?.value === true;
  });
  if (told) return [];
  const says = `${names(silent)} ${silent.length === 1 ? 'has' : 'have'} no alt text.`;
  const remedy = 'Say in a sentence what is to be seen, for those who cannot see it.';
  return [{ rule: 'media.alt', severity: 'hint', says, remedy, post: post.id }];
}

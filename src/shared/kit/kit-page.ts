import { dateWords, knownLanguage, timeWords } from '../calendar-time/date-words';
import { pathAddress, escapeMarkup as text } from './escape-markup';
import { kitStyle } from './kit-style';
import { type KitFile, kitTexts } from './kit-texts';
import { channelLabel, type KitEntry, type KitPlan } from './plan-kit';

/** Nothing runs, nothing is asked for but pictures and videos that lie beside the page, wherever it is opened from. */
const policy =
  "default-src 'none'; img-src 'self' file:; media-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A post with what came along of its pictures. */
export interface KitPost {
  entry: KitEntry;
  files: readonly KitFile[];
}

/**
 * The page of a kit, as HTML: every post with its texts to copy and its pictures, by day. It holds no script and needs nothing
 * but the folders beside it. All words of the project are escaped, and each is read in its own direction.
 */
export function kitPage({ project, span }: Pick<KitPlan, 'project' | 'span'>, posts: readonly KitPost[]): string {
  const { language } = project.settings;
  const name = project.name.trim() || 'Untitled plan';
  const days = new Map<string, (KitPost & { anchor: string })[]>();
  for (const [at, post] of posts.entries()) {
    const { date } = post.entry;
    days.set(date, [...(days.get(date) ?? []), { ...post, anchor: `post-${at + 1}` }]);
  }
  return `<!doctype html>
<html lang="${text(knownLanguage(language) ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(`${name}: publish kit`)}</title>
<style>${kitStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${text(name)}</h1>
<p class="soft">${text(headWords(span, posts, language))}</p>
</header>
${contents(posts, project.settings)}
<main>
${[...days].map(([date, ofDay]) => day(date, ofDay, project.settings)).join('\n')}
</main>
</body>
</html>
`;
}

type Settings = KitPlan['project']['settings'];

function headWords({ from, to }: KitPlan['span'], posts: readonly KitPost[], language: string | undefined): string {
  const first = from ?? posts[0]?.entry.date;
  const last = to ?? posts.at(-1)?.entry.date;
  const days = [...new Set([first, last])].flatMap((date) => (date ? dateWords(date, 'dayYear', language) : []));
  const count = `${posts.length} ${posts.length === 1 ? 'post' : 'posts'} to publish by hand`;
  return `${[count, days.join(' – ')].filter(Boolean).join(', ')}. Tap a text to select all of it, then copy.`;
}

function contents(posts: readonly KitPost[], settings: Settings): string {
  if (posts.length < 3) return '';
  const lines = posts.map(
    ({ entry }, at) =>
      `<li><time datetime="${text(instantOf(entry))}">${text(dateWords(entry.date, 'day', settings.language))}${
        entry.time === undefined ? '' : ` ${text(timeWords(entry.time, settings.hourFormat))}`
      }</time> <a href="#post-${at + 1}"><bdi>${text(headlineOf(entry))}</bdi></a> <bdi class="soft">${text(channelLabel(entry.channel, entry.platform))}</bdi></li>`,
  );
  return `<nav aria-label="Posts">\n<ul>\n${lines.join('\n')}\n</ul>\n</nav>`;
}

function day(date: string, posts: readonly (KitPost & { anchor: string })[], settings: Settings): string {
  const articles = posts.map((post) => article(post, post.anchor, settings));
  return `<h2>${text(dateWords(date, 'long', settings.language))} ${date.slice(0, 4)}</h2>\n${articles.join('\n')}`;
}

function article({ entry, files }: KitPost, anchor: string, settings: Settings): string {
  const { channel, platform, folder, title, firstComment, link, parts, format } = entry;
  const clock = entry.time === undefined ? 'Any time' : timeWords(entry.time, settings.hourFormat);
  const handle = channel.handle?.trim();
  const where = [channel.name, platform === channel.name ? undefined : platform, handle, format].filter(Boolean);
  const texts = kitTexts(entry, files).map(
    ({ name }) => `<a href="${text(pathAddress(folder, name))}">${text(name)}</a>`,
  );
  return [
    `<article id="${anchor}" aria-labelledby="${anchor}-name">`,
    '<header>',
    '<div>',
    `<h3 id="${anchor}-name"><bdi>${text(headlineOf(entry))}</bdi></h3>`,
    `<p class="soft"><time datetime="${text(instantOf(entry))}">${text(clock)}</time>${
      entry.zone === undefined ? '' : ` (${text(entry.zone)})`
    } · ${where.map((word) => `<bdi>${text(word ?? '')}</bdi>`).join(' · ')}</p>`,
    '</div>',
    `<label><input type="checkbox" autocomplete="off"> Posted</label>`,
    '</header>',
    block('Title', title),
    ...parts.map((part, at) => block(parts.length > 1 ? `Text ${at + 1} of ${parts.length}` : 'Text', part)),
    block(link?.place ? `Link, for the ${link.place}` : 'Link', link?.address),
    block('First comment', firstComment),
    pictures(folder, files),
    texts.length > 0 ? `<p class="files">In the folder: ${texts.join(', ')}</p>` : '',
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** A text to copy. The first line end behind `<pre>` is not part of it, so one is put there. */
function block(heading: string, content: string | undefined): string {
  if (content === undefined || content.trim() === '') return '';
  return `<h4>${text(heading)}</h4>\n<pre dir="auto">\n${text(content)}</pre>`;
}

function pictures(folder: string, files: readonly KitFile[]): string {
  const shown = files.flatMap((file) => ('file' in file ? figure(folder, file) : []));
  const lost = files.flatMap((file) => ('file' in file ? [] : missing(file)));
  return [
    shown.length > 0 ? `<h4>${shown.length === 1 ? 'To attach' : 'To attach, in this order'}</h4>` : '',
    shown.length > 0 ? `<div class="pictures">\n${shown.join('\n')}\n</div>` : '',
    ...lost,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function figure(folder: string, { file, kind, alt }: Extract<KitFile, { file: string }>): string {
  const address = text(pathAddress(folder, file));
  const picture =
    kind === 'picture'
      ? `<a href="${address}"><img src="${address}" alt="${text(alt)}" loading="lazy"></a>`
      : kind === 'video'
        ? `<video src="${address}" controls preload="metadata" aria-label="${text(alt || file)}"></video>`
        : '';
  const words = alt ? `<h4>Alt text</h4>\n<pre dir="auto">\n${text(alt)}</pre>` : '';
  return `<figure>${picture}\n<figcaption><a href="${address}"><bdi>${text(file)}</bdi></a></figcaption>${words}</figure>`;
}

function missing({ name, why, address }: Extract<KitFile, { why: string }>): string {
  const where = address === undefined ? '' : ` <bdi>${text(address)}</bdi>`;
  return `<p class="warn">Not in this kit: <bdi>${text(name)}</bdi> ${text(why)}.${where}</p>`;
}

function headlineOf({ headline }: KitEntry): string {
  return headline || 'Untitled post';
}

function instantOf({ date, time }: KitEntry): string {
  return time === undefined ? date : `${date}T${time}`;
}

import { type PublishedPost, publishedPost } from '../../links/published-text';
import { type ChannelRules, formatOf, type Rule, rulesOf } from '../../platforms/channel-rules';
import { exactUnits } from '../../platforms/count-text';
import { findMarks, type Mark, type MarkKind } from '../../platforms/find-marks';
import type { Platform } from '../../platforms/platform';
import type { Post } from '../../posts/post';
import { type CheckContext, channelWords, type KnownChannel } from '../check-context';
import type { Finding, Severity } from '../finding';

/** A post as one of its channels gets it, with the rules that hold there. */
export interface Subject {
  post: Post;
  channel: KnownChannel['channel'];
  platform: Platform;
  rules: ChannelRules;
  /** What goes out there: the text with link, marks and signature. */
  content: PublishedPost;
  text: string;
  /** What the platform calls the kind of post, as after "for": `a story`, `an event`; nothing where none is named. */
  formatName: string | undefined;
  context: CheckContext;
}

function withArticle(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`;
}

const marked = new WeakMap<Subject, readonly Mark[]>();

/** The links, hashtags and mentions of the text, as far as texts are read; found once for a subject. */
export function marksOf(subject: Subject, kind: MarkKind): Mark[] {
  let marks = marked.get(subject);
  if (!marks) {
    const { bareLinks, hashtagForm } = subject.platform.preview ?? {};
    const rules = { ...(bareLinks !== undefined && { bareLinks }), ...(hashtagForm && { hashtagForm }) };
    marks = findMarks(subject.text.slice(0, exactUnits), rules);
    marked.set(subject, marks);
  }
  return marks.filter((mark) => mark.kind === kind);
}

/** The text of a mark. */
export function wordOf({ text }: Subject, { start, end }: Pick<Mark, 'start' | 'end'>): string {
  return text.slice(start, end);
}

/** Looks at a post for one channel. */
export type ChannelCheck = (subject: Subject) => readonly Finding[];

export function subjectOf(post: Post, { channel, platform }: KnownChannel, context: CheckContext): Subject | undefined {
  if (!platform) return undefined;
  const content = publishedPost(post, { channel, platform, project: context });
  return {
    post,
    channel,
    platform,
    rules: rulesOf(channel, platform, content.format),
    content,
    text: content.text,
    formatName: withArticle(formatOf(platform, content.format)?.name),
    context,
  };
}

export function nameOf({ channel, platform }: Subject): string {
  return channelWords({ channel, platform });
}

/** What is sure warns, what is only repeated everywhere hints. A number that the user gave is sure. */
export function severityOf({ fact }: Pick<Rule, 'fact'>): Severity {
  return fact?.confidence === 'repeated' ? 'hint' : 'warning';
}

/** A finding of a rule about the subject. `severity` is for rules whose breach harms nothing. */
export function findingOf(
  { post, channel }: Subject,
  rule: Pick<Rule, 'path' | 'fact'>,
  finding: Omit<Finding, 'rule' | 'severity' | 'post' | 'channel' | 'source'> & { severity?: Severity },
): Finding {
  const { fact } = rule;
  return {
    rule: rule.path,
    severity: severityOf(rule),
    ...finding,
    post: post.id,
    channel: channel.id,
    ...(fact && { source: { source: fact.source, checkedOn: fact.checkedOn, confidence: fact.confidence } }),
  };
}

const numbers = new Intl.NumberFormat('en-GB');

/** `1 hashtag`, `2,200 characters`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

/** `“#a”, “#b” and 2 more`: user's words in a sentence, bounded. */
export function listed(words: readonly string[]): string {
  const [first = '', second] = words.map((word) => `“${word.length > 40 ? `${word.slice(0, 39)}…` : word}”`);
  if (second === undefined) return first;
  return words.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${words.length - 2} more`;
}

import type { Channel } from '../channels/channel';
import { formatPath, valueAt } from './channel-rules';
import { type Fact, factAbout } from './fact';
import type { Platform } from './platform';
import { type RulePath, ruleKinds, rulePaths } from './rules';

/** A rule as a channel's list of rules shows it. */
export interface RuleRow {
  /** Where the own value is kept in `channel.limits`. */
  path: string;
  /** The rule without its format, or one that is no single value and can only be switched off; null for one not known here. */
  rule: RulePath | SwitchedRule | null;
  /** What the platform's file says; undefined where it says nothing, null where it says that there is no bound. */
  value: number | boolean | string | null | undefined;
  fact: Fact | undefined;
  /** The user's own number, null for none; undefined where the platform's holds. */
  own: number | null | undefined;
}

export type SwitchedRule = 'formats' | 'fields' | 'link.place' | 'preview.hashtagForm';

export interface RuleSection {
  /** The format that the rules are for; null for what holds for all. */
  format: { id: string; name: string } | null;
  rows: RuleRow[];
}

/** Bounds that a user may know where the platform's file does not. */
const alwaysOffered: readonly RulePath[] = [
  'text.limit',
  'title.limit',
  'hashtags.limit',
  'links.limit',
  'media.limit',
];

/** All rules of a channel: what holds for all kinds of posts first, then what is different in single formats. */
export function ruleSections(channel: Channel, platform: Platform): RuleSection[] {
  const limits = channel.limits ?? {};
  const row = (path: string, rule: RuleRow['rule'], value: unknown): RuleRow => {
    const own = Object.hasOwn(limits, path) ? limits[path] : undefined;
    if (!isRuleValue(value)) return { path, rule, value: undefined, fact: undefined, own };
    return { path, rule, value, fact: factAbout(platform.facts, path), own };
  };
  const listed = (path: string, rule: RulePath): RuleRow[] => {
    const found = row(path, rule, valueAt(platform, path));
    const offered = path === rule && alwaysOffered.includes(rule);
    return found.value !== undefined || found.own !== undefined || offered ? [found] : [];
  };
  const formats = Object.entries(platform.formats);
  const general = rulePaths.flatMap((path) => listed(path, path));
  if (formats.length > 0) general.push(row('formats', 'formats', formats.map(([, { name }]) => name).join(', ')));
  for (const { id, name, required } of platform.fields) if (required) general.push(row(`fields.${id}`, 'fields', name));
  if (platform.link?.place === 'nowhere') general.push(row('link.place', 'link.place', 'not part of the post'));
  if (platform.preview?.hashtagForm === 'double')
    general.push(row('preview.hashtagForm', 'preview.hashtagForm', '#between two signs#'));
  const sections: RuleSection[] = [
    { format: null, rows: general },
    ...formats.map(([id, { name }]) => ({
      format: { id, name },
      rows: rulePaths.flatMap((path) => listed(formatPath(id, path), path)),
    })),
  ];
  // Numbers that a file brought along and that nothing here asks for are shown as well, so that they can be taken out.
  const known = new Set(sections.flatMap(({ rows }) => rows.map(({ path }) => path)));
  for (const path of Object.keys(limits)) if (!known.has(path)) general.push(row(path, null, undefined));
  return sections.filter(({ rows }) => rows.length > 0);
}

function isRuleValue(value: unknown): value is number | boolean | string | null {
  return value === null || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
}

/** Whether a rule takes a number of the user's own; any can be switched off. */
export function takesNumber({ rule }: Pick<RuleRow, 'rule'>): boolean {
  return rulePaths.some((path) => path === rule && ruleKinds[path] === 'number');
}

import type { Channel } from '../channels/channel';
import { type Fact, factAbout } from './fact';
import type { Platform } from './platform';
import { type PlatformFormat, type RulePath, type RulePathOf, ruleKinds } from './rules';

/** A rule as it holds for one channel and one kind of post. */
export interface Rule<Value = number | boolean | string> {
  /** The path that the value stands under, in the platform's file and in `channel.limits`. */
  path: string;
  value: Value;
  /** Where the platform's value comes from; nothing where the value is the user's own. */
  fact: Fact | undefined;
  /** True when the channel says something else than the platform. */
  own: boolean;
}

/** Where a format keeps what is different for it. */
export function formatPath(format: string, path: string): string {
  return `formats.${format}.${path}`;
}

/**
 * The rules of one channel for one kind of post. What the channel says (`channel.limits`) comes before what the platform
 * says, and what is said of the format before what is said of all.
 */
export class ChannelRules {
  private readonly known = new Map<string, Rule | undefined>();

  constructor(
    readonly platform: Platform,
    private readonly limits: Channel['limits'],
    private readonly format: string | undefined,
  ) {}

  /** A bound; nothing where there is none. */
  number(path: RulePathOf<'number'>): Rule<number> | undefined {
    const rule = this.rule(path);
    return rule && isNumber(rule) ? rule : undefined;
  }

  /** A yes or no; nothing where it is not known or the user does not want to hear of it. */
  flag(path: RulePathOf<'flag'>): Rule<boolean> | undefined {
    const rule = this.rule(path);
    return rule && isFlag(rule) ? rule : undefined;
  }

  characters(path: RulePathOf<'characters'>): Rule<string> | undefined {
    const rule = this.rule(path);
    return rule && isCharacters(rule) ? rule : undefined;
  }

  /** Width to height, as in `4:5`. */
  ratio(path: RulePathOf<'ratio'>): Rule<string> | undefined {
    const rule = this.rule(path);
    return rule && isCharacters(rule) ? rule : undefined;
  }

  /** Kinds of files, with spaces between. */
  types(path: RulePathOf<'types'>): Rule<string> | undefined {
    const rule = this.rule(path);
    return rule && isCharacters(rule) ? rule : undefined;
  }

  /** True unless the user has switched off a rule that is no value, such as `formats` or `fields.board`. */
  isOn(path: string): boolean {
    return this.limits?.[path] !== null;
  }

  private rule(path: RulePath): Rule | undefined {
    if (this.known.has(path)) return this.known.get(path);
    const rule = this.find(path);
    this.known.set(path, rule);
    return rule;
  }

  private find(path: RulePath): Rule | undefined {
    const paths = this.format === undefined ? [path] : [formatPath(this.format, path), path];
    for (const at of paths) {
      const own = this.limits && Object.hasOwn(this.limits, at) ? this.limits[at] : undefined;
      if (own !== undefined) return ownRule(path, at, own);
      const value = valueAt(this.platform, at);
      // A format lifts a bound by `null`; what holds for all is then not asked any more.
      if (value === null) return undefined;
      if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
        return { path: at, value, fact: factAbout(this.platform.facts, at), own: false };
    }
    return undefined;
  }
}

const isNumber = (rule: Rule): rule is Rule<number> => typeof rule.value === 'number';
const isFlag = (rule: Rule): rule is Rule<boolean> => typeof rule.value === 'boolean';
const isCharacters = (rule: Rule): rule is Rule<string> => typeof rule.value === 'string';

function ownRule(path: RulePath, at: string, own: number | null): Rule | undefined {
  const kind = ruleKinds[path];
  if (own === null || (kind !== 'number' && kind !== 'flag')) return undefined;
  return { path: at, value: kind === 'flag' ? own !== 0 : own, fact: undefined, own: true };
}

/** What stands under a path of a platform's file. Format ids hold no dots. */
export function valueAt(platform: Platform, path: string): unknown {
  let at: unknown = platform;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/**
 * What a platform makes of a format: its own of that name, or the one that it becomes there. Formats are words of the
 * user's as well: nothing for one that the platform does not know, or for none.
 */
export function formatOf(
  platform: Platform,
  format: string | undefined,
): (PlatformFormat & { id: string }) | undefined {
  if (format === undefined) return undefined;
  const wanted = format.trim().toLowerCase();
  for (const [id, entry] of Object.entries(platform.formats))
    if (id === wanted || entry.aliases.includes(wanted)) return { ...entry, id };
  return undefined;
}

const remembered = new WeakMap<Channel, { platform: Platform; byFormat: Map<string | undefined, ChannelRules> }>();

/** The rules of a channel for a kind of post; made once for a channel's object. */
export function rulesOf(channel: Channel, platform: Platform, format: string | undefined): ChannelRules {
  let kept = remembered.get(channel);
  if (kept?.platform !== platform) {
    kept = { platform, byFormat: new Map() };
    remembered.set(channel, kept);
  }
  const known = formatOf(platform, format)?.id;
  let rules = kept.byFormat.get(known);
  if (!rules) {
    rules = new ChannelRules(platform, channel.limits, known);
    kept.byFormat.set(known, rules);
  }
  return rules;
}

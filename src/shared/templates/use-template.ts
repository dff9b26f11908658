import { type Post, postHeadline } from '../posts/post';
import type { Project } from '../project/project';
import type { Template } from './template';

/** Fields that a template and a post share as they are. */
const optional = ['time', 'format', 'link', 'firstComment', 'notes'] as const;

/** What a post may begin with. */
export type PostStart = {
  [K in
    | 'title'
    | 'text'
    | 'status'
    | 'time'
    | 'channels'
    | 'pillar'
    | 'campaign'
    | 'format'
    | 'labels'
    | 'link'
    | 'firstComment'
    | 'notes'
    | 'variants']?: Post[K];
};

/** What a template names and the project does not hold any more. */
export interface MissingLinks {
  channels: number;
  pillar: boolean;
}

/** A template may outlive the channels and the pillar that it names; it works without them. */
export function missingLinks(template: Template, project: Pick<Project, 'channels' | 'pillars'>): MissingLinks {
  return {
    channels: template.channels.filter((id) => !Object.hasOwn(project.channels, id)).length,
    pillar: template.pillar !== undefined && !Object.hasOwn(project.pillars, template.pillar),
  };
}

/** Says what is missing in one sentence; absent when nothing is. */
export function missingWords({ channels, pillar }: MissingLinks): string | undefined {
  const one = channels === 1 ? 'One channel' : `${channels} channels`;
  if (channels > 0 && pillar) return `${one} and the pillar of this template are no longer in the project.`;
  if (pillar) return 'The pillar of this template is no longer in the project.';
  if (channels > 0) return `${one} of this template ${channels === 1 ? 'is' : 'are'} no longer in the project.`;
  return undefined;
}

/** What a new post takes over from a template: what is filled in, without links that are gone. */
export function fieldsFromTemplate(template: Template, project: Pick<Project, 'channels' | 'pillars'>): PostStart {
  const fields: PostStart = {};
  if (template.title !== '') fields.title = template.title;
  if (template.text !== '') fields.text = template.text;
  if (template.labels.length > 0) fields.labels = [...template.labels];
  const channels = template.channels.filter((id) => Object.hasOwn(project.channels, id));
  if (channels.length > 0) fields.channels = channels;
  if (template.pillar !== undefined && Object.hasOwn(project.pillars, template.pillar)) fields.pillar = template.pillar;
  for (const key of optional) {
    const value = template[key];
    if (value !== undefined) fields[key] = value;
  }
  const variants = variantsFor(template.variants, fields.channels ?? []);
  if (variants) fields.variants = variants;
  return fields;
}

/** The variants of some channels without their pictures, which belong to one post; nothing where none is left. */
function variantsFor(variants: Post['variants'], channels: readonly string[]): Post['variants'] {
  const kept = Object.entries(variants ?? {}).flatMap(([channel, { media: _, ...own }]) =>
    channels.includes(channel) && Object.keys(own).length > 0 ? [[channel, own] as const] : [],
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A template made of a post: everything but its day, its status and its pictures. */
export function templateFromPost(post: Post, { id, name, order }: Pick<Template, 'id' | 'name' | 'order'>): Template {
  const { title, text, pillar } = post;
  const template: Template = { id, name, order, title, text, channels: [...post.channels], labels: [...post.labels] };
  if (pillar !== undefined) template.pillar = pillar;
  for (const key of optional) {
    const value = post[key];
    if (value !== undefined) template[key] = value;
  }
  const variants = variantsFor(post.variants, post.channels);
  if (variants) template.variants = variants;
  return template;
}

/** A name for the template of a post that no other has: its headline, with a number where that is taken. */
export function templateName(post: Post, taken: Iterable<{ name: string }>): string {
  const names = new Set([...taken].map(({ name }) => name));
  const headline = postHeadline(post).slice(0, 60).trim() || 'Template';
  let name = headline;
  for (let number = 2; names.has(name); number += 1) name = `${headline} ${number}`;
  return name;
}

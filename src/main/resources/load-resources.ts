import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { z } from 'zod';
import { type CampaignTemplate, campaignTemplateSchema } from '../../shared/campaigns/campaign-template';
import { type Preset, presetSchema } from '../../shared/csv/preset';
import { type Platform, platformSchema } from '../../shared/platforms/platform';
import { locateJsonError, placeAt } from '../../shared/project/locate-json-error';
import { openProject } from '../../shared/project/open-project';

/** A project to start from; `file` is its path. */
export interface Sample {
  id: string;
  name: string;
  file: string;
}

/** The facts that the program runs on. */
export interface Resources {
  /** In the order of their lists, as are the presets and the plans of campaigns. */
  platforms: Platform[];
  presets: Preset[];
  campaigns: CampaignTemplate[];
  samples: Sample[];
  /** One sentence for the user for each file that could not be used. */
  notices: string[];
}

/** What one file of a kind says, or why it cannot be used; `unknown` are the places of keys that mean nothing here. */
type Read<T> = (file: string, text: string) => { value: T; unknown?: readonly string[] } | { problem: string };

/**
 * Reads every facts file of the program, checked: `platforms/*.json`, `presets/*.json`, `campaigns/*.json` and
 * `samples/*.kalends`. A file that cannot be used is left out and named in `notices`, with what stands in for it; nothing
 * here throws.
 * @param folder the program's own resources
 * @param extraFolder the user's; a file there adds to the program's or stands in for the one with the same id
 */
export async function loadResources(folder: string, extraFolder?: string): Promise<Resources> {
  const notices: string[] = [];
  const folders = [{ path: folder, required: true }];
  if (extraFolder !== undefined) folders.push({ path: extraFolder, required: false });

  const collect = async <T extends { id: string }>(kind: string, ending: string, read: Read<T>): Promise<T[]> => {
    const all = new Map<string, T>();
    for (const { path, required } of folders)
      for (const [id, value] of await readKind(join(path, kind), required, ending, read, notices, all))
        all.set(id, value);
    return [...all.values()];
  };

  const platforms = await collect('platforms', '.json', jsonOf(platformSchema));
  const presets = await collect('presets', '.json', jsonOf(presetSchema));
  const campaigns = await collect('campaigns', '.json', jsonOf(campaignTemplateSchema));
  const samples = await collect('samples', '.kalends', readSample);
  type Listed = { order: number; name: string };
  const byOrder = (a: Listed, b: Listed) => a.order - b.order || a.name.localeCompare(b.name);
  return {
    platforms: platforms.sort(byOrder),
    presets: presets.sort(byOrder),
    campaigns: campaigns.sort(byOrder),
    samples,
    notices,
  };
}

async function readKind<T extends { id: string }>(
  folder: string,
  required: boolean,
  ending: string,
  read: Read<T>,
  notices: string[],
  before: ReadonlyMap<string, T>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  const owner = new Map<string, string>();
  for (const name of await filesIn(folder, required, ending, notices)) {
    const file = join(folder, name);
    const shown = required ? `${basename(folder)}/${name}` : file;
    const instead = required ? '' : insteadOf(before, basename(name, ending));
    const result = await readFile(file, 'utf8').then(
      (text) => read(file, text),
      (error: unknown) => ({ problem: `it cannot be read (${codeOf(error)})` }),
    );
    if ('problem' in result) {
      notices.push(`The file ${shown} is left out: ${result.problem}.${instead}`);
      continue;
    }
    const first = owner.get(result.value.id);
    if (first !== undefined) {
      notices.push(`The file ${shown} is left out: it has the id “${result.value.id}”, which ${first} already has.`);
      continue;
    }
    if (result.unknown?.length)
      notices.push(
        `The file ${shown} says things that mean nothing here (${listed(result.unknown)}); the rest is used.`,
      );
    owner.set(result.value.id, name);
    found.set(result.value.id, result.value);
  }
  return found;
}

/** Names in a fixed order, so that of two files with one id it is always the same that counts. */
async function filesIn(folder: string, required: boolean, ending: string, notices: string[]): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => extname(name) === ending).sort();
  } catch (error) {
    if (required || codeOf(error) !== 'ENOENT')
      notices.push(`The folder ${folder} cannot be read (${codeOf(error)}), so what it holds is missing.`);
    return [];
  }
}

/** What holds while a file of the user's is broken: its name is that of the id that it is about. */
function insteadOf(before: ReadonlyMap<string, unknown>, id: string): string {
  return before.has(id)
    ? ' The one that comes with Kalends is used until it is mended.'
    : ' What it is about reads as other until it is mended; nothing in your projects is lost.';
}

function jsonOf<S extends z.ZodType<{ id: string }>>(schema: S): Read<z.infer<S>> {
  return (_file, text) => {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      const { line, column } = placeAt(text, locateJsonError(text) ?? 0);
      return { problem: `it is not JSON (line ${line}, column ${column})` };
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { value: parsed.data, unknown: unknownKeys(raw, parsed.data, '') };
    const [issue] = parsed.error.issues;
    return { problem: `at ${issue?.path.join('.') || 'its top'}, ${issue?.message ?? 'it does not fit'}` };
  };
}

/** Places of the keys that checking has dropped, such as `text.limt`: most are a slip of the hand. */
function unknownKeys(raw: unknown, known: unknown, path: string): string[] {
  if (typeof raw !== 'object' || raw === null || typeof known !== 'object' || known === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return Object.hasOwn(known, key) ? unknownKeys(value, Reflect.get(known, key), at) : [at];
  });
}

function listed(places: readonly string[]): string {
  const more = places.length - 3;
  return places.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const readSample: Read<Sample> = (file, text) => {
  const opened = openProject(text);
  if (opened.kind !== 'ok') return { problem: 'it is not a project that this version opens' };
  const id = basename(file, '.kalends');
  return { value: { id, name: opened.project.name || id, file } };
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Project, projectSchema } from '../../../src/shared/project/project';
import type { RunningApp } from './app';

const repository = resolve(import.meta.dirname, '../../..');

/** The project file as it lies on the disk, checked like any other. */
export async function readProject(path: string): Promise<Project> {
  return projectSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Puts the sample, December 2026, into the projects folder under a name. */
export async function putSample(app: Pick<RunningApp, 'file'>, fileName = 'cafe-lindner.kalends'): Promise<string> {
  const path = app.file(fileName);
  await mkdir(dirname(path), { recursive: true });
  await copyFile(resolve(repository, 'resources/samples/bakery.kalends'), path);
  return path;
}

/** The rows of a CSV file as records by heading. */
export async function readCsv(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, 'utf8');
  return z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true, bom: true }));
}

/** A calendar of our own making that has what real ones have. */
export function fixture(name: string): string {
  return resolve(repository, 'tests/fixtures/csv', name);
}

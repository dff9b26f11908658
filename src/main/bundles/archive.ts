import { basename } from 'node:path';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { assetFileSchema } from '../../shared/assets/asset';
import { projectEnding } from '../../shared/project/file-name';
import { mostEntries, mostProjectBytes } from './bounds';
import { badBundle, type Source } from './bundle-failure';
import { refuseBomb, refuseName, refuseOverlaps, refuseStrange } from './refuse-entry';

/** What an archive holds that is a bundle's; nothing of it has been read yet but the list at its end. */
export interface Archive {
  zip: ZipFile;
  project: Entry;
  /** Files of the library, by their name in the assets folder. */
  assets: { file: string; entry: Entry }[];
  /** Names of entries that are no part of a bundle and stay where they are. */
  others: string[];
  /** Bytes that come out of project and assets. */
  bytes: number;
}

interface Named {
  name: string;
  entry: Entry;
}

/**
 * Opens an archive and looks through its list of entries. It is closed again when it is refused.
 * @throws Failure BAD_BUNDLE for one that is no bundle or could do harm; anything else means that it is no whole zip.
 */
export async function openArchive(source: Source): Promise<Archive> {
  // Names are read by our own rules: the library would turn a backslash into a slash.
  const zip = await openPromise(source.path, { lazyEntries: true, autoClose: false, decodeStrings: false });
  try {
    return sort(zip, await listEntries(zip, source), source);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile, source: Source): Promise<Named[]> {
  if (zip.entryCount > mostEntries) throw badBundle(source, `holds more than ${mostEntries - 1} files`);
  const entries: Named[] = [];
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
    refuseName(name, source);
    // Some file systems hold two spellings of one name for the same file.
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw badBundle(source, `holds two files of one name`);
    seen.add(folded);
    refuseStrange(entry, source);
    entries.push({ name: name.normalize('NFC'), entry });
  }
  refuseOverlaps(
    entries.map(({ entry }) => entry),
    source,
  );
  return entries;
}

function sort(zip: ZipFile, entries: Named[], source: Source): Archive {
  const projects = entries.filter(({ name }) => !name.includes('/') && name.toLowerCase().endsWith(projectEnding));
  const [project] = projects;
  if (!project) throw badBundle(source, 'holds no Kalends project');
  if (projects.length > 1) throw badBundle(source, 'holds more than one Kalends project');
  if (project.entry.uncompressedSize > mostProjectBytes)
    throw badBundle(source, 'holds a project that is larger than 256 MB, more than Kalends opens');
  const folder = `${basename(project.name).slice(0, -projectEnding.length)}.assets/`;
  const assets: Archive['assets'] = [];
  const others: string[] = [];
  for (const { name, entry } of entries) {
    if (entry === project.entry || name === folder) continue;
    const file = name.startsWith(folder) ? name.slice(folder.length) : '';
    if (assetFileSchema.safeParse(file).success) assets.push({ file, entry });
    else others.push(name);
  }
  const bytes = refuseBomb([project.entry, ...assets.map(({ entry }) => entry)], source);
  return { zip, project: project.entry, assets, others, bytes };
}

/** Files that a system writes into folders for itself. */
const ofTheSystem = /^(\..*|thumbs\.db|desktop\.ini|icon\r)$/i;

/** True while files from outside the window are held over it, or are in the clipboard. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/**
 * The files that were dropped or pasted, those of dropped folders and of the folders in them included, in the order of
 * their names there. To be called while the event is handled: afterwards the browser has forgotten them.
 */
export function filesOf(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item): (FileSystemEntry | File)[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry?.() ?? null;
    const file = item.getAsFile();
    if (entry?.isDirectory) return [entry];
    return file ? [file] : [];
  });
  return collect(entries);
}

/** What a chooser for files or for a folder gave, without what a system wrote into the folder for itself. */
export function chosenFiles(list: FileList | null): File[] {
  const files = [...(list ?? [])];
  return files.filter(({ name, webkitRelativePath }) => webkitRelativePath === '' || !ofTheSystem.test(name));
}

async function collect(entries: readonly (FileSystemEntry | File)[]): Promise<File[]> {
  const files: File[] = [];
  for (const entry of entries) {
    if (entry instanceof File) files.push(entry);
    else files.push(...(await filesIn(entry)));
  }
  return files;
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (ofTheSystem.test(entry.name)) return [];
  if (isFile(entry)) {
    // A file that cannot be opened is one that vanished meanwhile.
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [file] : [];
  }
  if (!isFolder(entry)) return [];
  const inside = await entriesOf(entry);
  const files: File[] = [];
  for (const each of inside.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })))
    files.push(...(await filesIn(each)));
  return files;
}

/** The browser gives a folder's entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

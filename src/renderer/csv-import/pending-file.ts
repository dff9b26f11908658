/**
 * A file that the user chose before the import area was on the screen ("Start from a spreadsheet" on the start page,
 * a file dropped on another area). It waits here until the area takes it.
 */
let pending: File | null = null;

/** Keeps `file` for the import area; a file that was waiting is forgotten. */
export function setPendingFile(file: File): void {
  pending = file;
}

/** Gives the waiting file once; `null` when none waits. */
export function takePendingFile(): File | null {
  const file = pending;
  pending = null;
  return file;
}

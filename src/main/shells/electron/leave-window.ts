/** What a window needs for closing. */
export interface LeavingWindow {
  /** Lets the screen send what is typed. */
  settle(): Promise<void>;
  /** Saves and lets the project go; fails when it cannot be saved. */
  release(): Promise<void>;
  /** Says why saving failed and asks what to do. */
  ask(reason: string): Promise<'retry' | 'save-elsewhere' | 'discard' | 'stay'>;
  /** Asks for another place and saves there; false when the user changes their mind. */
  saveElsewhere(): Promise<boolean>;
  /** Lets the project go without the changes that could not be saved. */
  discard(): Promise<void>;
}

/**
 * Closes a window's project: waits for the save and, if it fails, lets the user decide for as long as they like.
 *
 * @returns true when the window may go, false when the user stays
 */
export async function leaveWindow(window: LeavingWindow): Promise<boolean> {
  await window.settle();
  let reason = await reasonOf(window.release());
  while (reason !== undefined) {
    switch (await window.ask(reason)) {
      case 'retry':
        reason = await reasonOf(window.release());
        break;
      case 'save-elsewhere':
        reason = await reasonOf(
          window.saveElsewhere().then((chosen) => (chosen ? window.release() : stillUnsaved(reason))),
        );
        break;
      case 'discard':
        await window.discard();
        return true;
      case 'stay':
        return false;
    }
  }
  return true;
}

/** The sentence of a failure, or undefined when the work was done. */
async function reasonOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'Something went wrong while saving.';
  }
}

function stillUnsaved(reason: string | undefined): never {
  throw new Error(reason);
}

import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '../../../src/renderer/ui/Dialog';
import { keepFocus, refocus } from '../../../src/renderer/ui/keep-focus';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

/** A button that opens a dialog, which makes way for a second one. */
function TwoDialogs() {
  const [shown, setShown] = useState<'first' | 'second' | null>(null);
  return (
    <>
      <button type="button" onClick={() => setShown('first')}>
        Open
      </button>
      {shown === 'first' && (
        <Dialog title="First" onClose={() => setShown(null)}>
          <button type="button" data-autofocus onClick={() => setShown('second')}>
            Go on
          </button>
        </Dialog>
      )}
      {shown === 'second' && (
        <Dialog title="Second" onClose={() => setShown(null)}>
          <button type="button" data-autofocus onClick={() => setShown(null)}>
            Done
          </button>
        </Dialog>
      )}
    </>
  );
}

it('gives the focus back to what opened the dialog that was there before it', async () => {
  renderScreen(<TwoDialogs />, { host: new MemoryHost().client() });
  screen.getByText('Open').focus();
  for (const [name, next] of [
    ['Open', 'Go on'],
    ['Go on', 'Done'],
  ] as const) {
    await act(async () => fireEvent.click(screen.getByText(name)));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText(next)));
  }
  await act(async () => fireEvent.click(screen.getByText('Done')));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Open')));
});

/** A dialog over a page whose first control is another one than that which opened it. */
function OverAPage() {
  const [open, setOpen] = useState(false);
  const [more, setMore] = useState(true);
  return (
    <main>
      <button type="button">Tab</button>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Rules" onClose={() => setOpen(false)}>
          {more && (
            <button type="button" data-autofocus onClick={() => setMore(false)}>
              Put back
            </button>
          )}
        </Dialog>
      )}
    </main>
  );
}

it('gives the focus back also when what had it was gone before the dialog, and a place near that is looked for', async () => {
  Element.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  keepFocus();
  renderScreen(<OverAPage />, { host: new MemoryHost().client() });
  screen.getByText('Open').focus();
  await act(async () => fireEvent.click(screen.getByText('Open')));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Put back')));
  await act(async () => fireEvent.click(screen.getByText('Put back')));
  expect(document.activeElement).toBe(document.body);
  // As Escape does, which leaves the focus where it is.
  act(() => void fireEvent.click(screen.getByRole('button', { name: 'Close' })));
  expect(screen.queryByRole('dialog')).toBeNull();
  // On a busy machine the search, which was due before, comes between the closing and what follows on it.
  refocus();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Open')));
});

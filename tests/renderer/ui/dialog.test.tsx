import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '../../../src/renderer/ui/Dialog';
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

import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import { UndoButtons } from '../../../src/renderer/undo/UndoButtons';
import { useUndoKeys } from '../../../src/renderer/undo/use-undo-keys';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

let store: ProjectStore;
let host: MemoryHost;

function Keys({ dialog }: { dialog?: boolean }) {
  useUndoKeys(store);
  return (
    <>
      <input aria-label="Text" defaultValue="before" />
      <input aria-label="Tick" type="checkbox" />
      {dialog && <div role="dialog" aria-modal="true" />}
    </>
  );
}

async function rename(name: string) {
  await act(() => store.run({ name: 'project.rename', payload: { name } }));
}

beforeEach(async () => {
  host = new MemoryHost();
  store = await host.store();
});

describe('the undo buttons', () => {
  it('name the step they would take, and take it', async () => {
    renderScreen(<UndoButtons />, { host: host.client(), store });
    expect(screen.getByRole('button', { name: 'Nothing to undo' }).getAttribute('aria-disabled')).toBe('true');
    await rename('Bakery');
    const undo = await screen.findByRole('button', { name: 'Undo: Rename project to “Bakery”' });
    await act(async () => fireEvent.click(undo));
    expect(store.getView().project.name).toBe('Plan');
    const redo = await screen.findByRole('button', { name: 'Redo: Rename project to “Bakery”' });
    await act(async () => fireEvent.click(redo));
    expect(store.getView().project.name).toBe('Bakery');
  });

  it('do nothing in a project that is read-only', async () => {
    const readOnly = await host.store({ readOnly: true, history: { undo: 'Something', redo: null } });
    const undo = vi.spyOn(readOnly, 'undo');
    renderScreen(<UndoButtons />, { host: host.client(), store: readOnly });
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Something' }));
    expect(undo).not.toHaveBeenCalled();
  });
});

describe('the undo keys', () => {
  const press = (target: Element, init: KeyboardEventInit) => fireEvent.keyDown(target, { ctrlKey: true, ...init });

  it.each([
    ['undo', { key: 'z' }],
    ['undo', { key: 'z', ctrlKey: false, metaKey: true }],
    ['redo', { key: 'Z', shiftKey: true }],
    ['redo', { key: 'y' }],
  ] as const)('%s by %o', (step, init) => {
    const walk = vi.spyOn(store, step).mockResolvedValue(null);
    renderScreen(<Keys />, { host: host.client(), store });
    press(document.body, init);
    press(screen.getByLabelText('Tick'), init);
    expect(walk).toHaveBeenCalledTimes(2);
  });

  it('keep the focus on a card that goes elsewhere', async () => {
    renderScreen(
      <>
        <Keys />
        <button type="button" data-post="p">
          Card
        </button>
        <button type="button">Neighbour</button>
      </>,
      { host: host.client(), store },
    );
    const card = screen.getByRole('button', { name: 'Card' });
    vi.spyOn(store, 'undo').mockImplementation(async () => {
      screen.getByRole('button', { name: 'Neighbour' }).focus();
      return null;
    });
    card.focus();
    press(card, { key: 'z' });
    await vi.waitFor(() => expect(document.activeElement).toBe(card));
    expect(store.undo).toHaveBeenCalledOnce();
  });

  it('leave a field its own undo as long as something was typed there', () => {
    const undo = vi.spyOn(store, 'undo').mockResolvedValue(null);
    renderScreen(<Keys />, { host: host.client(), store });
    const text = screen.getByLabelText('Text');
    fireEvent.focusIn(text);
    fireEvent.change(text, { target: { value: 'typed' } });
    expect(press(text, { key: 'z' })).toBe(true);
    expect(undo).not.toHaveBeenCalled();
    fireEvent.change(text, { target: { value: 'before' } });
    expect(press(text, { key: 'z' })).toBe(false);
    expect(undo).toHaveBeenCalledOnce();
  });

  it('rest behind a dialog, and without Ctrl', () => {
    const undo = vi.spyOn(store, 'undo').mockResolvedValue(null);
    const { unmount } = renderScreen(<Keys />, { host: host.client(), store });
    press(document.body, { key: 'z', ctrlKey: false });
    press(document.body, { key: 'z', altKey: true });
    unmount();
    renderScreen(<Keys dialog />, { host: host.client(), store });
    press(document.body, { key: 'z' });
    expect(undo).not.toHaveBeenCalled();
  });
});

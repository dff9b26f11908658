import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveStatus } from '../../../src/renderer/save-status/SaveStatus';
import { SaveTrouble } from '../../../src/renderer/save-status/SaveTrouble';
import { MemoryHost, openFile } from '../support/memory-host';
import { notified, renderScreen } from '../support/render-screen';

let host: MemoryHost;
beforeEach(() => {
  host = new MemoryHost();
});
const status = () => screen.getByTestId('save-status').textContent;
const none = () => {};

describe('the word on saving', () => {
  it('is "saved" only when what is on the disk is what the screen shows', async () => {
    const store = await host.store();
    renderScreen(<SaveStatus />, { host: host.client(), store });
    expect(status()).toBe('Saved');
    await act(() => store.run({ name: 'project.rename', payload: { name: 'A' } }));
    expect(status()).toBe('Saving…');
    // A write of an older state has finished; that does not make the newer one saved.
    await act(async () => host.saved({ state: 'saved', savedRevision: 0, savedAt: '2026-11-22T13:02:00Z' }));
    expect(status()).toBe('Saving…');
    await act(async () => host.saved({ state: 'saved', savedRevision: 1, savedAt: '2026-11-22T13:02:00Z' }));
    expect(status()).toMatch(/^Saved \d\d:02$/);
  });

  it('says quietly what was strange about a save that worked', async () => {
    const store = await host.store();
    renderScreen(<SaveStatus />, { host: host.client(), store });
    const reason = 'plan.kalends had been deleted by another program; it was written again in its place.';
    await act(async () => host.saved({ state: 'saved', savedRevision: 0, reason }));
    expect(status()).toBe(`Saved${reason}`);
    await act(async () => host.saved({ state: 'saved', savedRevision: 0 }));
    expect(status()).toBe('Saved');
  });

  it('is "not saved" after a failed write', async () => {
    const store = await host.store();
    renderScreen(<SaveStatus />, { host: host.client(), store });
    await act(async () => host.saved({ state: 'failed', savedRevision: 0, reason: 'The disk is full.' }));
    expect(status()).toBe('Not saved');
  });
});

describe('trouble with saving', () => {
  it('says why, retries, and offers another place', async () => {
    const elsewhere = vi.fn();
    const retrySave = vi.fn(async () => ({ state: 'saving', savedRevision: 0 }));
    const client = host.client({ project: { retrySave } });
    const store = await host.store(
      { save: { state: 'failed', savedRevision: 0, reason: 'The disk is full.' } },
      client,
    );
    renderScreen(<SaveTrouble onSaveElsewhere={elsewhere} onSaveCopy={none} />, { host: client, store });
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Retry' })));
    expect(retrySave).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Save elsewhere…' }));
    expect(elsewhere).toHaveBeenCalledOnce();
  });

  it('says "not saved" once', async () => {
    const reason = 'Not saved: the disk is full. Your changes are kept here; save them elsewhere or try again.';
    const store = await host.store({ save: { state: 'failed', savedRevision: 0, reason } });
    renderScreen(<SaveTrouble onSaveElsewhere={none} onSaveCopy={none} />, { host: host.client(), store });
    expect(screen.getByRole('alert').textContent).toContain(
      'Not saved. The disk is full. Your changes are kept here; save them elsewhere or try again.',
    );
  });

  it.each([
    ['Keep mine', 'keep-mine'],
    ['Take theirs', 'take-theirs'],
    ['Save mine beside it', 'save-beside'],
  ])('a change by another program: %s', async (name, choice) => {
    const resolveConflict = vi.fn(async () => openFile);
    const client = host.client({ project: { resolveConflict } });
    const store = await host.store({ save: { state: 'conflict', savedRevision: 0, reason: 'x' } }, client);
    renderScreen(<SaveTrouble onSaveElsewhere={none} onSaveCopy={none} />, { host: client, store });
    expect(screen.getByRole('alert').textContent).toContain('cafe.kalends');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) })));
    expect(resolveConflict).toHaveBeenCalledWith({ choice });
  });

  it('tells when the choice could not be carried out', async () => {
    const client = host.client({ project: { resolveConflict: () => Promise.reject(new Error('no')) } });
    const store = await host.store({ save: { state: 'conflict', savedRevision: 0 } }, client);
    renderScreen(<SaveTrouble onSaveElsewhere={none} onSaveCopy={none} />, { host: client, store });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Keep mine/ })));
    expect(notified).toHaveLength(1);
  });

  it('says why a project is read-only, and nothing while all is well', async () => {
    const store = await host.store({ readOnly: true, readOnlyReason: 'Made by a newer version.' });
    const { unmount } = renderScreen(<SaveTrouble onSaveElsewhere={none} onSaveCopy={none} />, {
      host: host.client(),
      store,
    });
    expect(screen.getByRole('status').textContent).toContain('Made by a newer version.');
    unmount();
    renderScreen(<SaveTrouble onSaveElsewhere={none} onSaveCopy={none} />, {
      host: host.client(),
      store: await host.store(),
    });
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

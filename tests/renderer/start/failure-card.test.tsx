import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FailureCard } from '../../../src/renderer/start/FailureCard';
import { type KnownFailure, readFailure } from '../../../src/renderer/start/read-failure';
import type { Opening } from '../../../src/renderer/start/use-opening';
import { waysOn } from '../../../src/renderer/start/ways-on';
import { failures } from '../../../src/shared/api/failures';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

const path = '/plans/spring.kalends';
const damaged: KnownFailure = {
  code: 'DAMAGED',
  message: 'spring.kalends is damaged at line 214.',
  data: { path, line: 214, column: 3, backups: 1 },
};
const locked = (mayTakeOver: boolean): KnownFailure => ({
  code: 'LOCKED',
  message: 'spring.kalends is open on another computer.',
  data: { path, host: 'shop', since: '2026-11-22T10:00:00Z', sameMachine: false, mayTakeOver },
});
const invalid: KnownFailure = {
  code: 'INVALID',
  message: 'spring.kalends holds something that does not fit.',
  data: { path, problems: [{ path: 'posts.a.date', says: 'no such day' }], repairable: true, backups: 0 },
};
const opening = (): Opening => ({
  busy: null,
  failure: null,
  bundle: null,
  open: vi.fn(async () => {}),
  create: vi.fn(async () => null),
  openBundle: vi.fn(),
  closeBundle: vi.fn(),
  dismiss: vi.fn(),
});
const show = (failure: KnownFailure, calls = {}, another = vi.fn()) => {
  const ways = opening();
  const host = new MemoryHost().client(calls);
  renderScreen(<FailureCard opening={ways} problem={{ path, failure }} onChooseAnother={another} />, { host });
  return ways;
};
const click = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('a failure that came through the door', () => {
  it('is read with its data', () => {
    expect(readFailure(Object.assign(new Error(damaged.message), damaged))).toEqual(damaged);
  });

  it('is not believed without a known name or with other data', () => {
    expect(readFailure(new Error('boom'))).toBeNull();
    expect(readFailure({ code: 'NOVEL', message: 'x', data: {} })).toBeNull();
    expect(readFailure({ code: 'DAMAGED', message: 'x', data: { path: 3 } })).toBeNull();
    expect(readFailure(undefined)).toBeNull();
  });

  it('always leaves a way on', () => {
    for (const code of Object.keys(failures)) {
      const data = { path, backups: 0, repairable: false, sameMachine: true, mayTakeOver: false };
      const { title, ways } = waysOn({ code, message: 'Said by the host.', data } as unknown as KnownFailure, 'x');
      expect(title).toBe('Said by the host.');
      expect(ways.length, code).toBeGreaterThan(0);
    }
  });
});

describe('the card of a file that did not open', () => {
  it('says what the host said and opens a backup beside the file', async () => {
    const backup = { id: 'b1', madeAt: '2026-11-21T17:40:00Z', reason: 'before an import', size: 2048 };
    const recover = vi.fn(async () => ({ path: '/plans/spring (backup).kalends' }));
    const ways = show(damaged, { projects: { backupsOf: async () => ({ backups: [backup] }), recover } });
    expect(screen.getByRole('alert').textContent).toContain('damaged at line 214');
    expect(screen.getByRole('alert').textContent).toContain('The file was left as it is.');
    await click('Open the backup');
    await click(/^Open the backup of/);
    expect(recover).toHaveBeenCalledWith({ path, backup: 'b1' });
    expect(ways.open).toHaveBeenCalledWith('/plans/spring (backup).kalends');
  });

  it('offers no backup where there is none', () => {
    show({ ...damaged, data: { ...damaged.data, backups: 0 } });
    expect(screen.queryByRole('button', { name: /backup/ })).toBeNull();
  });

  it('takes a lock over only where that is allowed', async () => {
    const ways = show(locked(true));
    await click('Open read-only');
    await click('Take it over');
    expect(ways.open).toHaveBeenNthCalledWith(1, path, 'read-only');
    expect(ways.open).toHaveBeenNthCalledWith(2, path, 'take-over');
  });

  it('does not offer to take over a lock of a running program here', () => {
    show(locked(false));
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });

  it('shows what can be repaired, makes the copy, and says what was left out', async () => {
    const repair = vi.fn(async () => ({
      path: '/plans/r.kalends',
      leftOut: [{ path: 'posts.a.date', says: 'left out' }],
    }));
    const ways = show(invalid, { projects: { repair } });
    await click('Show what can be repaired');
    expect(screen.getByText('no such day')).toBeTruthy();
    await click('Make a repaired copy');
    expect(screen.getByText('left out')).toBeTruthy();
    await click('Open the copy');
    expect(ways.open).toHaveBeenCalledWith('/plans/r.kalends');
  });

  it('forgets a file that is gone', async () => {
    const forgetRecent = vi.fn(async () => ({}));
    const gone: KnownFailure = { code: 'NOT_FOUND', message: 'spring.kalends is not there.', data: { path } };
    const ways = show(gone, { app: { forgetRecent } });
    await click('Take it off the list');
    expect(forgetRecent).toHaveBeenCalledWith({ path });
    expect(ways.dismiss).toHaveBeenCalled();
  });
});

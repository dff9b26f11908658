import { ORPCError } from '@orpc/client';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BundleDrop } from '../../../src/renderer/bundles/BundleDrop';
import { OpenBundleDialog } from '../../../src/renderer/bundles/OpenBundleDialog';
import { nextName } from '../../../src/renderer/bundles/use-open-bundle';
import type { BundleSource } from '../../../src/renderer/start/use-opening';
import type { BundleUnpacked } from '../../../src/shared/bundles/bundle-calls';
import { MemoryHost } from '../support/memory-host';
import { notified, renderScreen } from '../support/render-screen';

const sent: BundleSource = { path: '/mail/plan.kalends.zip' };
const unpacked: BundleUnpacked = {
  type: 'done',
  path: '/mail/plan.kalends',
  files: 2,
  missing: 0,
  leftOut: 0,
  leftOutNames: [],
};
const failure = (code: string, message: string) =>
  new ORPCError(code, { defined: true, message, data: { path: '/mail/plan.kalends', code: 'EACCES' } });
type Answer = BundleUnpacked | Error | Promise<BundleUnpacked>;

/** Draws the dialog; each unpacking is answered by the next of `answers`. */
async function show(source: BundleSource, answers: Answer[], native = false) {
  const signals: (AbortSignal | undefined)[] = [];
  const unpack = vi.fn(async (_input: unknown, options?: { signal?: AbortSignal }) => {
    signals.push(options?.signal);
    const answer = answers.shift();
    return (async function* () {
      yield { type: 'progress' as const, done: 500_000, total: 1_000_000, name: 'oven.jpg' };
      if (answer instanceof Error || answer === undefined) throw answer;
      yield await answer;
    })();
  });
  const upload = vi.fn(async () => ({ upload: 'u1', url: '/lane/1' }));
  const discard = vi.fn(async () => ({}));
  const chooseSave = vi.fn(async () => ({ path: '/elsewhere/plan.kalends' }));
  const host = new MemoryHost().client({ bundles: { unpack, upload, discard }, projects: { chooseSave } });
  const sendBundle = vi.spyOn(host.lane, 'sendBundle');
  const [onUnpacked, onClose] = [vi.fn(), vi.fn()];
  const draw = () =>
    renderScreen(<OpenBundleDialog source={source} onUnpacked={onUnpacked} onClose={onClose} />, {
      host,
      hello: { nativeDialogs: native },
    });
  let drawn: ReturnType<typeof draw> | undefined;
  const start = () =>
    act(async () => {
      drawn = draw();
    });
  return {
    start,
    host,
    leave: () => drawn?.unmount(),
    unpack,
    upload,
    discard,
    sendBundle,
    signals,
    onUnpacked,
    onClose,
  };
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('opening a bundle', () => {
  it('unpacks it beside and says what became of it', async () => {
    const all = { ...unpacked, missing: 1, leftOut: 1, leftOutNames: ['read me.txt'] };
    const { start, unpack, onUnpacked, onClose } = await show(sent, [all]);
    await start();
    expect(unpack.mock.calls[0]?.[0]).toEqual({ from: sent, to: undefined });
    expect(onUnpacked).toHaveBeenCalledWith('/mail/plan.kalends');
    expect(onClose).toHaveBeenCalled();
    expect(notified).toEqual([
      'plan.kalends.zip was unpacked as plan.kalends in /mail, with 2 files of its library. 1 file that the plan names was not in it. Left out, as no part of a bundle: “read me.txt”.',
    ]);
  });

  it('shows how far it is, and cancel ends it', async () => {
    const { start, signals, onUnpacked, onClose } = await show(sent, [new Promise(() => {})]);
    await start();
    expect(screen.getByRole('status').textContent).toBe('Unpacking plan.kalends.zip…');
    expect(screen.getByText('oven.jpg, 500 kB of 1.0 MB')).toBeTruthy();
    await press('Cancel');
    expect(signals[0]?.aborted).toBe(true);
    expect(onClose).toHaveBeenCalled();
    expect(onUnpacked).not.toHaveBeenCalled();
  });

  it('makes way for the message of the page when the host is gone', async () => {
    const { start, host, signals, onClose } = await show(sent, [new Promise(() => {})]);
    let lose: (reason: string) => void = () => {};
    host.onLost = (listener) => {
      lose = listener;
    };
    await start();
    await act(async () => lose('Kalends has stopped.'));
    expect(signals[0]?.aborted).toBe(true);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks for another name where its own is taken, in the folder of the bundle', async () => {
    const taken = failure('ALREADY_EXISTS', 'There is already plan.kalends there. Choose another name.');
    const { start, unpack, onUnpacked } = await show(sent, [taken, unpacked]);
    await start();
    expect(screen.getByText(taken.message)).toBeTruthy();
    const name = screen.getByRole('textbox', { name: 'Name of the project file' });
    expect(name).toHaveProperty('value', 'plan 2');
    expect(document.activeElement).toBe(name);
    await act(async () => fireEvent.change(name, { target: { value: 'con' } }));
    await press('Unpack and open');
    expect(screen.getByText(/reserved on Windows/)).toBeTruthy();
    await act(async () => fireEvent.change(name, { target: { value: 'spring' } }));
    await press('Unpack and open');
    expect(unpack.mock.calls.at(-1)?.[0]).toEqual({ from: sent, to: '/mail/spring.kalends' });
    expect(onUnpacked).toHaveBeenCalled();
  });

  it('says in the words of the host why one is refused', async () => {
    const bad = failure('BAD_BUNDLE', 'plan.kalends.zip is damaged or was cut off on its way. Nothing was unpacked.');
    const { start, onUnpacked, onClose } = await show(sent, [bad]);
    await start();
    expect(screen.getByRole('alert').textContent).toBe(bad.message);
    expect(screen.queryByRole('button', { name: /another folder/ })).toBeNull();
    await act(async () => fireEvent.click(screen.getByText('Close')));
    expect(onClose).toHaveBeenCalled();
    expect(onUnpacked).not.toHaveBeenCalled();
  });

  it('offers another folder where this one cannot be written', async () => {
    const closed = failure('WRITE_FAILED', 'plan.kalends could not be written: there is no permission.');
    const { start, unpack } = await show(sent, [closed, unpacked], true);
    await start();
    await press('Choose another folder…');
    expect(unpack.mock.calls.at(-1)?.[0]).toEqual({ from: sent, to: '/elsewhere/plan.kalends' });
  });

  it('sends a file that only the page has, once, also when it needs another name', async () => {
    const file = new File(['zip'], 'plan.kalends.zip');
    const taken = failure('ALREADY_EXISTS', 'There is already plan.kalends there. Choose another name.');
    const { start, unpack, upload, sendBundle, discard, leave } = await show({ file }, [taken, unpacked]);
    await start();
    expect(upload).toHaveBeenCalledWith({ name: 'plan.kalends.zip', size: 3 });
    await press('Unpack and open');
    expect(sendBundle).toHaveBeenCalledTimes(1);
    expect(unpack.mock.calls.at(-1)?.[0]).toEqual({ from: { upload: 'u1' }, to: 'plan 2.kalends' });
    leave();
    expect(discard).not.toHaveBeenCalled();
  });

  it('forgets what it sent when it is left, and says what the lane says', async () => {
    const file = new File(['zip'], 'plan.kalends.zip');
    const taken = failure('ALREADY_EXISTS', 'There is already plan.kalends there. Choose another name.');
    const left = await show({ file }, [taken]);
    await left.start();
    left.leave();
    expect(left.discard).toHaveBeenCalledWith({ upload: 'u1' });

    const short = await show({ file }, []);
    short.sendBundle.mockResolvedValue({ ok: false, says: 'plan.kalends.zip came in part only. Choose it again.' });
    await short.start();
    expect(screen.getByRole('alert').textContent).toContain('came in part only');
    expect(short.unpack).not.toHaveBeenCalled();
  });

  it('counts names on', () => {
    expect(['plan.kalends.zip', 'plan 2.kalends.zip', 'plan.kalends (1).zip'].map(nextName)).toEqual([
      'plan 2',
      'plan 3',
      'plan 2',
    ]);
  });
});

describe('a file dropped on the window', () => {
  const transfer = (name: string, type: string) => {
    const file = new File(['x'], name, { type });
    return { types: ['Files'], files: [file], items: [{ kind: 'file', type, getAsFile: () => file }] };
  };
  const drop = (name: string, type: string) => {
    const dataTransfer = transfer(name, type);
    fireEvent.dragOver(document.body, { dataTransfer });
    const shown = screen.queryByText('Drop the bundle to open it') !== null;
    // An event that is let through was not taken.
    return { shown, left: fireEvent.drop(document.body, { dataTransfer }) };
  };
  const draw = (alone: boolean) => {
    const onBundle = vi.fn();
    const host = new MemoryHost().client();
    const { unmount } = renderScreen(<BundleDrop alone={alone} onBundle={onBundle} />, { host });
    return { onBundle, unmount };
  };

  it('is opened when it is a bundle, whatever is open', () => {
    for (const alone of [true, false]) {
      const { onBundle, unmount } = draw(alone);
      expect(drop('plan.kalends.zip', 'application/zip')).toEqual({ shown: true, left: false });
      expect(onBundle.mock.calls[0]?.[0].name).toBe('plan.kalends.zip');
      expect(screen.queryByText('Drop the bundle to open it')).toBeNull();
      unmount();
    }
  });

  it('is answered where nothing else takes files, and else left to what lies below', () => {
    const { onBundle } = draw(false);
    expect(drop('oven.jpg', 'image/jpeg')).toEqual({ shown: false, left: true });
    expect(onBundle).not.toHaveBeenCalled();
    expect(notified).toEqual([]);
  });

  it('is named as no bundle on the start page', () => {
    const { onBundle } = draw(true);
    expect(drop('oven.jpg', 'image/jpeg').left).toBe(false);
    expect(onBundle).not.toHaveBeenCalled();
    expect(notified[0]).toMatch(/Only bundles/);
  });
});

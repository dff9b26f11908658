import { ORPCError } from '@orpc/client';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { SaveBundleDialog } from '../../../src/renderer/bundles/SaveBundleDialog';
import { assetSchema } from '../../../src/shared/assets/asset';
import type { BundleProgress, BundleSaved } from '../../../src/shared/bundles/bundle-calls';
import { MemoryHost } from '../support/memory-host';
import { planView } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';
import { keyed, testPost } from '../support/view-screen';

const file = (digit: string) => `${digit.repeat(64)}.jpg`;
const asset = (id: string, digit: string, size: number) =>
  assetSchema.parse({ id, name: `${id}.jpg`, file: file(digit), size, kind: 'picture', type: 'image/jpeg' });
const using = (id: string, date: string, ...assets: string[]) =>
  testPost(id, { date, media: assets.map((each) => ({ id: `${id}-${each}`, asset: each })) });

const project = {
  assets: keyed([asset('oven', 'a', 2_000_000), asset('bread', 'b', 500_000), asset('unused', 'c', 1_000)]),
  posts: keyed([using('p1', '2026-12-10', 'oven', 'bread'), using('p2', '2027-01-04', 'bread')]),
};
const written: BundleSaved = {
  type: 'done',
  name: 'cafe.kalends.zip',
  path: '/plans/cafe.kalends.zip',
  bytes: 2_501_000,
  files: 3,
  missing: 0,
  missingNames: [],
};

/** A call that saves: tells the progress, then waits until the test lets it end. */
function heldSave() {
  let end: (last: BundleSaved | Error) => void = () => {};
  const last = new Promise<BundleSaved | Error>((resolve) => (end = resolve));
  const signals: (AbortSignal | undefined)[] = [];
  const save = vi.fn(async (_input: unknown, options?: { signal?: AbortSignal }) => {
    signals.push(options?.signal);
    return events();
  });
  async function* events(): AsyncGenerator<BundleProgress | BundleSaved> {
    yield { type: 'progress', done: 1_000_000, total: 2_501_000, name: 'oven.jpg' };
    const ended = await last;
    if (ended instanceof Error) throw ended;
    yield ended;
  }
  return { save, signals, end };
}

async function show({ native = false, calls = {}, missing = [] as string[] } = {}) {
  const held = heldSave();
  const host = new MemoryHost(project);
  host.assets.missing = missing;
  const client = host.client({ bundles: { save: held.save }, ...calls });
  let lose: (reason: string) => void = () => {};
  client.onLost = (listener) => {
    lose = listener;
  };
  const store = await host.store({}, client);
  const onClose = vi.fn();
  await act(async () => {
    renderScreen(
      <PlanViewProvider value={{ ...planView({ focusDate: '2026-12-10' }), go: () => {} }}>
        <SaveBundleDialog onClose={onClose} />
      </PlanViewProvider>,
      { host: client, store, hello: { nativeDialogs: native } },
    );
  });
  return { ...held, onClose, lose: () => lose('Kalends has stopped.') };
}
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => act(async () => fireEvent.click(button(name)));
const choose = (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('radio', { name })));
/** The failure as it comes through the door. */
const refusal = (code: string, message: string) =>
  new ORPCError(code, { defined: true, message, data: { path: '/plans/cafe.kalends.zip', code: 'ENOSPC' } });

describe('saving as bundle', () => {
  it('says of each choice how much it is, and takes the month that is shown', async () => {
    await show();
    expect(screen.getByRole('radio', { name: /^All pictures and videos 3 files, 2\.5 MB/ })).toHaveProperty(
      'checked',
      true,
    );
    await choose(/^Those of some months/);
    expect(screen.getByRole('checkbox', { name: /^December 2026/ })).toHaveProperty('checked', true);
    expect(screen.getByRole('radio', { name: /some months 2 files, 2\.5 MB/ })).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: /^December 2026/ })));
    expect(button('Save')).toHaveProperty('disabled', true);
    await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: /^January 2027/ })));
    expect(screen.getByRole('radio', { name: /some months 1 file, 500 kB/ })).toBeTruthy();
  });

  it('names the files that are missing before anything is written', async () => {
    await show({ missing: ['oven'] });
    expect(screen.getByText(/1 file is missing/).textContent).toContain('“oven.jpg”');
    await choose(/^None/);
    expect(screen.queryByText(/is missing/)).toBeNull();
  });

  it('writes beside the project, shows how far it is, and says where it lies', async () => {
    const { save, end, onClose } = await show();
    await choose(/^Those of some months/);
    await press('Save');
    expect(save.mock.calls[0]?.[0]).toEqual({
      choice: { media: 'months', months: ['2026-12'] },
      path: '/plans/cafe.kalends.zip',
      replace: false,
    });
    expect(screen.getByRole('status').textContent).toBe('Writing cafe.kalends.zip…');
    expect(screen.getByText('oven.jpg, 1.0 MB of 2.5 MB')).toBeTruthy();
    expect(document.activeElement).toBe(button('Cancel'));
    await act(async () => end({ ...written, missing: 7, missingNames: ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'] }));
    expect(screen.getByRole('status').textContent).toContain('cafe.kalends.zip was saved in /plans.');
    expect(screen.getByRole('status').textContent).toContain('2.5 MB, with 3 files');
    expect(screen.getByText(/7 files were not in the folder/).textContent).toContain('“e.jpg” and 2 more');
    expect(document.activeElement).toBe(button('Done'));
    await press('Done');
    expect(onClose).toHaveBeenCalled();
  });

  it('is given up by cancel and can be tried again', async () => {
    const { signals } = await show();
    await press('Save');
    await act(async () => fireEvent.click(button('Cancel'), { detail: 2 }));
    expect(signals[0]?.aborted).toBe(false);
    await press('Cancel');
    expect(signals[0]?.aborted).toBe(true);
    expect(button('Save')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'File name' }));
  });

  it('makes way for the message of the page when the host is gone', async () => {
    const { onClose, lose } = await show();
    await press('Save');
    await act(async () => lose());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says beside the name why it was not written, and refuses a name that no system takes', async () => {
    const { save, end } = await show();
    await press('Save');
    await act(async () => end(refusal('WRITE_FAILED', 'cafe.kalends.zip could not be written: the disk is full.')));
    expect(screen.getByText(/the disk is full/)).toBeTruthy();
    const name = screen.getByRole('textbox', { name: 'File name' });
    await act(async () => fireEvent.change(name, { target: { value: 'a/b' } }));
    expect(screen.queryByText(/the disk is full/)).toBeNull();
    await press('Save');
    expect(screen.getByText(/A file name cannot hold/)).toBeTruthy();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('leaves as a download where the user wants that', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { save, end } = await show();
    await press('Download it instead');
    expect(save.mock.calls[0]?.[0]).toEqual({ choice: { media: 'all' }, path: undefined, replace: false });
    await act(async () => end({ ...written, path: undefined, url: '/lane/1' }));
    expect(await screen.findByText(/is in your downloads/)).toBeTruthy();
    expect(clicked.mock.contexts.map((link) => link instanceof HTMLAnchorElement && link.getAttribute('href'))).toEqual(
      ['/lane/1'],
    );
    clicked.mockRestore();
  });

  it('asks with the dialog of the system where there is one, which has asked about replacing', async () => {
    const chooseSave = vi.fn<() => Promise<{ path: string | null }>>(async () => ({ path: null }));
    const { save } = await show({ native: true, calls: { projects: { chooseSave } } });
    expect(screen.queryByRole('textbox')).toBeNull();
    await press('Choose a place…');
    expect(chooseSave).toHaveBeenCalledWith({ suggestion: 'cafe.kalends.zip', kind: 'bundle' });
    expect(save).not.toHaveBeenCalled();
    chooseSave.mockResolvedValue({ path: '/mail/cafe.kalends.zip' });
    await press('Choose a place…');
    expect(save.mock.calls[0]?.[0]).toMatchObject({ path: '/mail/cafe.kalends.zip', replace: true });
  });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AssetImports, AssetImportsProvider } from '../../../src/renderer/assets/asset-imports';
import { ImportBar } from '../../../src/renderer/assets/ImportBar';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

const picture = (name: string, content = name) => new File([content], name, { type: 'image/png' });
const names = (host: MemoryHost) => Object.values(host.history.project.assets).map(({ name }) => name);

function start() {
  const host = new MemoryHost();
  const said: string[] = [];
  const client = host.client();
  const imports = new AssetImports(client, (sentence) => said.push(sentence));
  const show = () =>
    renderScreen(
      <AssetImportsProvider value={imports}>
        <ImportBar />
      </AssetImportsProvider>,
      { host: client },
    );
  return { host, said, imports, show };
}

test('files become assets in one undo step; the same bytes and those that are here already are one', async () => {
  const { host, said, imports } = start();
  const first = await imports.add([picture('a.png'), picture('b.png')], { tags: ['bread'] });
  expect(first).toMatchObject({ already: [], failed: [], cancelled: false });
  const second = await imports.add([picture('again.png', 'a.png'), picture('c.png'), picture('copy.png', 'c.png')]);
  expect(second.already).toEqual([first.ids[0]]);
  expect(second.all).toEqual([first.ids[0], second.ids[0]]);
  expect(names(host)).toEqual(['a.png', 'b.png', 'c.png']);
  expect(said).toEqual(['2 files added to the library.', '1 file added to the library. 1 file was here already.']);
  host.history.undo();
  expect(names(host)).toEqual(['a.png', 'b.png']);
});

test('at most three files travel at once; cancelling adds what had come in whole and leaves nothing waiting', async () => {
  const { host, said, imports, show } = start();
  const release = new Map<string, () => void>();
  let most = 0;
  host.assets.beforeUpload = (name) =>
    new Promise((resolve) => {
      release.set(name, () => {
        release.delete(name);
        resolve();
      });
      most = Math.max(most, release.size);
    });
  show();
  const adding = imports.add(Array.from({ length: 8 }, (_, at) => picture(`${at}.png`)));
  await act(() => expect.poll(() => release.size).toBe(3));
  expect(screen.getByText('Adding 1 of 8')).toBeTruthy();
  release.get('0.png')?.();
  await act(() => expect.poll(() => release.has('3.png')).toBe(true));
  expect(screen.getByText('Adding 2 of 8')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  for (const go of [...release.values()]) go();
  const added = await act(() => adding);
  expect(most).toBe(3);
  expect(added).toMatchObject({ cancelled: true, failed: [] });
  expect(names(host)).toEqual(['0.png']);
  expect(host.assets.uploads.size).toBe(0);
  expect(said).toEqual(['1 file added to the library. The rest was left out.']);
  expect(screen.queryByRole('region', { name: 'Import' })).toBeNull();
});

test('what is not taken is listed by name with the reason until the list is closed', async () => {
  const { host, imports, show } = start();
  show();
  host.assets.beforeUpload = async (name) => {
    if (name === 'gone.png') throw new Error('It cannot be read any more.');
  };
  await act(() =>
    imports.add([picture('a.png'), new File(['x'], 'notes.txt', { type: 'text/plain' }), picture('gone.png')]),
  );
  expect(names(host)).toEqual(['a.png']);
  expect(screen.getByText('2 files were not added')).toBeTruthy();
  expect(screen.getByText('“notes.txt” is no picture.')).toBeTruthy();
  expect(screen.getByText('“gone.png” was not added. It cannot be read any more.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close this list' }));
  expect(screen.queryByText('2 files were not added')).toBeNull();
});

test('a second import waits for the first, and each answers with its own files', async () => {
  const { host, imports } = start();
  const [first, second] = await Promise.all([imports.add([picture('a.png')]), imports.add([picture('b.png')])]);
  expect([first.ids.length, second.ids.length]).toEqual([1, 1]);
  expect(names(host)).toEqual(['a.png', 'b.png']);
});

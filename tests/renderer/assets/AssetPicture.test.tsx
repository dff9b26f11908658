import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AssetPicture } from '../../../src/renderer/assets/AssetPicture';
import { type Asset, assetSchema } from '../../../src/shared/assets/asset';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

const hash = 'ab'.repeat(32);
const asset = (fields: Partial<Asset> = {}) =>
  assetSchema.parse({ id: 'a', name: 'bread.jpg', file: `${hash}.jpg`, size: 5000, alt: 'A loaf', ...fields });

async function show(shown: Asset | undefined) {
  const host = new MemoryHost(shown ? { assets: { [shown.id]: shown } } : {});
  const client = host.client();
  const store = await host.store({}, client);
  renderScreen(<AssetPicture asset={shown} size="m" />, { host: client, store });
  return host;
}

test('a thumbnail is asked for by the hash, lazily; where there is none the original stands in, then words', async () => {
  await show(asset());
  const picture = () => screen.queryByRole('img', { name: 'A loaf' });
  expect(picture()?.getAttribute('src')).toBe(`/media/test/${hash}/m.webp`);
  expect(picture()?.getAttribute('loading')).toBe('lazy');
  fireEvent.error(picture() as Element);
  expect(picture()?.getAttribute('src')).toBe(`/media/test/${hash}`);
  fireEvent.error(picture() as Element);
  expect(picture()).toBeNull();
  expect(screen.getByText('No preview')).toBeTruthy();
});

test('a missing file says so, as soon as it is known, and is not asked for', async () => {
  const host = await show(asset());
  await act(async () => host.assets.lose(['a']));
  expect(screen.getByText('File missing')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

test('the browser draws a frame of a video; of one that it cannot play there are words', async () => {
  await show(asset({ kind: 'video', type: 'video/mp4', file: `${hash}.mp4` }));
  const frame = screen.getByLabelText('A loaf');
  expect(frame.getAttribute('src')).toBe(`/media/test/${hash}#t=0.5`);
  expect(frame.getAttribute('preload')).toBe('metadata');
  fireEvent.error(frame);
  expect(screen.queryByLabelText('A loaf')).toBeNull();
  expect(screen.getByText('Video')).toBeTruthy();
});

test.each([
  ['PDF', asset({ kind: 'document' })],
  ['File', asset({ kind: 'model', type: 'model/obj' })],
  ['Too large to show', asset({ width: 50_000, height: 50_000 })],
  ['File missing', asset({ file: undefined })],
  ['Not in the library', undefined],
])('what has no picture says what it is: %s', async (words, shown) => {
  await show(shown);
  expect(screen.getByText(words)).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

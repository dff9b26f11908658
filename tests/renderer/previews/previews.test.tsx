// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PreviewList } from '../../../src/renderer/previews/PreviewList';
import { PreviewSheet } from '../../../src/renderer/previews/PreviewSheet';
import { printed, printing } from '../../../src/renderer/print/printing';
import { usePost } from '../../../src/renderer/project-view/use-project';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';
import { layouts } from '../../../src/shared/platforms/preview';
import { settingsSchema } from '../../../src/shared/project/project';
import { MemoryHost } from '../support/memory-host';
import { notified, renderScreen } from '../support/render-screen';
import { keyed, testPost } from '../support/view-screen';

/** Networks that exist only here; each has a channel of the same name. */
function network(id: string, preview: object = {}, changes: object = {}): Platform {
  return platformSchema.parse({
    id,
    name: id,
    short: id.slice(0, 2),
    order: 1,
    colour: '#336699',
    icon: ['M4 4h16v16h-16z'],
    text: { limit: 60, counting: { unit: 'characters' } },
    firstComment: { available: true },
    preview: { linked: ['hashtags'], ...preview },
    ...changes,
  });
}

function Previews() {
  const post = usePost('a');
  return post ? (
    <>
      <PreviewList post={post} />
      <PreviewSheet post={post} />
    </>
  ) : null;
}

async function show(platforms: Platform[], fields: object, readOnly = false) {
  const ids = platforms.map(({ id }) => id);
  const host = new MemoryHost({
    settings: settingsSchema.parse({ language: 'en-GB' }),
    posts: keyed([testPost('a', { channels: ids, text: 'Bread', ...fields })]),
    channels: keyed(ids.map((id) => channelSchema.parse({ id, name: id, platform: id, handle: 'loft' }))),
  });
  const client = host.client();
  const store = await host.store({ readOnly }, client);
  await act(async () => {
    renderScreen(<Previews />, { host: client, store, platforms });
  });
  return { host, post: () => host.history.project.posts.a };
}

const of = (name: string) => within(screen.getByRole('region', { name: `Preview: ${name}` }));
const linksIn = (root: HTMLElement) =>
  [...root.querySelectorAll('[data-mark]')].map((each) => `${each.getAttribute('data-mark')} ${each.textContent}`);

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void written.push(text) } });
});

test('every layout shows account, text, time and the name of the picture', async () => {
  await show(
    layouts.map((layout) => network(layout, { layout })),
    { title: 'Our bread', date: '2026-12-12', time: '09:00', media: [{ url: 'https://x.org/oven.jpg', alt: 'Fire' }] },
  );
  for (const layout of layouts) {
    const shown = of(layout);
    expect(shown.getAllByText(layout).length, layout).toBeGreaterThan(1);
    expect(shown.getByText('Bread'), layout).toBeTruthy();
    expect(shown.getByText(/12 Dec, 09:00/), layout).toBeTruthy();
    expect(shown.getByRole('img', { name: 'oven.jpg: Fire' }), layout).toBeTruthy();
  }
  // This network has no titles; an article has one all the same.
  expect(screen.getAllByText('Our bread')).toHaveLength(1);
  expect(of('article').getByText('Our bread')).toBeTruthy();
  // Nothing is fetched: the address of the picture is in no element.
  expect(document.querySelector('[src*="x.org"]')).toBeNull();
});

test('every layout has a place for a title, where the network has titles', async () => {
  await show(
    layouts.map((layout) => network(layout, { layout }, { title: { limit: 100 } })),
    { title: 'Our bread' },
  );
  for (const layout of layouts) expect(of(layout).getByText('Our bread'), layout).toBeTruthy();
});

test('a picture that lies in the project is shown itself', async () => {
  const url = 'data:image/png;base64,AAAA';
  await show([network('feed')], { media: [{ url, alt: 'Fire' }] });
  expect(of('feed').getByAltText('Fire').getAttribute('src')).toBe(url);
});

test('what is a link there is coloured, nothing else', async () => {
  await show([network('tags'), network('none', { linked: [] }, { links: { clickable: false } })], {
    text: '#bread of @anna on example.org <b>bold</b>',
  });
  expect(linksIn(screen.getByRole('region', { name: 'Preview: tags' }))).toEqual([
    'hashtag #bread',
    'link example.org',
  ]);
  expect(linksIn(screen.getByRole('region', { name: 'Preview: none' }))).toEqual([]);
  expect(of('none').getByText(/<b>bold<\/b>/)).toBeTruthy();
  expect(document.querySelector('a, b')).toBeNull();
});

test('the fold opens and closes by its button, with a marker where the network cuts', async () => {
  await show([network('folds', { fold: { characters: 14, upTo: 20 } })], {
    text: 'The bread of today and of tomorrow',
  });
  const shown = of('folds');
  expect(shown.queryByText(/tomorrow/)).toBeNull();
  const more = shown.getByRole('button', { name: 'more' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  expect(shown.getByText(/tomorrow/)).toBeTruthy();
  expect(shown.getByText('cut after about 14 to 20 characters')).toBeTruthy();
  fireEvent.click(shown.getByRole('button', { name: 'less' }));
  expect(shown.queryByText(/tomorrow/)).toBeNull();
});

test('what is too much is marked and counted', async () => {
  await show([network('short', {}, { text: { limit: 10, counting: { unit: 'characters' } } })], {
    text: 'Bread and butter',
  });
  expect(of('short').getByText('16 / 10').hasAttribute('data-over')).toBe(true);
  expect(of('short').getByTitle('More than the network takes').textContent).toBe('butter');
});

test('the card of a link, or a line that names it', async () => {
  const link = 'https://example.org/gift';
  await show([network('cards', { linkCard: 'without-picture' }), network('host', { linkCard: 'host' })], { link });
  expect(of('cards').getByText('Title of the page')).toBeTruthy();
  expect(of('cards').getByText('/gift')).toBeTruthy();
  expect(of('host').getByText('example.org')).toBeTruthy();
  expect(of('host').queryByText('Title of the page')).toBeNull();
});

test('a picture in the place of the card', async () => {
  await show([network('cards', { linkCard: 'without-picture' })], {
    link: 'https://example.org/gift',
    media: [{ url: 'a.jpg' }],
  });
  expect(of('cards').queryByText('Title of the page')).toBeNull();
  expect(of('cards').getByRole('img', { name: 'a.jpg' })).toBeTruthy();
});

test('a first comment below, and in words where there is none', async () => {
  await show(
    [
      network('with'),
      network('note', { layout: 'note' }),
      network('without', {}, { firstComment: { available: false } }),
    ],
    {
      firstComment: 'Order at #the counter',
    },
  );
  for (const name of ['with', 'note'])
    expect(within(of(name).getByRole('region', { name: 'First comment' })).getByText('#the')).toBeTruthy();
  expect(of('without').getByText('Not shown here: the first comment.')).toBeTruthy();
});

test('a story: nothing of the text, its safe area, and what is not shown', async () => {
  const story = {
    layout: 'upright',
    hides: ['text', 'firstComment'],
    safeArea: { top: 14, bottom: 35, left: 6, right: 6 },
  };
  await show([network('tales', { formats: { story } })], { format: 'story', firstComment: 'x' });
  const shown = of('tales');
  expect(shown.queryByText('Bread')).toBeNull();
  expect(shown.getByText('Not shown here: the text, the first comment.')).toBeTruthy();
  const area = shown.getByText('safe area').parentElement;
  expect([area?.style.top, area?.style.bottom, area?.style.left]).toEqual(['14%', '35%', '6%']);
});

describe('several pictures', () => {
  const media = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'f.jpg'].map((url) => ({ url }));
  test('side by side, four of them', async () => {
    await show([network('grid', { pictures: 'grid' })], { media });
    expect(
      of('grid')
        .getAllByRole('img')
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
    expect(of('grid').getByText('+2')).toBeTruthy();
  });
  test('one behind the other', async () => {
    await show([network('row', { pictures: 'carousel' })], { media: media.slice(0, 2) });
    const shown = of('row');
    expect(shown.getByText('1/2')).toBeTruthy();
    fireEvent.click(shown.getByRole('button', { name: 'Next picture' }));
    expect(shown.getByRole('img', { name: 'b.jpg' })).toBeTruthy();
    fireEvent.click(shown.getByRole('button', { name: 'Next picture' }));
    expect(shown.getByText('2/2')).toBeTruthy();
  });
});

describe('a thread', () => {
  /** The parts are found in slices of time; a busy machine needs several. */
  const shown = async () => {
    const list = () => within(of('chain').getByRole('list', { name: 'Parts of the thread' })).getAllByRole('listitem');
    await vi.waitFor(() => expect(list().length).toBeGreaterThan(0), { timeout: 20_000 });
    return list();
  };
  const threaded = network('chain', { layout: 'note', thread: { mark: '{text} {part}/{count}' } });
  const text = 'The first sentence is about bread. The second one is about butter.';

  test('is offered where the text is too long, used, and taken back', async () => {
    const { post } = await show([threaded], { text });
    const parts = await shown();
    expect(of('chain').getByText('Too long for one post. As a thread it has 2 parts.')).toBeTruthy();
    expect(parts.map((part) => within(part).getByText(/ \/ 60$/).textContent)).toEqual(['38 / 60', '35 / 60']);
    await act(async () => void fireEvent.click(of('chain').getByRole('button', { name: 'Use as thread' })));
    expect(post()?.variants).toEqual({ chain: { format: 'thread' } });
    expect(of('chain').getByText('A thread of 2 parts, split from the text each time.')).toBeTruthy();
    await act(async () => void fireEvent.click(of('chain').getByRole('button', { name: 'Back to one post' })));
    expect(post()?.variants).toBeUndefined();
  });

  test('a channel can be one post where the others are a thread', async () => {
    const { post } = await show([threaded], { text, format: 'thread' });
    await shown();
    await act(async () => void fireEvent.click(of('chain').getByRole('button', { name: 'Back to one post' })));
    expect(post()?.variants).toEqual({ chain: { format: 'feed post' } });
    await act(async () => void fireEvent.click(of('chain').getByRole('button', { name: 'Use as thread' })));
    expect(post()?.variants).toBeUndefined();
  });

  test('each part can be copied, and all of them', async () => {
    await show([threaded], { text });
    await shown();
    await act(async () => void fireEvent.click(of('chain').getByRole('button', { name: 'Copy part 2' })));
    await act(async () => void fireEvent.click(of('chain').getByRole('button', { name: 'Copy the text for chain' })));
    expect(written).toEqual([
      'The second one is about butter. 2/2',
      'The first sentence is about bread. 1/2\n\n\nThe second one is about butter. 2/2',
    ]);
    expect(notified).toEqual(['Copied part 2.', 'Copied the text for chain.']);
  });

  test('cannot be changed in a project that is read-only', async () => {
    await show([threaded], { text }, true);
    await shown();
    expect(of('chain').queryByRole('button', { name: 'Use as thread' })).toBeNull();
  });

  test('of a text without an end shows some parts, then all, and says what is left', async () => {
    await show([threaded], { text: 'bread '.repeat(5000) });
    expect(await shown()).toHaveLength(12);
    expect(of('chain').getByText(/The thread ends at 99 parts; 2\d,\d{3} more characters/)).toBeTruthy();
    fireEvent.click(of('chain').getByRole('button', { name: 'Show all 99 parts' }));
    expect(await shown()).toHaveLength(99);
  });
});

test('a clipboard that takes nothing is said', async () => {
  Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
  await show([network('feed')], {});
  await act(async () => void fireEvent.click(of('feed').getByRole('button', { name: 'Copy the text for feed' })));
  expect(notified[0]).toMatch(/^The clipboard did not take the text for feed\./);
});

test('one channel goes on paper, with its folds open and without buttons', async () => {
  await show([network('one', { fold: { characters: 10 } }), network('two')], {
    text: 'The bread of today and of tomorrow',
  });
  window.print = vi.fn();
  fireEvent.click(of('one').getByRole('button', { name: 'Print the preview for one' }));
  expect(printed.get()).toBe('other');
  act(() => printing.set(true));
  const sheet = document.querySelector<HTMLElement>('.k-sheet');
  expect(sheet && within(sheet).queryAllByRole('button')).toEqual([]);
  expect(sheet?.textContent).toContain('tomorrow');
  expect(sheet?.textContent).not.toContain('two');
  act(() => {
    printing.set(false);
    printed.set('plan');
  });
  expect(document.querySelector('.k-sheet')).toBeNull();
});

test('without channels it says what it is for', async () => {
  await show([], {});
  expect(screen.getByText('Choose a channel, and this shows how the post will look there.')).toBeTruthy();
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KitRequest } from '../../../src/shared/kit/kit';
import { kitTexts } from '../../../src/shared/kit/kit-texts';
import { planKit } from '../../../src/shared/kit/plan-kit';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';
import type { Post } from '../../../src/shared/posts/post';
import { projectSchema } from '../../../src/shared/project/project';
import { plan, post } from '../csv/export-project';

const platform = (id: string): Platform =>
  platformSchema.parse(
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../resources/platforms/${id}.json`), 'utf8')),
  );
const platforms = new Map(['instagram', 'pinterest', 'x'].map((id) => [id, platform(id)]));

function kitOf(posts: Post[], request: KitRequest = {}, changes: object = {}, missing: string[] = []) {
  const project = projectSchema.parse({ ...plan(posts), ...changes });
  return planKit(request, { project, platforms, now: '2026-11-22T10:00:00Z', missing: new Set(missing) });
}
const short = ({ notes }: ReturnType<typeof kitOf>) => notes.map((note) => note.short);

describe('which posts', () => {
  it('takes approved and scheduled posts once for each channel, by day and time', () => {
    const kit = kitOf([
      post('late', { channels: ['ig'], time: '18:00', title: 'Late' }),
      post('early', { channels: ['ny', 'ig'], status: 'scheduled', title: 'Early' }),
      post('any', { channels: ['ig'], time: undefined, title: 'Any time' }),
    ]);
    expect(kit.entries.map(({ folder }) => folder)).toEqual([
      '2026-12-10 Instagram Lindner - Any time',
      '2026-12-10 0900 Instagram Lindner - Early',
      '2026-12-10 0900 X New York - Early',
      '2026-12-10 1800 Instagram Lindner - Late',
    ]);
    expect(kit.name).toBe('cafe-lindner-kit-2026-12-10');
    expect(kit.entries.map(({ zone }) => zone)).toEqual([undefined, undefined, 'America/New_York', undefined]);
    expect(short(kit)).toEqual(['1 post without a time']);
  });

  it('names every post that stays out, with the reason and the way to take it along', () => {
    const posts = [
      post('draft', { channels: ['ig'], status: 'draft' }),
      post('review', { channels: ['ig'], status: 'in review' }),
      post('out', { channels: ['ig'], status: 'published' }),
      post('own', { channels: ['ig'], status: 'parked' }),
      post('held', { channels: ['ig'], held: { reason: 'wait' } }),
      post('past', { channels: ['ig'], date: '2026-11-21' }),
      post('nowhere', {}),
      post('blank', { channels: ['ig'], text: ' ', title: 'Only a name' }),
      post('idea', { channels: ['ig'], date: undefined, time: undefined }),
    ];
    const kit = kitOf(posts);
    expect(kit.entries).toEqual([]);
    expect(short(kit).sort()).toEqual([
      '1 draft',
      '1 empty post',
      '1 held post',
      '1 idea',
      '1 past post',
      '1 post in review',
      '1 post with a status of its own',
      '1 post without a channel',
      '1 published post',
    ]);
    const all = kitOf(posts, { includeUnapproved: true, includePast: true });
    expect(all.entries.map(({ post: { id } }) => id)).toEqual(['past', 'draft', 'held', 'out', 'own', 'review']);
    const archived = kitOf(
      [post('a', { channels: ['ig'] })],
      {},
      {
        channels: {
          ig: { id: 'ig', name: 'Old', platform: 'instagram', archived: true, order: 1 },
        },
      },
    );
    expect(short(archived)).toEqual(['1 post on an archived channel']);
  });

  it('keeps what is due today although its time is over, by the clock of the channel', () => {
    const today = { date: '2026-11-22', time: '08:00' };
    expect(kitOf([post('a', { channels: ['ig'], ...today })]).entries).toHaveLength(1);
  });

  it('leaves out a channel on which the post is published already', () => {
    const post1 = post('a', { channels: ['ig', 'ny'], published: { ig: { at: '2026-11-22T09:00:00Z' } } });
    const kit = kitOf([post1]);
    expect(kit.entries.map(({ channel: { id } }) => id)).toEqual(['ny']);
    expect(kit.notes).toMatchObject([{ short: '1 published post', posts: [{ id: 'a', channel: 'Lindner' }] }]);
    expect(kitOf([post1], { includeUnapproved: true }).entries).toHaveLength(2);
  });

  it('looks only at the days and channels that were asked for', () => {
    const posts = [
      post('in', { channels: ['ig', 'ny'] }),
      post('before', { channels: ['ig'], date: '2026-12-09' }),
      post('late', { channels: ['ig'], date: '2026-12-09', time: '23:30', variants: { ig: { shift: 60 } } }),
      post('other', { channels: ['pin'], status: 'draft' }),
    ];
    const kit = kitOf(posts, { from: '2026-12-10', to: '2026-12-31', channels: ['ig'] });
    expect(kit.entries.map(({ folder }) => folder)).toEqual([
      '2026-12-10 0030 Instagram Lindner - Text of late',
      '2026-12-10 0900 Instagram Lindner - Text of in',
    ]);
    expect(kit.notes).toEqual([]);
    expect(kit.name).toBe('cafe-lindner-kit-2026-12-10-2026-12-31');
  });
});

describe('what a channel gets', () => {
  const link = 'https://lindner.example/gifts';
  it('is its own text with link and signature, and title, link and comment where they are pasted by themselves', () => {
    const gifts = post('g', {
      channels: ['ig', 'pin', 'ny'],
      title: 'Gifts',
      link,
      firstComment: 'More below',
      variants: { ny: { text: 'Short', firstComment: '' } },
    });
    const kit = kitOf(
      [gifts],
      {},
      {
        channels: {
          ...plan([]).channels,
          ny: { ...plan([]).channels.ny, signature: 'Your bakery' },
        },
      },
    );
    const texts = Object.fromEntries(
      kit.entries.map((entry) => [
        entry.channel.id,
        Object.fromEntries(kitTexts(entry, []).map(({ name, text }) => [name, text])),
      ]),
    );
    expect(texts.ny).toEqual({ 'caption.txt': `Short\n\n${link}\n\nYour bakery` });
    expect(texts.ig).toEqual({ 'caption.txt': 'Text of g', 'link.txt': link, 'first comment.txt': 'More below' });
    expect(texts.pin).toMatchObject({ 'title.txt': 'Gifts', 'link.txt': link });
  });

  it('is the parts of a thread, one below the other', () => {
    const kit = kitOf([post('t', { channels: ['ny'], format: 'thread', text: `One\n---\nTwo` })]);
    const [entry] = kit.entries;
    if (!entry) throw new Error('no entry');
    expect(entry.parts).toHaveLength(2);
    expect(kitTexts(entry, [])[0]?.text).toMatch(/^One[\s\S]*\n\n---\n\nTwo/);
  });

  it('names pictures that are missing, and such that are no files', () => {
    const assets = { bread: { id: 'bread', name: 'bread.jpg', file: `${'a'.repeat(64)}.jpg` } };
    const posts = [
      post('a', { channels: ['ig'], media: [{ url: '', asset: 'bread' }] }),
      post('b', { channels: ['ig'], media: [{ url: '', asset: 'gone' }] }),
      post('c', { channels: ['ig'], media: [{ url: 'https://cdn.example/x.jpg' }] }),
    ];
    expect(short(kitOf(posts, {}, { assets: assets }))).toEqual([
      '1 post: a file is missing',
      '1 post: a picture that is no file',
    ]);
    expect(short(kitOf(posts, {}, { assets: assets }, ['bread']))).toEqual([
      '2 posts: a file is missing',
      '1 post: a picture that is no file',
    ]);
  });
});

it('gives folders of one name a number', () => {
  const posts = ['a', 'b', 'c'].map((id) => post(id, { channels: ['ig'], title: id === 'b' ? 'SAME' : 'Same' }));
  expect(kitOf(posts).entries.map(({ folder }) => folder.replace(/^.* - /, ''))).toEqual([
    'Same',
    'SAME (2)',
    'Same (3)',
  ]);
});

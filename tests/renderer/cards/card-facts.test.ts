import { describe, expect, it } from 'vitest';
import { cardFacts, isShowable, versionsOf } from '../../../src/renderer/cards/card-facts';
import { channelSchema } from '../../../src/shared/channels/channel';
import { contextOf } from '../../../src/shared/checks/check-context';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { byteLength, countText } from '../../../src/shared/platforms/count-text';
import { platformSchema } from '../../../src/shared/platforms/platform';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';

const testPlatform = platformSchema.parse({
  id: 'village',
  name: 'Village board',
  short: 'VB',
  order: 1,
  colour: '#336699',
  icon: ['M4 4h16v16h-16z'],
  text: { limit: 100, counting: { unit: 'characters' } },
});

const channels = {
  board: channelSchema.parse({ id: 'board', name: 'Board', platform: 'village' }),
  far: channelSchema.parse({ id: 'far', name: 'Far', platform: 'nowhere', timeZone: 'America/New_York' }),
};
const project = { ...emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin' }), channels };
const lookup = {
  channels,
  checks: contextOf(project, new Map([['village', testPlatform]])),
  pillars: { offers: pillarSchema.parse({ id: 'offers', name: 'Offers' }) },
  platforms: new Map([['village', testPlatform]]),
  timeZone: 'Europe/Berlin',
  hourFormat: '24',
  language: 'en-GB',
};
const post = (fields: object) =>
  postSchema.parse({ id: 'p', title: 'Gift boxes', date: '2026-12-12', time: '09:00', ...fields });

describe('what a card tells', () => {
  it('is all in its name', () => {
    const full = post({ status: 'in review', pillar: 'offers', channels: ['board', 'far'], text: 'x'.repeat(101) });
    expect(cardFacts(full, lookup).name).toBe(
      'Sat 12 Dec, 09:00, Gift boxes, in review, Offers, Board, Far: needs attention. Board (Village board) is 1 character over.',
    );
    expect(cardFacts(post({ time: undefined, held: { reason: 'no photo' }, status: 'parked' }), lookup).name).toBe(
      'Sat 12 Dec, no time, Gift boxes, parked, held: no photo',
    );
    expect(cardFacts(postSchema.parse({ id: 'i' }), lookup).name).toBe('Idea, Untitled, draft');
  });

  it('leaves out channels and pillars that are gone', () => {
    const facts = cardFacts(post({ channels: ['gone'], pillar: 'gone' }), lookup);
    expect([facts.marks, facts.pillar]).toEqual([[], undefined]);
  });

  it('warns exactly where the count is over the limit', () => {
    const platforms = [
      testPlatform,
      platformSchema.parse({ ...testPlatform, text: { limit: 60, maxBytes: 90, counting: { unit: 'graphemes' } } }),
      platformSchema.parse({ ...testPlatform, text: { limit: 90, counting: { unit: 'bytes' } } }),
      platformSchema.parse({
        ...testPlatform,
        text: { limit: 90, counting: { unit: 'codePoints', emojiBytes: true } },
      }),
      platformSchema.parse({ ...testPlatform, text: { limit: 30, counting: { unit: 'characters', urlLength: 23 } } }),
    ];
    for (const platform of platforms) {
      const { limit, maxBytes, counting } = platform.text;
      const checks = contextOf(project, new Map([['village', platform]]));
      for (const piece of ['x', 'é', '👩‍👩‍👧', 'http://a.co '])
        for (let times = 0; times < 110; times += 1) {
          const text = piece.repeat(times);
          const { warnings } = cardFacts(post({ text, channels: ['board'] }), { ...lookup, checks });
          const over = countText(text, counting) > (limit ?? Infinity) || byteLength(text) > (maxBytes ?? Infinity);
          expect(warnings.length > 0, `${times} × ${piece}`).toBe(over);
        }
    }
  });

  it('says what was found beside other posts as well; hints make no mark', () => {
    const beside = (severity: 'warning' | 'hint') => [{ rule: 'near', severity, says: 'Board has two posts at once.' }];
    expect(cardFacts(post({ channels: ['board'] }), lookup, beside('warning')).warnings).toEqual([
      'Board has two posts at once.',
    ]);
    expect(cardFacts(post({ channels: ['board'] }), lookup, beside('hint')).warnings).toEqual([]);
  });

  it('says what single channels get instead and when they go out', () => {
    const variants = { board: { text: 'x'.repeat(101), link: 'https://a.example', shift: 120 }, far: { shift: -600 } };
    const facts = cardFacts(post({ channels: ['board', 'far'], variants }), lookup);
    expect(versionsOf(facts.marks)).toBe('Board: own text and link, 11:00; Far: Fri 11 Dec, 23:00');
    expect(facts.name).toMatch(/draft, Board \(own text and link, 11:00\), Far \(Fri 11 Dec, 23:00\): needs attention/);
    expect(versionsOf(cardFacts(post({ channels: ['board'], variants: { board: { shift: 0 } } }), lookup).marks)).toBe(
      '',
    );
  });

  it('tells of one channel alone what this one gets', () => {
    const variants = { board: { title: 'Boxes', text: 'x'.repeat(101), shift: 120 } };
    const both = post({ channels: ['board', 'far'], variants });
    expect(cardFacts(both, lookup, [], 'board')).toMatchObject({ headline: 'Boxes', time: '11:00' });
    expect(cardFacts(both, lookup, [], 'board').warnings).toHaveLength(1);
    expect(cardFacts(both, lookup, [], 'far')).toMatchObject({ headline: 'Gift boxes', time: '09:00', warnings: [] });
  });

  it('says when a channel counts time elsewhere', () => {
    expect(cardFacts(post({ channels: ['board'] }), lookup).otherZone).toBe(false);
    expect(cardFacts(post({ channels: ['far'] }), lookup).otherZone).toBe(true);
  });

  it('shows pictures of the page itself and fetches none from elsewhere', () => {
    const urls = [
      'data:image/png;base64,AA',
      'blob:x',
      '/a.png',
      '//evil.example/a.png',
      'https://a.example/b.png',
      'a.png',
    ];
    expect(urls.map(isShowable)).toEqual([true, true, true, false, false, false]);
  });
});

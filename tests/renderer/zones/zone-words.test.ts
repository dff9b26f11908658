import { describe, expect, it } from 'vitest';
import { durationWords, readingsOf, unknownWords } from '../../../src/renderer/zones/zone-words';
import { channelSchema } from '../../../src/shared/channels/channel';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { planZoneChange, type ZoneChange } from '../../../src/shared/zones/zone-change';

const project: Project = {
  ...emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin', language: 'en-GB' }),
  channels: {
    ig: channelSchema.parse({ id: 'ig', name: 'IG' }),
    york: channelSchema.parse({ id: 'york', name: 'York', timeZone: 'America/New_York' }),
    mars: channelSchema.parse({ id: 'mars', name: 'Mars', timeZone: 'Mars/Olympus' }),
  },
  posts: {
    old: postSchema.parse({ id: 'old', title: 'Old', date: '2026-11-30', time: '12:00' }),
    rye: postSchema.parse({ id: 'rye', title: 'Rye', date: '2026-12-12', time: '09:00', channels: ['ig'] }),
    early: postSchema.parse({ id: 'early', title: 'Early', date: '2026-12-14', time: '01:00', channels: ['ig'] }),
    both: postSchema.parse({ id: 'both', title: 'Both', date: '2026-12-20', time: '09:00', channels: ['ig', 'york'] }),
  },
};

function readings(change: ZoneChange, of = project) {
  const steps = planZoneChange(of, change);
  for (;;) {
    const step = steps.next();
    if (step.done) return readingsOf(of, change, step.value, '2026-12-10');
  }
}

describe('a change of zone in words', () => {
  it('tells both readings by the next post, and how many it concerns', () => {
    expect(readings({ zone: 'America/New_York' })).toEqual({
      times: [
        '“Rye” stays at Sat 12 Dec 2026, 09:00. That is 6 hours later than before.',
        '4 posts go out at another moment.',
      ],
      moments: [
        '“Rye” moves from Sat 12 Dec 2026, 09:00 to 03:00: the same moment in America/New York.',
        '4 posts get another time, 1 of them on another day.',
      ],
    });
    expect(readings({ zone: 'Asia/Kolkata' }).times[0]).toMatch(/That is 4 hours 30 minutes earlier than before\.$/);
  });

  it('of a channel says where only its time is shifted', () => {
    const shared = { ...project, posts: { both: project.posts.both } } as Project;
    expect(readings({ channel: 'york', zone: null }, shared).moments).toEqual([
      '“Both” stays at Sun 20 Dec 2026, 09:00; the time for York is shifted.',
      '1 post gets another time.',
    ]);
    expect(readings({ channel: 'york', zone: null }, shared).times[0]).toMatch(
      /That is 6 hours earlier than before\.$/,
    );
  });

  it('says that an unknown zone was read as UTC', () => {
    expect(unknownWords(project, { channel: 'mars', zone: 'UTC' })).toBe(
      'This machine does not know the zone “Mars/Olympus”; until now its times were read as UTC.',
    );
    expect(unknownWords(project, { zone: 'UTC' })).toBeUndefined();
  });

  it.each([
    [360, '6 hours'],
    [-30, '30 minutes'],
    [61, '1 hour 1 minute'],
  ])('%i minutes read %s', (minutes, words) => {
    expect(durationWords(minutes)).toBe(words);
  });
});

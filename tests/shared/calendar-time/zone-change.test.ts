import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/shared/calendar-time/time-zone';
import { channelSchema } from '../../../src/shared/channels/channel';
import { applyCommand } from '../../../src/shared/history/apply-command';
import type { Command } from '../../../src/shared/history/command';
import { channelPost } from '../../../src/shared/posts/channel-post';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { zoneOf } from '../../../src/shared/posts/post-clocks';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { seriesSchema } from '../../../src/shared/series/series';
import { planZoneChange, type ZoneChange, type ZonePlan } from '../../../src/shared/zones/zone-change';

const now = '2026-11-20T10:00:00.000Z';
const channels = {
  ig: channelSchema.parse({ id: 'ig', name: 'IG' }),
  york: channelSchema.parse({ id: 'york', name: 'York', timeZone: 'America/New_York' }),
};

function projectOf(posts: readonly object[], timeZone = 'Europe/Berlin'): Project {
  const records = posts.map((fields, at) => postSchema.parse({ id: `p${at}`, ...fields }));
  const project = emptyProject({ id: 'project', name: '', timeZone });
  return { ...project, channels, posts: Object.fromEntries(records.map((post) => [post.id, post])) };
}

function planned(project: Project, change: ZoneChange): ZonePlan {
  const steps = planZoneChange(project, change);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const command = (change: ZoneChange, { moves, series }: Pick<ZonePlan, 'moves' | 'series'>): Command => ({
  name: 'zone.change',
  payload: { ...change, moves, series },
});

/** The project after all moments were kept. */
function kept(project: Project, change: ZoneChange): Project {
  return applyCommand(project, command(change, planned(project, change)), { now }).project;
}

/** The instants at which a post goes out, by channel; by itself where it has none. */
function instants(post: Post | undefined, { channels: all, settings }: Project): Record<string, string> {
  if (post?.date === undefined || post.time === undefined) return {};
  const { date, time } = post;
  if (post.channels.length === 0) return { none: toInstant(date, time, zoneOf(undefined, settings)) };
  return Object.fromEntries(
    post.channels.map((id) => {
      const own = channelPost(post, id);
      return [id, toInstant(own.date ?? date, own.time ?? time, zoneOf(all[id], settings))];
    }),
  );
}

describe('another zone for the project', () => {
  const change: ZoneChange = { zone: 'America/New_York' };

  it('moves what has a moment, some of it to another day, and leaves what has none', () => {
    const project = projectOf([
      { date: '2026-12-10', time: '09:00', channels: ['ig'] },
      { date: '2026-12-10', time: '03:00' },
      { date: '2026-12-10' },
      { time: '09:00' },
      { date: '2026-12-10', time: '09:00', channels: ['york'] },
    ]);
    expect(planned(project, change)).toEqual({
      moves: [
        { id: 'p0', date: '2026-12-10', time: '03:00' },
        { id: 'p1', date: '2026-12-09', time: '21:00' },
      ],
      series: [],
      otherDay: 1,
      inexact: 0,
    });
    const after = kept(project, change);
    expect(after.settings.timeZone).toBe('America/New_York');
    expect(after.posts.p1).toMatchObject({ date: '2026-12-09', time: '21:00', updatedAt: now });
    expect(after.posts.p2).toBe(project.posts.p2);
  });

  it('keeps both moments of a post whose channels are in two zones, by a shift', () => {
    const project = projectOf([{ date: '2026-12-10', time: '09:00', channels: ['ig', 'york'] }]);
    const after = kept(project, change);
    // 09:00 in Berlin is 03:00 in New York now, and the other channel stays at its 09:00 there.
    expect(after.posts.p0).toMatchObject({ date: '2026-12-10', time: '09:00', variants: { ig: { shift: -360 } } });
    expect(instants(after.posts.p0, after)).toEqual(instants(project.posts.p0, project));
    const back = kept(after, { zone: 'Europe/Berlin' });
    expect(back.posts.p0).toMatchObject({ date: '2026-12-10', time: '09:00' });
    expect(back.posts.p0?.variants).toBeUndefined();
  });

  it('counts what cannot keep its moment, because its new hour happens twice', () => {
    // 07:30 in Berlin is the second 01:30 of that night in New York.
    const project = projectOf([{ date: '2026-11-01', time: '07:30' }]);
    expect(planned(project, change)).toMatchObject({ moves: [{ time: '01:30' }], inexact: 1 });
  });

  it('takes times that a change of hour skips at the moment that they stand for', () => {
    const project = projectOf([{ date: '2027-03-28', time: '02:30' }]);
    expect(planned(project, { zone: 'UTC' }).moves).toEqual([{ id: 'p0', date: '2027-03-28', time: '01:30' }]);
  });

  it('is nothing to ask about where both clocks go alike', () => {
    const project = projectOf([{ date: '2026-12-10', time: '09:00' }]);
    expect(planned(project, { zone: 'Europe/Paris' }).moves).toEqual([]);
  });

  it('takes the series along, so that posts made later go out when the next one would have', () => {
    const series = seriesSchema.parse({
      id: 's',
      rule: 'FREQ=WEEKLY',
      start: '2026-12-07',
      time: '03:00',
      madeUntil: '2026-12-14',
      content: { channels: ['ig'] },
    });
    const project = { ...projectOf([]), series: { s: series } };
    expect(kept(project, change).series.s).toMatchObject({ time: '21:00', offset: -1 });
    const both = {
      ...project,
      series: {
        s: {
          ...series,
          content: { ...series.content, title: '', text: '', labels: [], media: [], channels: ['ig', 'york'] },
        },
      },
    };
    expect(kept(both, change).series.s).toMatchObject({
      time: '03:00',
      content: { variants: { ig: { shift: -360 } } },
    });
  });

  it('reads an unknown zone as UTC, before and after', () => {
    const project = projectOf([{ date: '2026-12-10', time: '09:00' }], 'Mars/Olympus');
    expect(planned(project, { zone: 'Europe/Berlin' }).moves).toEqual([
      { id: 'p0', date: '2026-12-10', time: '10:00' },
    ]);
    expect(planned(project, { zone: 'Mars/Pavonis' }).moves).toEqual([]);
  });

  it('without moves leaves every time as it is written', () => {
    const project = projectOf([{ date: '2026-12-10', time: '09:00' }]);
    const { project: after, label } = applyCommand(project, command(change, { moves: [], series: [] }), { now });
    expect(label).toBe('Time zone: America/New_York');
    expect(after).toEqual({ ...project, settings: { ...project.settings, timeZone: 'America/New_York' } });
  });
});

describe('another zone for a channel', () => {
  it('moves a post that is on this channel alone, and shifts the channel of one that others share', () => {
    const project = projectOf([
      { date: '2026-12-10', time: '09:00', channels: ['york'] },
      { date: '2026-12-10', time: '09:00', channels: ['ig', 'york'] },
    ]);
    const after = kept(project, { channel: 'york', zone: null });
    expect(after.channels.york?.timeZone).toBeUndefined();
    expect(after.posts.p0).toMatchObject({ time: '15:00' });
    expect(after.posts.p1).toMatchObject({ time: '09:00', variants: { york: { shift: 360 } } });
  });

  it('is refused where the channel is gone, and a project never has none', () => {
    const project = projectOf([]);
    const none = { moves: [], series: [] };
    expect(() => applyCommand(project, command({ channel: 'gone', zone: 'UTC' }, none), { now })).toThrow(/no longer/);
    const payload = { zone: null, ...none };
    expect(() => applyCommand(project, { name: 'zone.change', payload }, { now })).toThrow(
      'A project has a time zone.',
    );
  });
});

describe('any change of zone', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const post = fc.record({
    date: fc.integer({ min: 1, max: 365 }).map((day) => new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10)),
    time: fc
      .integer({ min: 0, max: 95 })
      .map((at) => `${String(at >> 2).padStart(2, '0')}:${String((at & 3) * 15).padStart(2, '0')}`),
    channels: fc.constantFrom([], ['ig'], ['york'], ['ig', 'york']),
    variants: fc.constantFrom(undefined, { york: { shift: 90 } }, { ig: { shift: -600, text: 'x' } }),
  });

  it('keeps all moments but those that are counted, and comes back to them', () => {
    fc.assert(
      fc.property(
        fc.array(post, { maxLength: 4 }),
        zone,
        zone,
        fc.constantFrom('ig', undefined),
        (posts, from, to, channel) => {
          const project = projectOf(posts, from);
          const change: ZoneChange = channel ? { channel, zone: to } : { zone: to };
          const { inexact } = planned(project, change);
          const after = kept(project, change);
          const unlike = Object.keys(project.posts).filter(
            (id) =>
              JSON.stringify(instants(project.posts[id], project)) !== JSON.stringify(instants(after.posts[id], after)),
          );
          expect(unlike.length).toBe(inexact);
        },
      ),
      { numRuns: 80 },
    );
  });
});

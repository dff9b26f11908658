import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type DropTarget, dropMark } from '../../../src/renderer/drag/drop-target';
import { sameTarget, targetAt } from '../../../src/renderer/drag/target-at';

type Mark = Parameters<typeof dropMark>[0];
const grab = { ids: ['a'], grabbed: 'a', time: '09:10', above: null };

/** A card inside a marked place that reaches from 100 to 1100 on the screen. */
function inside(mark: Mark, more: Record<string, string> = {}): Element {
  const place = document.createElement('div');
  for (const [name, value] of Object.entries({ ...dropMark(mark), ...more })) place.setAttribute(name, String(value));
  place.getBoundingClientRect = () => new DOMRect(0, 100, 200, 1000);
  const card = document.createElement('span');
  place.append(card);
  document.body.append(place);
  return card;
}

// jsdom has no DOMRect of its own.
globalThis.DOMRect ??= class {
  constructor(
    readonly x = 0,
    readonly y = 0,
    readonly width = 0,
    readonly height = 0,
  ) {}
  get top() {
    return this.y;
  }
} as unknown as typeof DOMRect;

afterEach(() => document.body.replaceChildren());

describe('where posts would be let go', () => {
  it('is what the place around the mouse says', () => {
    const date = '2026-12-10';
    const marks: [Mark, DropTarget][] = [
      [
        { kind: 'day', date },
        { kind: 'day', date },
      ],
      [
        { kind: 'no-time', date },
        { kind: 'no-time', date },
      ],
      [{ kind: 'ideas' }, { kind: 'ideas' }],
      [
        { kind: 'status', status: 'on ice' },
        { kind: 'status', status: 'on ice' },
      ],
    ];
    for (const [mark, target] of marks) expect(targetAt(inside(mark), 300, grab)?.target).toEqual(target);
    expect(targetAt(document.body, 300, grab)).toBeNull();
    expect(targetAt(null, 300, grab)).toBeNull();
  });

  it('is another post for one post, not for several and not for itself', () => {
    const other = inside({ kind: 'post' }, { 'data-post': 'b' });
    expect(targetAt(other, 300, grab)?.target).toEqual({ kind: 'post', id: 'b' });
    expect(targetAt(other, 300, { ...grab, ids: ['a', 'c'] })).toBeNull();
    expect(targetAt(inside({ kind: 'post' }, { 'data-post': 'a' }), 300, grab)).toBeNull();
  });

  it('is the time at the top of the card in a column of hours, the height of the mouse for others', () => {
    const column = inside({ kind: 'hours', date: '2026-12-10', first: 8, last: 18 });
    const at = (y: number, above: number | null) => targetAt(column, y, { ...grab, above })?.target;
    expect(at(200, null)).toEqual({ kind: 'time', date: '2026-12-10', time: '09:00' });
    expect(at(640, 40)).toEqual({ kind: 'time', date: '2026-12-10', time: '13:00' });
    // 09:10 is nearer to where the card hangs than any quarter that differs from it.
    expect(at(260, 40)).toEqual({ kind: 'time', date: '2026-12-10', time: '09:10' });
  });

  it('is nothing where a place says less than it must', () => {
    fc.assert(
      fc.property(fc.constantFrom('day', 'hours', 'status', 'post', 'no-time', 'else', ''), (kind) => {
        const bare = document.createElement('div');
        bare.setAttribute('data-drop', kind);
        expect(targetAt(bare, 300, grab)).toBeNull();
      }),
    );
  });
});

describe('two targets', () => {
  const target = fc.oneof(
    fc.constant<DropTarget>({ kind: 'ideas' }),
    fc.record({
      kind: fc.constantFrom('day' as const, 'no-time' as const),
      date: fc.constantFrom('2026-12-01', '2026-12-02'),
    }),
    fc.record({
      kind: fc.constant('time' as const),
      date: fc.constant('2026-12-01'),
      time: fc.constantFrom('09:00', '09:15'),
    }),
    fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom('draft', 'x') }),
    fc.record({ kind: fc.constant('post' as const), id: fc.constantFrom('draft', 'x') }),
  );
  it('are the same exactly when they say the same', () => {
    fc.assert(
      fc.property(fc.option(target), fc.option(target), (a, b) => {
        expect(sameTarget(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

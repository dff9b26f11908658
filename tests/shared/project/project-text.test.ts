import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../src/shared/history/apply-command';
import { CommandRefused } from '../../../src/shared/history/define-command';
import { locateJsonError, placeAt } from '../../../src/shared/project/locate-json-error';
import { migrate } from '../../../src/shared/project/migrations';
import { openProject } from '../../../src/shared/project/open-project';
import { problemOf } from '../../../src/shared/project/problem';
import { projectSchema, recordKinds } from '../../../src/shared/project/project';
import { quickCheck } from '../../../src/shared/project/quick-check';
import { ProjectEncoder, serializeProject } from '../../../src/shared/project/serialize-project';
import { project, runs } from '../support/arbitraries';
import { command } from '../support/arbitrary-commands';

const asText = (parts: Uint8Array[]): string => Buffer.concat(parts).toString('utf8');

describe('the text of a project', () => {
  test('opens as the same project', () => {
    fc.assert(
      fc.property(project, (one) => {
        expect(openProject(serializeProject(one))).toEqual({ kind: 'ok', project: one });
      }),
    );
  });

  test('is canonical: two-space indent, sorted keys at every level, final newline, whatever the order was', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return new Map(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      );
    };
    // A Map keeps keys such as "1" where they are put; an object would move them to the front.
    const write = (value: unknown, indent = ''): string => {
      const inner = `${indent}  `;
      if (value instanceof Map && value.size > 0)
        return `{\n${[...value].map(([key, part]) => `${inner}${JSON.stringify(key)}: ${write(part, inner)}`).join(',\n')}\n${indent}}`;
      if (Array.isArray(value) && value.length > 0)
        return `[\n${value.map((part) => inner + write(part, inner)).join(',\n')}\n${indent}]`;
      return value instanceof Map ? '{}' : JSON.stringify(value);
    };
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversed(part)]),
      );
    };
    fc.assert(
      fc.property(project, (one) => {
        const text = serializeProject(one);
        expect(text).toBe(`${write(sorted(one))}\n`);
        expect(serializeProject(projectSchema.parse(reversed(one)))).toBe(text);
      }),
    );
  });

  test('comes out of the encoder the same after any stream of changes', () => {
    fc.assert(
      fc.property(project, fc.array(command, { maxLength: 12 }), (start, commands) => {
        const encoder = new ProjectEncoder();
        let now = start;
        expect(asText(encoder.encode(now))).toBe(serializeProject(now));
        for (const one of commands) {
          try {
            now = applyCommand(now, one, { now: '2026-11-20T10:00:00.000Z' }).project;
          } catch (error) {
            if (!(error instanceof CommandRefused)) throw error;
          }
          expect(asText(encoder.encode(now))).toBe(serializeProject(now));
        }
      }),
      runs,
    );
  });

  test('of many posts is encoded anew only around the one that changed', () => {
    const empty = projectSchema.parse({ format: 'kalends', schemaVersion: 1, id: 'project' });
    const posts = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`p${(at * 7919) % 100_003}`, at]));
    const many = {
      ...empty,
      posts: Object.fromEntries(
        Object.keys(posts).map((id) => [
          id,
          { id, title: id, text: '', status: 'draft', channels: [], labels: [], media: [] },
        ]),
      ),
    };
    const encoder = new ProjectEncoder();
    const first = encoder.encode(many);
    const [id = ''] = Object.keys(posts);
    const added = { id: 'p5000x', title: 'new', text: '', status: 'draft', channels: [], labels: [], media: [] };
    const { [id]: _, ...rest } = many.posts;
    for (const next of [{ ...many.posts, p5000x: added }, rest]) {
      const parts = encoder.encode({ ...many, posts: next });
      expect(asText(parts)).toBe(serializeProject({ ...many, posts: next }));
      const fresh = parts.filter((part) => !first.includes(part));
      expect(fresh.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(Buffer.concat(first).length / 10);
    }
  });
});

/** Engines point into a number, a word or an escape that went wrong, the scan at its first character. */
const insideWord = /^[\w.+\-\\]*$/;

describe('opening a text', () => {
  const good = serializeProject(
    projectSchema.parse({ format: 'kalends', schemaVersion: 1, id: 'project', name: 'Plan' }),
  );

  test('any cut or any broken character of a project never opens as another kind than damaged, or fails to tell where', () => {
    fc.assert(
      fc.property(project, fc.double({ min: 0, max: 0.999, noNaN: true }), (one, share) => {
        const text = serializeProject(one).trimEnd();
        const cut = text.slice(0, Math.floor(text.length * share));
        const { line, column } = placeAt(cut, cut.length);
        expect(openProject(cut)).toMatchObject({ kind: 'damaged', line, column: expect.any(Number) });
        expect(column).toBeGreaterThan(0);
      }),
    );
  });

  test('the scan finds an error at the place that the engine names, when it names one', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('"', '}', ',', '\\', 'x', '\0', '\n', ' '), (json, at, char) => {
        const broken = json.slice(0, at % (json.length + 1)) + char + json.slice(at % (json.length + 1));
        let message: string | null = null;
        try {
          JSON.parse(broken);
        } catch (error) {
          message = String(error);
        }
        const found = locateJsonError(broken);
        expect(found === null).toBe(message === null);
        const said = /at position (\d+)/.exec(message ?? '');
        if (said && found !== null) expect(broken.slice(found, Number(said[1]))).toMatch(insideWord);
      }),
      { numRuns: 2000 },
    );
  });

  const lineOf = (words: string) => good.split('\n').findIndex((line) => line.includes(words)) + 1;
  test.each<[string, string, object]>([
    ['nothing', '', { kind: 'damaged', line: 1, column: 1, says: 'it is empty' }],
    ['only spaces', ' \n ', { kind: 'damaged', says: 'it is empty' }],
    [
      'a missing comma',
      good.replace('"kalends",', '"kalends"'),
      { kind: 'damaged', line: lineOf('"format"') + 1, column: 3 },
    ],
    ['a bare number', '7', { kind: 'not-kalends' }],
    ['null', 'null', { kind: 'not-kalends' }],
    ['another format', good.replace('"kalends"', '"other"'), { kind: 'not-kalends' }],
    ['a byte-order mark', `\uFEFF${good}`, { kind: 'ok' }],
    [
      'no version',
      good.replace('"schemaVersion": 1,', '"x": 1,'),
      { kind: 'invalid', problems: [{ at: ['schemaVersion'] }] },
    ],
    ['a newer version', good.replace('"schemaVersion": 1', '"schemaVersion": 2'), { kind: 'newer', schemaVersion: 2 }],
    [
      'a record under another key',
      good.replace('"posts": {}', '"posts": {"a": {"id": "b"}}'),
      { kind: 'invalid', problems: [{ at: ['posts', 'a', 'id'] }] },
    ],
    ['a bad key', good.replace('"posts": {}', '"posts": {"a b": {"id": "a b"}}'), { kind: 'invalid' }],
    [
      'a record that is none',
      good.replace('"posts": {}', '"posts": {"a": null}'),
      { kind: 'invalid', problems: [{ at: ['posts', 'a'] }] },
    ],
    ['a list of posts', good.replace('"posts": {}', '"posts": []'), { kind: 'invalid', problems: [{ at: ['posts'] }] }],
    [
      'a day that is none',
      good.replace('"posts": {}', '"posts": {"a": {"id": "a", "date": "2026-02-30"}}'),
      { kind: 'invalid', problems: [{ at: ['posts', 'a', 'date'] }] },
    ],
  ])('%s', (_, text, expected) => {
    expect(openProject(text)).toMatchObject(expected);
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'c\\u006fnstructor'])(
    'the key %s is refused by name, wherever it lies',
    (key) => {
      for (const text of [
        good.replace('"posts": {}', `"posts": {"${key}": {"id": "a"}}`),
        good.replace('"posts": {}', `"posts": {"a": {"id": "a", "deep": [{"${key}": 1}]}}`),
        good.replace('"name"', `"${key}": 1, "name"`),
      ]) {
        const result = openProject(text);
        expect(result).toMatchObject({
          kind: 'invalid',
          problems: [{ says: expect.stringMatching(/cannot be a key/) }],
        });
      }
      expect(openProject(good.replace('"Plan"', `"about ${key}"`)).kind).toBe('ok');
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  test('a value of thousands of levels is refused with its place; ninety are kept', () => {
    const nested = (levels: number) => `${'{"a":['.repeat(levels / 2)}1${']}'.repeat(levels / 2)}`;
    for (const at of [
      (value: string) => good.replace('"posts": {}', `"posts": {"a": {"id": "a", "x": ${value}}}`),
      (value: string) => good.replace('"name"', `"x": ${value}, "name"`),
      (value: string) => good.replace('"name"', `"x": ${value}, "about": "a constructor", "name"`),
    ]) {
      expect(openProject(at(nested(50_000)))).toMatchObject({
        kind: 'invalid',
        problems: [{ says: expect.stringMatching(/more than 100 levels deep/) }],
      });
      const result = openProject(at(nested(86)));
      expect(result.kind === 'ok' && openProject(serializeProject(result.project))).toEqual(result);
    }
  });

  test('an id that every object answers to is refused, also where a post names it', () => {
    for (const record of ['"toString": {"id": "toString"}', '"a": {"id": "a", "channels": ["valueOf"]}'])
      expect(openProject(good.replace('"posts": {}', `"posts": {${record}}`))).toMatchObject({
        kind: 'invalid',
        problems: [{ says: 'this word cannot be an id' }],
      });
  });

  test('what is missing is filled in, what is unknown is kept', () => {
    const text = good.replace('"posts": {}', '"posts": {"a": {"id": "a", "status": "waiting", "zLater": {"b": [1]}}}');
    const result = openProject(text);
    expect(result.kind === 'ok' && result.project.posts.a).toEqual({
      id: 'a',
      title: '',
      text: '',
      status: 'waiting',
      channels: [],
      labels: [],
      media: [],
      zLater: { b: [1] },
    });
  });
});

test('what the quick check passes, the schema gives back equal', () => {
  fc.assert(
    fc.property(
      project,
      fc.array(
        fc.tuple(
          fc.constantFrom('date', 'time', 'channels', 'media', 'status', 'held', 'extra', 'id', 'title', 'new'),
          fc.jsonValue({ maxDepth: 2 }),
        ),
        { maxLength: 2 },
      ),
      (one, spoils) => {
        for (const kind of recordKinds) {
          const schema = projectSchema.shape[kind].unwrap().valueType;
          const check = quickCheck(schema);
          for (const record of Object.values(one[kind])) {
            expect(check(record)).toBe(true);
            const spoilt = { ...record, ...Object.fromEntries(spoils) };
            const parsed = schema.safeParse(spoilt);
            if (check(spoilt)) expect(parsed).toEqual({ success: true, data: spoilt });
          }
        }
      },
    ),
    runs,
  );
});

test('a problem is said in plain words', () => {
  const issues = projectSchema.safeParse({
    format: 'x',
    schemaVersion: 'a',
    id: 'a b',
    name: 1,
    posts: { a: { id: 'a', title: 1, media: {}, status: '' } },
    settings: { weekStart: 0 },
  });
  const said = issues.error?.issues.map(problemOf).map(({ at, says }) => `${at.join('.')}: ${says}`);
  expect(said).toEqual([
    'format: "kalends" belongs here',
    'schemaVersion: a number belongs here',
    'id: an id has 1 to 64 letters, digits, _ or -',
    'name: a text belongs here',
    'settings.weekStart: the number is smaller than 1',
    'posts.a.title: a text belongs here',
    'posts.a.status: the text is empty',
    'posts.a.media: a list belongs here',
  ]);
});

test('migrations run one after the other, and a gap is a defect', () => {
  const steps = [
    { to: 2, migrate: (raw: Record<string, unknown>) => ({ ...raw, second: true }) },
    { to: 3, migrate: (raw: Record<string, unknown>) => ({ ...raw, third: raw.second }) },
  ];
  expect(migrate({ a: 1 }, 1, steps, 3)).toEqual({ a: 1, second: true, third: true, schemaVersion: 3 });
  expect(() => migrate({}, 1, steps.slice(1), 3)).toThrow('no migration to file format 2');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patchProject } from '../../../src/shared/history/apply-command';
import { CommandRefused } from '../../../src/shared/history/define-command';
import { ProjectHistory } from '../../../src/shared/history/project-history';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { project, runs } from '../support/arbitraries';
import { command } from '../support/arbitrary-commands';

const empty = emptyProject({ id: 'project', name: 'Plan', timeZone: 'UTC' });
const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();

/** A history of so many renames: the name of step n is `n`. */
function renamed(count: number): ProjectHistory {
  const history = new ProjectHistory(empty);
  for (let at = 1; at <= count; at += 1)
    history.run({ command: { name: 'project.rename', payload: { name: `${at}` } }, at: atMinute(at) });
  return history;
}

test('the list begins with the newest step done, and with the one that redo would take', () => {
  const history = renamed(4);
  history.undo();
  history.undo();
  const step = (at: number) => ({ label: `Rename project to “${at}”`, at: atMinute(at) });
  expect(history.list()).toEqual({ done: [step(2), step(1)], undone: [step(3), step(4)], older: 0, further: 0 });
});

test('nothing is ever forgotten: 500 are listed, the others are counted and can all be walked', () => {
  const history = renamed(1300);
  expect(history.list()).toMatchObject({ older: 800, undone: [] });
  expect(history.list().done).toHaveLength(500);
  history.walk(-1300);
  expect(history.project).toEqual(empty);
  const { done, undone, older, further } = history.list();
  expect([done.length, undone.length, older, further]).toEqual([0, 500, 0, 800]);
  expect(undone[0]?.label).toBe('Rename project to “1”');
  history.walk(1300);
  expect(history.project.name).toBe('1300');
});

test('a step of more changes than one call takes arguments is walked like any other', () => {
  const history = new ProjectHistory(empty);
  const blank = postSchema.parse({ id: 'p' });
  const posts = Array.from({ length: 150_000 }, (_, at) => ({ ...blank, id: `p${at}` }));
  history.run({ command: { name: 'posts.createMany', payload: { posts } }, at: atMinute(1) });
  expect(history.walk(-1)?.patches).toHaveLength(150_000);
  expect(history.project).toEqual(empty);
});

test('a walk is one numbered change, goes as far as there are steps, and is nothing where there are none', () => {
  const history = renamed(3);
  expect(history.walk(-2)).toMatchObject({ revision: 4, label: 'Back 2 steps' });
  expect(history.walk(9)).toMatchObject({ revision: 5, label: 'Forward 2 steps' });
  expect(history.walk(1)).toBeNull();
  expect(history.walk(0)).toBeNull();
  expect(history.revision).toBe(5);
});

test('any stream: walking back and forth gives the same project, and the patches are what a screen needs', () => {
  fc.assert(
    fc.property(
      project,
      fc.array(fc.oneof({ weight: 5, arbitrary: command }, { weight: 1, arbitrary: project }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 14 }),
      (start, stream, steps) => {
        const history = new ProjectHistory(start);
        for (const one of stream) {
          try {
            // A whole project stands for a restored backup or the version that another program wrote.
            if ('format' in one) history.replace(one, 'Restore a backup', atMinute(1));
            else history.run({ command: one, at: atMinute(1) });
          } catch (error) {
            if (!(error instanceof CommandRefused)) throw error;
          }
        }
        const end = history.project;
        const { done } = history.list();
        const back = history.walk(-steps);
        expect(patchProject(end, JSON.parse(JSON.stringify(back?.patches ?? [])))).toEqual(history.project);
        expect(history.list().undone).toEqual(done.slice(0, steps).reverse());
        if (steps >= done.length) expect(history.project).toEqual(start);
        const middle = history.project;
        const forth = history.walk(steps);
        expect(patchProject(middle, JSON.parse(JSON.stringify(forth?.patches ?? [])))).toEqual(end);
        expect(history.project).toEqual(end);
        expect(history.list()).toEqual({ done, undone: [], older: 0, further: 0 });
      },
    ),
    runs,
  );
});

describe('what replaces the project', () => {
  test('is a step among the others; the steps before it can still be walked', () => {
    const history = renamed(2);
    history.replace({ ...empty, name: 'from a backup' }, 'Restore a backup', atMinute(9));
    history.run({ command: { name: 'project.rename', payload: { name: 'after' } }, at: atMinute(10) });
    expect(history.list().done.map(({ label }) => label)).toEqual([
      'Rename project to “after”',
      'Restore a backup',
      'Rename project to “2”',
      'Rename project to “1”',
    ]);
    history.walk(-3);
    expect(history.project.name).toBe('1');
    history.walk(2);
    expect(history.project.name).toBe('from a backup');
  });
});

import { expect, test } from 'vitest';
import { applyCommand } from '../../../src/shared/history/apply-command';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';

test.each([
  ['', 'Title “Poll”'],
  ['Question', 'Rename “Question”'],
])('the first title of a post is no change of name: %j', (title, label) => {
  const empty = emptyProject({ id: 'x', name: 'Bakery', timeZone: 'UTC' });
  const project = { ...empty, posts: { p: postSchema.parse({ id: 'p', title, text: 'What do you like?' }) } };
  const applied = applyCommand(project, { name: 'posts.edit', payload: { id: 'p', fields: { title: 'Poll' } } }, {
    now: '2026-12-01T00:00:00.000Z',
  } as never);
  expect(applied.label).toBe(label);
});

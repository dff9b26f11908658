// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CheckKeeper } from '../../../src/renderer/checks/CheckKeeper';
import { newPlanFindings, PlanFindingsProvider } from '../../../src/renderer/checks/plan-findings';
import { type PlanCheck, planChecks } from '../../../src/shared/checks/check-plan';
import { postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

const all = planChecks as PlanCheck[];
afterEach(() => void all.pop());

test('the plan is checked as a whole after each change, and what has become wrong is taken back', async () => {
  const seen: string[][] = [];
  // Two posts of the same title, wherever they stand.
  all.push(function* (posts) {
    seen.push(posts.map(({ id }) => id));
    yield;
    return posts
      .filter(({ title }, at) => posts.findIndex((other) => other.title === title) !== at)
      .map(({ id }) => ({ rule: 'twice', severity: 'warning', post: id, says: 'The title is there twice.' }));
  });
  const post = (id: string, date: string | undefined, title: string) =>
    postSchema.parse({ id, title, ...(date && { date }) });
  const host = new MemoryHost({
    posts: keyed([post('b', '2026-12-02', 'Rye'), post('a', '2026-12-01', 'Rye'), post('idea', undefined, 'Spelt')]),
  });
  const client = host.client();
  const store = await host.store({}, client);
  const findings = newPlanFindings();
  renderScreen(
    <PlanFindingsProvider value={findings}>
      <CheckKeeper />
    </PlanFindingsProvider>,
    { host: client, store },
  );
  await waitFor(() => expect([...findings.get().keys()]).toEqual(['b']));
  expect(seen[0]).toEqual(['idea', 'a', 'b']);
  await act(() => store.run({ name: 'posts.edit', payload: { id: 'b', fields: { title: 'Oats' } } }));
  await waitFor(() => expect(findings.get().size).toBe(0));
});

import { expect, test, vi } from 'vitest';
import { addList } from '../../../src/renderer/quick-line/add-list';
import { lineWords } from '../../../src/shared/quick-line/line-words';
import { readList } from '../../../src/shared/quick-line/read-list';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';

test('a pasted list keeps its order among the ideas', async () => {
  const host = new MemoryHost({});
  const store = await host.store({}, host.client());
  const lines = Array.from({ length: 30 }, (_, at) => `Thought ${at}`);
  const { project } = store.getView();
  const sentence = await addList(readList(lines.join('\n')), undefined, {
    store,
    view: planViewControl({}, vi.fn()),
    plan: { announce: vi.fn() } as never,
    words: lineWords(project, new Map(), []),
  });
  expect(sentence).toBe('Added 30 ideas.');
  expect(store.index.ideas().map(({ title }) => title)).toEqual(lines);
});

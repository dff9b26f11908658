import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MonthCount } from '../../../src/renderer/app-frame/MonthCount';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

const post = (id: string, fields: Partial<Post>) =>
  postSchema.parse({ id, date: '2030-12-10', channels: ['c'], ...fields });
const long = 'x'.repeat(101);

async function shown(posts: Post[], view: Partial<PlanView> = {}, language?: string) {
  const host = new MemoryHost({
    channels: keyed(['c', 'c2'].map((id) => channelSchema.parse({ id, platform: 'village' }))),
    posts: Object.fromEntries(posts.map((each) => [each.id, each])),
  });
  if (language)
    host.history.run({
      command: { name: 'settings.edit', payload: { fields: { language } } },
      at: '2026-11-22T10:00:00.000Z',
    });
  const onAttention = vi.fn();
  const { container } = renderScreen(
    <PlanViewProvider value={planViewControl({ focusDate: '2030-12-01', ...view }, vi.fn())}>
      <MonthCount onAttention={onAttention} />
    </PlanViewProvider>,
    { host: host.client(), store: await host.store() },
  );
  return { onAttention, text: () => container.textContent ?? '' };
}

test('the month is named in the language of the project', async () => {
  expect((await shown([post('a', {})], {}, 'de')).text()).toContain('1 post in Dezember 2030');
});

test('posts that need attention are counted, each once; a click asks for the list', async () => {
  const posts = [
    post('a', { text: long, channels: ['c', 'c2'] }),
    post('b', { text: 'short' }),
    post('c', { text: long, date: '2031-01-01' }),
    post('d', { text: long, status: 'published' }),
  ];
  const { onAttention } = await shown(posts);
  fireEvent.click(screen.getByRole('button', { name: '1 needs attention' }));
  expect(onAttention).toHaveBeenCalledOnce();
});

test('while only they are shown the button stays, also where none is left', async () => {
  await shown([], { filter: { ...noFilter, attention: true }, area: 'balance' });
  expect(screen.getByRole('button', { name: '0 need attention' }).dataset.filtering).toBe('true');
});

test('where all is well nothing is said', async () => {
  await shown([post('a', {})]);
  expect(screen.queryByRole('button')).toBeNull();
});

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

const post = (id: string, fields: Partial<Post>) =>
  postSchema.parse({ id, date: '2030-12-10', channels: ['c'], ...fields });
const long = 'x'.repeat(101);

async function shown(posts: Post[], view: Partial<PlanView> = {}, language?: string) {
  const host = new MemoryHost({
    channels: { c: channelSchema.parse({ id: 'c', platform: 'village' }) },
    posts: Object.fromEntries(posts.map((each) => [each.id, each])),
  });
  if (language)
    host.history.run({
      command: { name: 'settings.edit', payload: { fields: { language } } },
      at: '2026-11-22T10:00:00.000Z',
    });
  const go = vi.fn();
  const { container } = renderScreen(
    <PlanViewProvider value={planViewControl({ focusDate: '2030-12-01', ...view }, go)}>
      <MonthCount />
    </PlanViewProvider>,
    { host: host.client(), store: await host.store() },
  );
  return { go, text: () => container.textContent ?? '' };
}

test('the month is named in the language of the project', async () => {
  expect((await shown([post('a', {})], {}, 'de')).text()).toContain('1 post in Dezember 2030');
});

test('posts whose text is too long for a channel need attention; a click shows only them, another all', async () => {
  const posts = [
    post('a', { text: long }),
    post('b', { text: 'short' }),
    post('c', { text: long, date: '2031-01-01' }),
  ];
  const { go } = await shown(posts);
  fireEvent.click(screen.getByRole('button', { name: '1 needs attention' }));
  expect(go).toHaveBeenCalledWith({ filter: { ...noFilter, overLimit: true } });
});

test('while only they are shown the button stays, also where none is left, and says that it is pressed', async () => {
  const { go } = await shown([], { filter: { ...noFilter, overLimit: true }, area: 'balance' });
  const button = screen.getByRole('button', { name: '0 need attention' });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(button);
  expect(go).toHaveBeenCalledWith({ filter: noFilter, area: 'calendar' });
});

test('where all is well nothing is said', async () => {
  await shown([post('a', {})]);
  expect(screen.queryByRole('button')).toBeNull();
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { useCommands } from '../../../src/renderer/commands/command-registry';
import { Palette } from '../../../src/renderer/palette/Palette';
import { TypedAhead } from '../../../src/renderer/palette/typed-ahead';
import { channelSchema } from '../../../src/shared/channels/channel';
import { customFieldSchema } from '../../../src/shared/custom-fields/custom-field';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { postSchema } from '../../../src/shared/posts/post';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { snippetSchema } from '../../../src/shared/snippets/snippet';
import { savedViewSchema } from '../../../src/shared/views/saved-view';
import { MemoryHost } from '../support/memory-host';
import { planView } from '../support/plan-view';
import { notified, renderScreen } from '../support/render-screen';

const ran = vi.fn();
const went: Partial<PlanView>[] = [];
const closed = vi.fn();
let ahead = new TypedAhead();

function Screen({ view }: { view: PlanView }) {
  useCommands(
    () => [
      { id: 'view.breadth', title: 'Breadth of the view', group: 'View', run: ran },
      { id: 'view.never', title: 'Never to be done', group: 'View', unavailable: 'Not today.', run: ran },
    ],
    [],
  );
  return (
    <PlanViewProvider value={{ ...view, go: (changes) => went.push(changes) }}>
      <Palette onClose={closed} ahead={ahead} />
    </PlanViewProvider>
  );
}

const posts = [
  postSchema.parse({ id: 'far', title: 'Bread of the year', date: '2027-03-04', channels: ['c'] }),
  postSchema.parse({ id: 'notes', title: 'Rye', notes: 'ask Anna about bread', date: '2026-12-01' }),
  postSchema.parse({ id: 'street', title: 'Street view', date: '2028-05-01' }),
  postSchema.parse({ id: 'idea', title: 'Breadcrumbs', labels: ['bread'] }),
];

async function show(changes: Partial<PlanView> = {}, more: typeof posts = []) {
  const host = new MemoryHost({
    posts: Object.fromEntries([...posts, ...more].map((each) => [each.id, each])),
    channels: { c: channelSchema.parse({ id: 'c', name: 'Bread board', platform: 'village' }) },
    pillars: { p: pillarSchema.parse({ id: 'p', name: 'Tips' }) },
    snippets: { s: snippetSchema.parse({ id: 's', name: 'Closing words', text: 'Yours, the oven' }) },
    customFields: { f: customFieldSchema.parse({ id: 'f', name: 'Budget' }) },
    views: {
      v: savedViewSchema.parse({ id: 'v', name: 'Only bread', shape: 'board', filter: { channels: ['gone'] } }),
    },
  });
  const client = host.client();
  const store = await host.store({}, client);
  await act(async () => {
    renderScreen(<Screen view={planView(changes)} />, { host: client, store });
  });
}
const field = () => screen.getByRole('combobox', { name: 'Search or run a command' });
const type = (text: string) => act(async () => void fireEvent.change(field(), { target: { value: text } }));
const key = (name: string) => act(async () => void fireEvent.keyDown(field(), { key: name }));
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
const groups = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
const options = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('option')
    .map((option) => option.textContent);

beforeEach(() => {
  ahead = new TypedAhead();
  ran.mockClear();
  closed.mockClear();
  went.length = 0;
});

describe('the palette', () => {
  it('does what was typed and entered before its field was there', async () => {
    const stop = ahead.listen(closed);
    for (const letter of [...'breadth', 'Enter']) fireEvent.keyDown(document.body, { key: letter });
    stop();
    await show();
    await vi.waitFor(() => expect(ran).toHaveBeenCalledOnce());
    expect(closed).toHaveBeenCalledOnce();
  });

  it('searches posts of all months, ideas, records and commands, and marks the words', async () => {
    await show();
    await type('bread');
    expect(groups()).toEqual(expect.arrayContaining(['Posts', 'Commands', 'Channels', 'Saved views', 'Labels']));
    expect(options('Posts')).toHaveLength(3);
    expect(options('Posts')[2]).toContain('Notes: ask Anna about bread');
    expect([...document.querySelectorAll('mark')].every((mark) => mark.textContent?.toLowerCase() === 'bread')).toBe(
      true,
    );
    expect(screen.getByText('3 posts found')).toBeDefined();
  });

  it('lists posts before commands that hold the word further on, and after those that begin with it', async () => {
    await show();
    await type('year');
    expect(groups().slice(0, 1)).toEqual(['Posts']);
    await type('never');
    expect(groups()[0]).toBe('Commands');
    await type('view');
    expect(groups()[0]).toBe('Posts');
  });

  it('keeps posts with the word in their text alone from pushing commands away', async () => {
    const aside = Array.from({ length: 9 }, (_, at) =>
      postSchema.parse({ id: `t${at}`, title: 'Rolls', text: 'A view' }),
    );
    await show({}, aside);
    await type('view');
    const found = screen.getByRole('group', { name: 'Posts' });
    expect(within(found).getAllByRole('option')).toHaveLength(6);
    expect(found.textContent).toContain('Show all 10 posts');
  });

  it('opens a post of another month at its day; a filter that hides it gives way', async () => {
    await show({ filter: { ...noFilter, statuses: new Set(['published']) }, calendarView: 'year' });
    await type('bread of the');
    expect(active()).toContain('Bread of the year');
    await key('Enter');
    expect(closed).toHaveBeenCalledOnce();
    expect(went).toEqual([
      {
        area: 'calendar',
        selectedPost: 'far',
        focusDate: '2027-03-04',
        calendarView: 'month',
        filter: noFilter,
        savedView: null,
      },
    ]);
  });

  it('opens an idea with the side panel in which it stands', async () => {
    await show({ sidePanelOpen: false });
    await type('breadcrumbs');
    await key('Enter');
    expect(went).toEqual([{ area: 'calendar', selectedPost: 'idea', sidePanelOpen: true }]);
  });

  it('filters by a channel, shows a view as far as it goes, goes to a day in words', async () => {
    await show();
    await type('bread board');
    await key('Enter');
    expect(went.pop()?.filter?.channels).toEqual(new Set(['c']));
    await type('only bread');
    await key('Enter');
    expect(went.pop()).toMatchObject({ area: 'board', savedView: 'v', filter: noFilter });
    await type('2026-12-24');
    await key('Enter');
    expect(went.pop()).toEqual({ area: 'calendar', focusDate: '2026-12-24' });
  });

  it('leads to snippets, by their words too, and to own fields', async () => {
    await show();
    await type('oven');
    expect(options('Snippets')[0]).toContain('Closing words');
    await key('Enter');
    expect(went.pop()).toEqual({ area: 'settings', settingsSection: 'texts' });
    await type('budget');
    await key('Enter');
    expect(went.pop()).toEqual({ area: 'settings', settingsSection: 'fields' });
  });

  it('runs commands alone after >, and says why one cannot be done', async () => {
    await show();
    await type('>bread');
    expect(groups()).toEqual(['View']);
    await key('Enter');
    expect(ran).toHaveBeenCalledOnce();
    await type('>never');
    await key('Enter');
    expect(ran).toHaveBeenCalledOnce();
    expect(notified).toEqual(['Not today.']);
  });

  it('is walked by arrows, Home and End, round and round', async () => {
    await show();
    await type('>');
    expect(active()).toContain('Breadth');
    await key('ArrowUp');
    expect(active()).toContain('Never');
    await key('ArrowDown');
    expect(active()).toContain('Breadth');
    await key('End');
    expect(active()).toContain('Never');
    await key('Home');
    expect(active()).toContain('Breadth');
  });

  it('offers what was chosen last, and says when nothing is found', async () => {
    await show();
    await type('breadth');
    await key('Enter');
    await type('');
    expect(options('Recent')[0]).toContain('Breadth of the view');
    await type('qqqq');
    expect(screen.getByText('Nothing is called “qqqq”.')).toBeDefined();
    await key('Enter');
  });
});

import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { PlanArea } from '../../../src/renderer/plan/PlanArea';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import type { OpenProject } from '../../../src/shared/api/contract';
import { channelSchema } from '../../../src/shared/channels/channel';
import { CommandRefused } from '../../../src/shared/history/define-command';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { planView } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';

// Every drawing of a card asks for its facts once, so counting the questions counts the drawings.
const drawn = vi.hoisted((): string[] => []);
vi.mock('../../../src/renderer/cards/card-facts', async (original) => {
  const actual = await original<typeof import('../../../src/renderer/cards/card-facts')>();
  return {
    ...actual,
    cardFacts: (...input: Parameters<typeof actual.cardFacts>) => {
      drawn.push(input[0].id);
      return actual.cardFacts(...input);
    },
  };
});

function Plan({ changes }: { changes: Partial<PlanView> }) {
  const [view, setView] = useState<PlanView>(planView(changes));
  const [go] = useState(() => (next: Partial<PlanView>) => setView((now) => ({ ...now, ...next })));
  return (
    <PlanViewProvider value={{ ...view, go }}>
      <PlanArea />
    </PlanViewProvider>
  );
}

const post = (id: string, fields: object) => postSchema.parse({ id, title: `Post ${id}`, pillar: 'tips', ...fields });
const all = [
  ...Array.from({ length: 20 }, (_, at) => post(`p${at}`, { date: `2026-12-${10 + at}`, time: '09:00' })),
  post('before', { date: '2026-11-15' }),
  post('idea', {}),
];
const keyed = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));

let host: MemoryHost;
let store: ProjectStore;
const card = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-post="${id}"]`);
  if (!found) throw new Error(`no card of ${id}`);
  return found;
};
const dayOf = (id: string) => card(id).closest('[role="cell"]')?.getAttribute('data-date');
const inPlan = (id: string): Post | undefined => host.history.project.posts[id];

async function show(changes: Partial<PlanView> = {}, file: Partial<OpenProject> = {}) {
  host = new MemoryHost({
    posts: keyed(all),
    pillars: keyed([pillarSchema.parse({ id: 'tips', name: 'Tips', target: 30 })]),
    channels: keyed([channelSchema.parse({ id: 'board', name: 'Board', platform: 'village' })]),
  });
  const client = host.client();
  store = await host.store(file, client);
  await act(async () => {
    renderScreen(<Plan changes={changes} />, { host: client, store });
  });
}

// The editor comes when it is first needed; here it is there before, so that no test waits for it to be built.
beforeAll(async () => {
  await import('../../../src/renderer/post-editor/PostEditor');
}, 60_000);
beforeEach(() => {
  drawn.length = 0;
  // jsdom takes no pointer and has no sheets that are made by script.
  Element.prototype.setPointerCapture = () => {};
  document.adoptedStyleSheets = [];
  CSSStyleSheet.prototype.replaceSync = () => {};
});

describe('the calendar', () => {
  it('is given the posts of the shown days only', async () => {
    await show();
    expect(dayOf('p0')).toBe('2026-12-10');
    expect(document.querySelector('[data-post="before"]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Previous month' }));
    expect(dayOf('before')).toBe('2026-11-15');
    expect(document.querySelector('[data-post="p0"]')).toBeNull();
  });

  it('draws one card again when one post moves', async () => {
    await show();
    drawn.length = 0;
    await act(() => store.run({ name: 'posts.move', payload: { moves: [{ id: 'p3', date: '2026-12-02' }] } }));
    expect(dayOf('p3')).toBe('2026-12-02');
    expect(new Set(drawn)).toEqual(new Set(['p3']));
    expect(drawn.length).toBeLessThanOrEqual(2);
  });

  it('draws nothing but the two cards when the choice goes from one to the other', async () => {
    await show({ selectedPost: 'p1' });
    drawn.length = 0;
    await act(async () => fireEvent.click(card('p2'), { detail: 1 }));
    expect(new Set(drawn)).toEqual(new Set(['p1', 'p2']));
  });

  it('draws no card while a text is being typed', async () => {
    await show({ selectedPost: 'p1' });
    const text = await screen.findByLabelText('Text');
    drawn.length = 0;
    for (const typed of ['H', 'He', 'Hel']) fireEvent.change(text, { target: { value: typed } });
    expect(drawn).toEqual([]);
    await act(async () => fireEvent.blur(text));
    expect(inPlan('p1')?.text).toBe('Hel');
    expect(new Set(drawn)).toEqual(new Set(['p1']));
  });

  it('shows what the filter lets through', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: /^Board/ }));
    expect(document.querySelector('[data-post="p0"]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show all posts' }));
    expect(dayOf('p0')).toBe('2026-12-10');
  });
});

/** What jsdom has no layout for: the element below the mouse is said by the test. */
async function drag(id: string, over: Element, keys: { altKey?: boolean; ctrlKey?: boolean } = {}, end = 'pointerUp') {
  const mouse = { pointerId: 1, isPrimary: true, button: 0, ...keys };
  document.elementFromPoint = () => over;
  await act(async () => {
    fireEvent.pointerDown(card(id), { ...mouse, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { ...mouse, clientX: 12, clientY: 12 });
    fireEvent.pointerMove(window, { ...mouse, clientX: 200, clientY: 200 });
  });
  drawnBeforeDrop = [...drawn];
  await act(async () => {
    if (end === 'pointerUp') fireEvent.pointerUp(window, { ...mouse, clientX: 200, clientY: 200 });
    else fireEvent.keyDown(window, { key: 'Escape' });
  });
}
let drawnBeforeDrop: string[] = [];
const dayCell = (date: string) => {
  const found = document.querySelector(`[role="cell"][data-date="${date}"]`);
  if (!found) throw new Error(`no day ${date}`);
  return found;
};

describe('with the mouse', () => {
  it('a drag to another day moves the post and draws one card', async () => {
    await show();
    drawn.length = 0;
    await drag('p3', dayCell('2026-12-02'));
    expect(drawnBeforeDrop).toEqual([]);
    expect(inPlan('p3')).toMatchObject({ date: '2026-12-02', time: '09:00' });
    expect(dayOf('p3')).toBe('2026-12-02');
    expect(new Set(drawn)).toEqual(new Set(['p3']));
    expect(drawn.length).toBeLessThanOrEqual(2);
    expect(screen.getByText(/^Moved to /).textContent).toContain('09:00');
  });

  it('a press that hardly moves is a click', async () => {
    await show();
    fireEvent.pointerDown(card('p3'), { pointerId: 1, isPrimary: true, button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 12, clientY: 13 });
    expect(document.querySelector('[data-drag-ghost]')).toBeNull();
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 12, clientY: 13 });
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 90, clientY: 90 });
    expect(document.querySelector('[data-drag-ghost]')).toBeNull();
  });

  it('Alt or Ctrl leaves the post where it is and makes a copy, as one step', async () => {
    await show();
    for (const keys of [{ altKey: true }, { ctrlKey: true }]) {
      await drag('p3', dayCell('2026-12-02'), keys);
      const copies = Object.values(host.history.project.posts).filter(({ date }) => date === '2026-12-02');
      expect(copies).toMatchObject([{ title: 'Post p3', time: '09:00', status: 'draft' }]);
      expect(inPlan('p3')?.date).toBe('2026-12-13');
      await act(() => store.undo());
      expect(Object.keys(host.history.project.posts)).toHaveLength(all.length);
    }
  });

  it('Escape takes a drag back, and nothing is left of it', async () => {
    await show();
    await drag('p3', dayCell('2026-12-02'), {}, 'escape');
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 200, clientY: 200 });
    expect(host.requests).toEqual([]);
    expect(document.querySelector('[data-drag-ghost], [data-over], [data-dragging]')).toBeNull();
  });

  it('a post of a read-only project stays where it is', async () => {
    await show({}, { readOnly: true });
    await drag('p3', dayCell('2026-12-02'));
    expect(host.requests).toEqual([]);
  });

  it('an idea goes to a day, a post to the ideas', async () => {
    await show();
    await drag('idea', dayCell('2026-12-02'));
    expect(inPlan('idea')?.date).toBe('2026-12-02');
    await drag('p3', screen.getByRole('region', { name: 'Ideas' }));
    expect(inPlan('p3')).toMatchObject({ time: '09:00' });
    expect(inPlan('p3')?.date).toBeUndefined();
  });
});

describe('without a mouse', () => {
  it('Alt and an arrow move a post by a day or a week', async () => {
    await show();
    await act(async () => fireEvent.keyDown(card('p0'), { key: 'ArrowRight', altKey: true }));
    expect(inPlan('p0')).toMatchObject({ date: '2026-12-11', time: '09:00' });
    await act(async () => fireEvent.keyDown(card('p0'), { key: 'ArrowDown', altKey: true }));
    expect(inPlan('p0')?.date).toBe('2026-12-18');
    expect(screen.getByText(/^Moved to /).textContent).toContain('18');
  });

  it('Escape closes the editor and gives the focus back to the card', async () => {
    await show({ selectedPost: 'p1' });
    const title = await screen.findByLabelText('Title');
    fireEvent.keyDown(title, { key: 'Escape' });
    expect(screen.queryByLabelText('Title')).toBeNull();
    expect(document.activeElement).toBe(card('p1'));
  });
});

describe('a change that is refused', () => {
  it('leaves the post where it was and says why', async () => {
    await show();
    vi.spyOn(host.history, 'run').mockImplementation(() => {
      throw new CommandRefused('The plan is locked.');
    });
    await act(async () => fireEvent.keyDown(card('p0'), { key: 'ArrowRight', altKey: true }));
    await waitFor(() => expect(dayOf('p0')).toBe('2026-12-10'));
    expect(host.said).toEqual(['The plan is locked.']);
  });
});

// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { newPlanFindings, PlanFindingsProvider } from '../../../src/renderer/checks/plan-findings';
import { ChannelContents } from '../../../src/renderer/post-editor/ChannelContents';
import { usePost } from '../../../src/renderer/project-view/use-project';
import { channelSchema } from '../../../src/shared/channels/channel';
import { linkTaggingSchema } from '../../../src/shared/links/link-tagging';
import { platformSchema } from '../../../src/shared/platforms/platform';
import { settingsSchema } from '../../../src/shared/project/project';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen, testPlatform } from '../support/render-screen';
import { keyed, testPost } from '../support/view-screen';

const wall = platformSchema.parse({
  ...testPlatform,
  id: 'wall',
  name: 'Wall',
  short: 'WL',
  text: { limit: 40, counting: { unit: 'characters' } },
});

function Contents() {
  const post = usePost('a');
  const [chosen, setChosen] = useState('');
  return post ? <ChannelContents post={post} chosen={chosen} onChoose={setChosen} /> : null;
}

/** The contents of a post for a village board and for a wall that takes 40 characters. */
async function show(fields: object = {}, { readOnly = false, signature = '' } = {}) {
  const host = new MemoryHost({
    settings: settingsSchema.parse({
      language: 'en-GB',
      hourFormat: '24',
      linkTagging: linkTaggingSchema.parse({ on: true, hosts: ['loft.example'] }),
    }),
    channels: keyed([
      channelSchema.parse({ id: 'board', name: 'Board', platform: 'village', order: 1 }),
      channelSchema.parse({
        id: 'wall',
        name: 'Loft wall',
        platform: 'wall',
        order: 2,
        ...(signature && { signature }),
      }),
    ]),
    posts: keyed([
      testPost('a', {
        title: 'Bread',
        text: 'Bread at nine',
        date: '2026-12-12',
        time: '09:00',
        channels: ['wall', 'board'],
        ...fields,
      }),
    ]),
  });
  const client = host.client();
  const store = await host.store({ readOnly }, client);
  await act(async () => {
    renderScreen(
      <PlanViewProvider value={planViewControl({}, () => {})}>
        <PlanFindingsProvider value={newPlanFindings()}>
          <Contents />
        </PlanFindingsProvider>
      </PlanViewProvider>,
      { host: client, store, platforms: [testPlatform, wall] },
    );
  });
  /** Types as a person does; what was typed reaches the host when the field is left. */
  const write = async (label: string, text: string) => {
    const field = screen.getByRole(label === 'Goes out' || label === 'Format' ? 'combobox' : 'textbox', {
      name: label,
    });
    await act(async () => {
      fireEvent.focus(field);
      fireEvent.change(field, { target: { value: text } });
      fireEvent.blur(field);
      await store.flushTyping();
    });
  };
  return { post: () => host.history.project.posts.a, write };
}

const tab = (name: RegExp | string) => screen.getByRole('tab', { name });
const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));
const names = () => screen.getAllByRole('tab').map((each) => each.textContent);

test('tabs stand in the order of the channels and say what needs attention and what differs', async () => {
  await show({ text: 'Bread at nine, and whatever else fits in here', variants: { board: { text: 'Rye' } } });
  expect(names()).toEqual(['All', 'VBBoard, differs', 'WLLoft wall, needs attention']);
  fireEvent.keyDown(tab('All'), { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(tab(/^WL/));
  expect(screen.getByRole('tabpanel', { name: /^WL/ })).toBeTruthy();
  fireEvent.keyDown(tab(/^WL/), { key: 'Home' });
  expect(tab('All').getAttribute('aria-selected')).toBe('true');
  expect(screen.getByText(/has its own text/).textContent).toBe('Board has its own text.');
});

test('what is written for a channel is its alone, is marked, and goes back field by field', async () => {
  const { post, write } = await show({ link: 'https://loft.example/', firstComment: 'Hello' });
  await press(tab(/^WL/));
  expect(screen.getByText('Loft wall gets the common content.')).toBeTruthy();
  await write('Text for Loft wall', 'Rye at ten');
  await write('Title', 'Rye');
  await write('Goes out', '2 hours later');
  await write('Format', 'story');
  await write('First comment', '');
  await write('Link', 'https://loft.example/rye');
  expect(post()?.variants).toEqual({
    wall: {
      text: 'Rye at ten',
      title: 'Rye',
      shift: 120,
      format: 'story',
      firstComment: '',
      link: 'https://loft.example/rye',
    },
  });
  expect(post()).toMatchObject({ text: 'Bread at nine', title: 'Bread', link: 'https://loft.example/' });
  expect(screen.getByText(/^Loft wall has/).textContent).toBe(
    'Loft wall has its own text, title, link, first comment, format and time.',
  );
  expect(screen.getByText('Sat 12 Dec, 11:00')).toBeTruthy();
  expect(screen.getByText('Common: Sat 12 Dec, 09:00')).toBeTruthy();

  await press(screen.getByRole('button', { name: 'Show what differs from the common text' }));
  expect([...document.querySelectorAll('ins, del')].map((part) => part.textContent)).toEqual([
    expect.stringContaining('Bread'),
    expect.stringContaining('Rye'),
    expect.stringContaining('nine'),
    expect.stringContaining('ten'),
  ]);

  await press(screen.getByRole('button', { name: 'Title: use the common one again' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Bread');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
  // What reads like the common one again is the common one.
  await write('Text for Loft wall', 'Bread at nine');
  await write('Goes out', '9:00');
  expect(Object.keys(post()?.variants?.wall ?? {}).sort()).toEqual(['firstComment', 'format', 'link']);
  await press(screen.getByRole('button', { name: 'Put all back' }));
  expect(post()).not.toHaveProperty('variants');
  expect(screen.getByText('Loft wall gets the common content.')).toBeTruthy();
});

test('a time that cannot be read stays to be mended and is not stored', async () => {
  const { post, write } = await show();
  await press(tab(/^VB/));
  await write('Goes out', 'soon');
  expect(screen.getByText('Write it as 2 hours later, 30 min earlier or 11:00.')).toBeTruthy();
  expect(post()).not.toHaveProperty('variants');
});

test('a link is shown as it goes out, whole and counted, below it the signature', async () => {
  await show({ link: 'https://loft.example/' }, { signature: 'The loft' });
  const out = 'https://loft.example/?utm_source=wall&utm_medium=social';
  expect(screen.getByText(out).closest('p')?.textContent).toBe(`WL: goes out as ${out}, below the text.`);
  expect(screen.getByText(/^WL 8/).textContent).toBe(`WL ${`Bread at nine\n\n${out}\n\nThe loft`.length} / 40`);
  await press(tab(/^WL/));
  const below = screen.getByText('Added below').parentElement;
  expect([...(below?.querySelectorAll('p') ?? [])].map((part) => part.textContent)).toEqual([out, 'The loft']);
});

test('a channel is left out and comes back with what it had', async () => {
  const { post } = await show({ text: 'x'.repeat(60), variants: { wall: { link: 'https://loft.example/' } } });
  await press(screen.getByRole('button', { name: 'leave Loft wall out' }));
  expect(post()?.channels).toEqual(['board']);
  expect(names()).toEqual(['All', 'VBBoard']);
  const back = screen.getByRole('button', { name: 'Put Loft wall back' });
  expect(document.activeElement).toBe(back);
  expect(back.parentElement?.textContent).toContain('Loft wall is left out; what it had of its own is kept.');
  await press(back);
  expect(post()).toMatchObject({ channels: ['board', 'wall'], variants: { wall: { link: 'https://loft.example/' } } });
  expect(document.activeElement).toBe(tab(/^WL/));
  expect(screen.queryByText(/is left out/)).toBeNull();
});

test('a finding leads to where a version is written', async () => {
  const { post, write } = await show({ text: 'x'.repeat(60) });
  await press(screen.getByRole('button', { name: 'Write a shorter version for Loft wall' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text for Loft wall' }));
  await write('Text for Loft wall', 'Short');
  expect(post()?.variants).toEqual({ wall: { text: 'Short' } });
  expect(tab(/^WL/).textContent).toBe('WLLoft wall, differs');
});

test('in a file that cannot be written tabs are read, and nothing can be changed', async () => {
  const { post } = await show({ variants: { wall: { text: 'Rye' } } }, { readOnly: true });
  await press(tab(/^WL/));
  const panel = within(screen.getByRole('tabpanel'));
  expect(panel.getByRole('textbox', { name: 'Text for Loft wall' })).toHaveProperty('value', 'Rye');
  expect(panel.getByRole('group', { name: 'What Loft wall gets' })).toHaveProperty('disabled', true);
  expect(panel.queryByRole('button', { name: 'Put all back' })).toBeNull();
  fireEvent.keyDown(tab(/^WL/), { key: 'Delete' });
  expect(post()?.variants).toEqual({ wall: { text: 'Rye' } });
});

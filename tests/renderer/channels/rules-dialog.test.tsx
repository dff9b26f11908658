// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { RulesDialog } from '../../../src/renderer/channels/RulesDialog';
import { useProject } from '../../../src/renderer/project-view/use-project';
import { channelSchema } from '../../../src/shared/channels/channel';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

let host: MemoryHost;
const limits = () => host.history.project.channels.board?.limits;
const row = (name: RegExp) => within(screen.getByRole('row', { name }));
const press = (found: HTMLElement) => act(async () => fireEvent.click(found));

/** The dialog as it stands in the settings: it follows the channel. */
function Open() {
  const channel = useProject(({ project }) => project.channels.board);
  return channel ? <RulesDialog channel={channel} onClose={() => {}} /> : null;
}

async function open(readOnly = false, notices: string[] = []) {
  const client = host.client();
  renderScreen(<Open />, { host: client, store: await host.store({ readOnly }, client), hello: { notices } });
}

beforeEach(() => {
  const later = { 'text.limit': 80, 'of.a.later.version': 7 };
  host = new MemoryHost({
    channels: { board: channelSchema.parse({ id: 'board', platform: 'village', limits: later }) },
  });
});

test('each rule stands with what the network says and the own number, also one that nothing here asks for', async () => {
  await open();
  expect(row(/^Longest text/).getByText('100')).toBeTruthy();
  expect(row(/^Longest text/).getByRole('textbox')).toHaveProperty('value', '80');
  expect(row(/^Most hashtags/).getByText('Not known')).toBeTruthy();
  expect(row(/^of\.a\.later\.version/).getByRole('button', { name: /Put back/ })).toBeTruthy();
  expect(screen.getByText('2 rules are your own.')).toBeTruthy();
});

test('a number is taken over, switched off and put back; the others stay', async () => {
  await open();
  await act(async () => fireEvent.change(row(/^Most hashtags/).getByRole('textbox'), { target: { value: '3' } }));
  expect(limits()).toEqual({ 'text.limit': 80, 'of.a.later.version': 7, 'hashtags.limit': 3 });
  await press(row(/^Most hashtags/).getByRole('checkbox'));
  expect(limits()?.['hashtags.limit']).toBeNull();
  expect(row(/^Most hashtags/).getByRole('textbox')).toHaveProperty('disabled', true);
  await press(row(/^Most hashtags/).getByRole('button', { name: 'Put back: Most hashtags' }));
  expect(limits()).toEqual({ 'text.limit': 80, 'of.a.later.version': 7 });
  await act(async () => fireEvent.change(row(/^Longest text/).getByRole('textbox'), { target: { value: '' } }));
  expect(limits()).toEqual({ 'of.a.later.version': 7 });
});

test('all can be put back at once, and one undo brings them all again', async () => {
  await open();
  await press(screen.getByRole('button', { name: 'Put all back' }));
  expect(host.history.project.channels.board).not.toHaveProperty('limits');
  expect(screen.getByText('All rules are the network’s.')).toBeTruthy();
  act(() => void host.history.undo());
  expect(limits()).toEqual({ 'text.limit': 80, 'of.a.later.version': 7 });
});

test('a project that is only read shows the rules and changes none', async () => {
  await open(true);
  expect(row(/^Longest text/).getByRole('textbox')).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: /Put/ })).toBeNull();
});

test('a broken file of a network is named where its rules are looked at', async () => {
  const broken = 'The file /data/resources/platforms/village.json is left out: it is not JSON (line 1, column 2).';
  await open(false, [broken, 'The list of recent projects cannot be read.']);
  expect(screen.getByText(broken)).toBeTruthy();
  expect(screen.queryByText(/recent projects/)).toBeNull();
});

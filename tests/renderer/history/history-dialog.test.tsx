import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { HistoryDialog } from '../../../src/renderer/history/HistoryDialog';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

let host: MemoryHost;
let store: ProjectStore;
Element.prototype.scrollIntoView ??= () => {};

const rename = (name: string) => act(() => store.run({ name: 'project.rename', payload: { name } }));
const rows = () => within(screen.getByRole('list', { name: /Steps/ })).getAllByRole('button');
const words = () => rows().map(({ textContent }) => textContent?.replace(/\d\d:\d\d/, ''));

beforeEach(async () => {
  host = new MemoryHost();
  store = await host.store();
});

async function shown() {
  renderScreen(<HistoryDialog onClose={() => {}} />, { host: host.client(), store });
  await screen.findByRole('list', { name: /Steps/ });
}

test('the steps stand newest first, with where one is marked, and a click goes to one and stays', async () => {
  for (const name of ['A', 'B', 'C']) await rename(name);
  await shown();
  expect(words()).toEqual([
    'Rename project to “C”now',
    'Rename project to “B”',
    'Rename project to “A”',
    'As the project was opened',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /“A”/ }));
  await waitFor(() => expect(screen.getByRole('button', { name: /“A”/ }).getAttribute('aria-current')).toBe('step'));
  expect(store.getView().project.name).toBe('A');
  expect(words()).toEqual([
    'Rename project to “C”taken back, ',
    'Rename project to “B”taken back, ',
    'Rename project to “A”now',
    'As the project was opened',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /opened/ }));
  await waitFor(() => expect(store.getView().project.name).toBe('Plan'));
  fireEvent.click(screen.getByRole('button', { name: /“C”/ }));
  await waitFor(() => expect(store.getView().project.name).toBe('C'));
  expect(host.history.list().undone).toEqual([]);
});

test('a step that is made meanwhile appears', async () => {
  await rename('A');
  await shown();
  await rename('B');
  await waitFor(() => expect(words()[0]).toBe('Rename project to “B”now'));
});

test('the arrow keys go through the steps, one of them is reached by Tab, and the focus begins where one is', async () => {
  for (const name of ['A', 'B']) await rename(name);
  await shown();
  expect(document.activeElement).toBe(rows()[0]);
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowDown');
  expect(document.activeElement).toBe(rows()[2]);
  press('ArrowUp');
  expect(document.activeElement).toBe(rows()[1]);
  expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  press('Home');
  expect(document.activeElement).toBe(rows()[0]);
  press('End');
  expect(document.activeElement).toBe(rows()[2]);
});

test('of very many steps 500 are listed, the others are counted, and the beginning is still in reach', async () => {
  for (let at = 0; at < 620; at += 1)
    host.history.run({
      command: { name: 'project.rename', payload: { name: `${at}` } },
      at: '2026-11-22T10:00:00.000Z',
    });
  store = await host.store();
  await shown();
  const all = rows();
  expect(all).toHaveLength(501);
  expect(screen.getByText('120 older steps')).toBeTruthy();
  fireEvent.click(all.at(-1) ?? document.body);
  await waitFor(() => expect(screen.getByText('120 steps further ahead')).toBeTruthy());
  expect(host.history.project.name).toBe('Plan');
});

test('without a step it says what it is for', async () => {
  renderScreen(<HistoryDialog onClose={() => {}} />, { host: host.client(), store });
  expect(await screen.findByText('Nothing has been changed yet')).toBeTruthy();
});

test('in a read-only project nothing is walked', async () => {
  await rename('A');
  const readOnly = await host.store({ readOnly: true });
  const walk = vi.spyOn(readOnly, 'walkSteps');
  renderScreen(<HistoryDialog onClose={() => {}} />, { host: host.client(), store: readOnly });
  fireEvent.click(await screen.findByRole('button', { name: /opened/ }));
  expect(walk).not.toHaveBeenCalled();
  expect(screen.getByText(/read-only/)).toBeTruthy();
});

test('a host that fails is said', async () => {
  const client = host.client({ project: { history: () => Promise.reject(new Error('gone')) } });
  renderScreen(<HistoryDialog onClose={() => {}} />, { host: client, store });
  expect((await screen.findByRole('alert')).textContent).toMatch(/went wrong/);
});

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectStore } from '../../../src/renderer/project-view/project-store';
import { useProject, useProjectStore } from '../../../src/renderer/project-view/use-project';
import { useTextField } from '../../../src/renderer/ui/use-text-field';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

function NameField() {
  const store = useProjectStore();
  const name = useProject((view) => view.project.name);
  const field = useTextField({
    value: name,
    onSave: (value, joinKey) => store.run({ name: 'project.rename', payload: { name: value } }, joinKey),
  });
  return <input aria-label="Name" {...field} />;
}

let host: MemoryHost;
let store: ProjectStore;
let unmount: () => void;
const field = () => screen.getByLabelText<HTMLInputElement>('Name');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const sent = () => host.requests.map(({ command }) => ('name' in command.payload ? command.payload.name : ''));

beforeEach(async () => {
  vi.useFakeTimers();
  host = new MemoryHost();
  const client = host.client();
  store = await host.store({}, client);
  ({ unmount } = renderScreen(<NameField />, { host: client, store }));
});
afterEach(() => vi.useRealTimers());

describe('a text field of the project', () => {
  it('sends nothing while the keys do not rest, then once', async () => {
    fireEvent.focus(field());
    type('B');
    act(() => vi.advanceTimersByTime(399));
    type('Ba');
    act(() => vi.advanceTimersByTime(399));
    expect(sent()).toEqual([]);
    await act(async () => vi.advanceTimersByTime(1));
    expect(sent()).toEqual(['Ba']);
    expect(field().value).toBe('Ba');
  });

  it('sends on blur without waiting, and not twice', async () => {
    fireEvent.focus(field());
    type('Bakery');
    await act(async () => {
      fireEvent.blur(field());
    });
    expect(sent()).toEqual(['Bakery']);
    await act(async () => vi.advanceTimersByTime(1000));
    expect(sent()).toEqual(['Bakery']);
  });

  it('makes one undo step of one visit, and another of the next', async () => {
    fireEvent.focus(field());
    type('One');
    await act(async () => vi.advanceTimersByTime(400));
    type('Two');
    await act(async () => {
      fireEvent.blur(field());
    });
    fireEvent.focus(field());
    type('Three');
    await act(async () => {
      fireEvent.blur(field());
    });
    await act(() => store.undo());
    expect(field().value).toBe('Two');
    await act(() => store.undo());
    expect(field().value).toBe('Plan');
  });

  it('makes no undo step of what was typed and taken back, before it was sent or after', async () => {
    fireEvent.focus(field());
    type('Planx');
    type('Plan');
    await act(async () => vi.advanceTimersByTime(400));
    expect(sent()).toEqual([]);
    type('Planx');
    await act(async () => vi.advanceTimersByTime(400));
    type('Plan');
    await act(async () => {
      fireEvent.blur(field());
    });
    expect(sent()).toEqual(['Planx', 'Plan']);
    expect(host.history.state.undo).toBeNull();
  });

  it('sends what waits before an undo, and undoes it', async () => {
    fireEvent.focus(field());
    type('Typed');
    await act(() => store.undo());
    expect(sent()).toEqual(['Typed']);
    expect(host.history.project.name).toBe('Plan');
    expect(field().value).toBe('Plan');
  });

  it('shows a change from outside, but not over text that waits to be sent', async () => {
    await act(() => store.run({ name: 'project.rename', payload: { name: 'Outside' } }));
    expect(field().value).toBe('Outside');
    fireEvent.focus(field());
    type('Mine');
    await act(() => store.run({ name: 'project.rename', payload: { name: 'Theirs' } }));
    expect(field().value).toBe('Mine');
    await act(async () => vi.advanceTimersByTime(400));
    expect(host.history.project.name).toBe('Mine');
  });

  it('sends what waits when the field goes away', () => {
    fireEvent.focus(field());
    type('Last words');
    unmount();
    expect(sent()).toEqual(['Last words']);
  });
});

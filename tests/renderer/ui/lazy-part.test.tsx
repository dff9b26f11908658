import { act, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazyPart } from '../../../src/renderer/ui/lazy-part';

const Greeting = ({ name }: { name: string }) => <p>Good day, {name}</p>;

class Boundary extends Component<{ children: ReactNode }, { says: string }> {
  override state = { says: '' };
  static getDerivedStateFromError = (error: Error) => ({ says: error.message });
  override render() {
    return this.state.says || this.props.children;
  }
}
afterEach(() => vi.restoreAllMocks());

describe('a part that is fetched when it is drawn', () => {
  it('shows that it is waited for, then itself, and is there at once the next time', async () => {
    let come: (part: typeof Greeting) => void = () => {};
    const load = vi.fn(() => new Promise<typeof Greeting>((resolve) => (come = resolve)));
    const Part = lazyPart(load, <p>A moment</p>);
    expect(load).not.toHaveBeenCalled();
    const first = render(<Part name="Ida" />);
    expect(screen.getByText('A moment')).toBeTruthy();
    await act(async () => come(Greeting));
    expect(screen.getByText('Good day, Ida')).toBeTruthy();
    first.unmount();
    render(<Part name="Ada" />);
    expect(screen.getByText('Good day, Ada')).toBeTruthy();
    expect(load).toHaveBeenCalledOnce();
  });

  it('draws nothing when it went away meanwhile', async () => {
    let come: (part: typeof Greeting) => void = () => {};
    const Part = lazyPart(() => new Promise<typeof Greeting>((resolve) => (come = resolve)));
    render(<Part name="Ida" />).unmount();
    await act(async () => come(Greeting));
    expect(screen.queryByText('Good day, Ida')).toBeNull();
  });

  it('throws what kept it from being fetched', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const Part = lazyPart<{ name: string }>(async () => {
      throw new Error('The disk is gone');
    });
    await act(async () => {
      render(
        <Boundary>
          <Part name="Ida" />
        </Boundary>,
      );
    });
    expect(screen.getByText('The disk is gone')).toBeTruthy();
  });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PillarSettings } from '../../../src/renderer/pillars/PillarSettings';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

it('a pillar says what its posts do; a word from elsewhere is kept until another is chosen', async () => {
  const host = new MemoryHost({ pillars: { odd: pillarSchema.parse({ id: 'odd', name: 'Odd', kind: 'sing' }) } });
  renderScreen(<PillarSettings />, { host: host.client(), store: await host.store() });
  const kind = screen.getByRole('combobox', { name: 'What the posts of Odd do' });
  expect(kind).toHaveProperty('value', 'sing');
  const choose = async (name: string) => {
    await act(async () => void fireEvent.click(kind));
    await act(async () => void fireEvent.click(screen.getByRole('option', { name })));
  };
  await choose('Talk');
  expect(host.history.project.pillars.odd?.kind).toBe('talk');
  await choose('Not said');
  expect(host.history.project.pillars.odd).not.toHaveProperty('kind');
});

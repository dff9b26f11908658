import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { AssetCard } from '../../../src/renderer/library/AssetCard';
import { useLibrary } from '../../../src/renderer/library/use-library';
import { useProject } from '../../../src/renderer/project-view/use-project';
import { assetSchema } from '../../../src/shared/assets/asset';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';

function Card({ layout }: { layout: 'grid' | 'list' }) {
  const { facts } = useLibrary();
  const oven = useProject(({ project }) => project.assets.oven);
  const look = { language: 'en', layout, size: 'medium', column: 1, chosen: false, at: false } as const;
  return oven ? <AssetCard asset={oven} facts={facts} {...look} /> : null;
}

const seen = () =>
  screen.getAllByText('File missing').filter((words) => !words.classList.contains('k-visually-hidden'));

it.each(['grid', 'list'] as const)('says once that a file is missing in the %s', async (layout) => {
  const file = `${'a'.repeat(64)}.jpg`;
  const host = new MemoryHost({
    assets: { oven: assetSchema.parse({ id: 'oven', name: 'oven.jpg', file, kind: 'picture', type: 'image/jpeg' }) },
  });
  host.assets.missing = ['oven'];
  const client = host.client();
  const store = await host.store({}, client);
  renderScreen(
    <PlanViewProvider value={planViewControl({ area: 'library' }, () => {})}>
      <Card layout={layout} />
    </PlanViewProvider>,
    { host: client, store },
  );
  await screen.findAllByText('File missing');
  expect(seen()).toHaveLength(1);
});

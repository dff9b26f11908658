import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';
import { z } from 'zod';

const violationsSchema = z.array(
  z.object({
    id: z.string(),
    tags: z.array(z.string()),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
);

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** axe's rules that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page by the rules of WCAG 2.2 AA, and whatever else it calls serious, one line each; the page's
 * own rules keep scripts out, so axe comes by the debugger.
 */
export async function accessibilityFindings(page: Page, rules = levels): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const violations = violationsSchema.parse(
    await page.evaluate(`axe.run(document, ${options}).then((found) => found.violations)`),
  );
  return violations
    .filter(counts)
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${impact ?? 'minor'} ${id}: ${JSON.stringify(target)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
    );
}

/** Everything that breaks a rule of WCAG counts; of axe's own advice only what it calls serious. */
function counts({ tags, impact }: z.infer<typeof violationsSchema>[number]): boolean {
  return tags.some((tag) => tag.startsWith('wcag')) || impact === 'serious' || impact === 'critical';
}

export const schemes = ['light', 'dark'] as const;

/**
 * The same for the light and the dark scheme. A scheme changes colours and nothing else, so in the dark only the rules
 * about colours are asked again.
 * @param shown is called with each scheme while the page shows it; the page is light before and after.
 */
export async function findingsInBothSchemes(
  page: Page,
  shown: (scheme: (typeof schemes)[number]) => Promise<void> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of schemes) {
    await show(page, scheme);
    const lines = await accessibilityFindings(page, scheme === 'light' ? levels : colourRules);
    found.push(...lines.map((line) => `${scheme}: ${line}`));
    await shown(scheme);
  }
  await show(page, 'light');
  return found;
}

async function show(page: Page, colorScheme: (typeof schemes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

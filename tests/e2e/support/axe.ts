import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { z } from 'zod';

const violationsSchema = z.array(
  z.object({
    id: z.string(),
    tags: z.array(z.string()),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
);

/** What axe finds on the page by the rules of WCAG 2.2 AA, and whatever else it calls serious, one line each; the page's own rules keep scripts out, so axe comes by the debugger. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = violationsSchema.parse(
    await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => found.violations)`,
    ),
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

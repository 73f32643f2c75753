import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pages as allPages } from '../../../src/renderer/workspace/pages.ts';
import { PlannerPages } from '../pages/planner-pages.ts';
import { expect, test } from '../planner-test.ts';

/** Findings that keep somebody from using the screen. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  // The report's own document has tests of its own; a frame without scripts cannot be looked into.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

const looks = [
  ['en', 'light'],
  ['zh', 'dark'],
] as const;

for (const [language, colorScheme] of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-GB', colorScheme });

    test('every screen opens and can be used by everybody', async ({ planner }) => {
      test.slow();
      const pages = new PlannerPages(planner, language);
      await pages.shows('projects');
      expect(await seriousFindings(planner)).toEqual([]);
      await pages.startFirstPlan();
      await pages.goTo('workloads');
      expect(await seriousFindings(planner)).toEqual([]);
      await pages.addWorkload('edge-function');
      for (const { name } of allPages) {
        await pages.goTo(name);
        await pages.settles();
        expect.soft({ screen: name, findings: await seriousFindings(planner) }).toEqual({
          screen: name,
          findings: [],
        });
      }
      const form = await pages.openWorkload('edge-function');
      const folded = form.locator('button[aria-expanded="false"]');
      while ((await folded.count()) > 0) await folded.first().click();
      expect.soft(await seriousFindings(planner)).toEqual([]);
      await pages.closeDialog();
      await pages.goTo('matrix');
      await pages.openCell('io', 1);
      expect.soft(await seriousFindings(planner)).toEqual([]);
    });
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { weightingTitles } from '../../../src/shared/wording/weighting-words.ts';
import { PlannerPages } from '../pages/planner-pages.ts';
import { filled } from '../pages/words.ts';
import { expect, test } from '../planner-test.ts';

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

for (const language of ['en', 'zh'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-GB' });

    test('weights are stated in other ways, and every part of the decision opens', async ({
      planner,
    }) => {
      test.slow();
      const analysedElsewhere: string[] = [];
      planner.on('request', (call) => {
        if (call.postData()?.includes('decision.analyze')) analysedElsewhere.push(call.url());
        if (call.url().includes('decision.analyze')) analysedElsewhere.push(call.url());
      });
      const pages = new PlannerPages(planner, language);
      await pages.shows('projects');
      await pages.startFirstPlan();
      await pages.goTo('workloads');
      await pages.addWorkload('edge-function');
      await pages.goTo('decide');
      const { decide, robustness, weighting, common } = pages.words;
      const open = (tab: keyof typeof decide.tab) =>
        planner.getByRole('tab', { name: decide.tab[tab], exact: true }).click();
      const choose = (kind: keyof typeof weightingTitles) =>
        planner
          .getByRole('group', { name: weighting.kinds })
          .getByRole('button', { name: weightingTitles[kind][language] })
          .click();

      await open('weights');
      await choose('pairwise');
      const { cpu, memory, compatibility } = common.criterion;
      const pair = filled(weighting.pairwise.over, { row: cpu, column: memory });
      await planner.getByRole('combobox', { name: pair, exact: true }).selectOption('3');
      await planner.getByText(weighting.stored).waitFor();
      expect.soft(await seriousFindings(planner)).toEqual([]);

      await choose('ordinal');
      const up = filled(weighting.order.up, { name: compatibility });
      await planner.getByRole('button', { name: up, exact: true }).click();
      await planner.getByText(weighting.stored).waitFor();
      expect.soft(await seriousFindings(planner)).toEqual([]);

      await open('robustness');
      await planner.getByText(robustness.attacks.title).first().waitFor();
      await planner.getByText(robustness.ranks.title).first().waitFor();
      expect.soft(await seriousFindings(planner)).toEqual([]);

      await open('sensitivity');
      await planner.getByText(robustness.overturns.title).first().waitFor();
      await planner.getByText(robustness.information.perfect).waitFor();
      expect.soft(await seriousFindings(planner)).toEqual([]);

      for (const tab of ['methods', 'beliefs', 'rules'] as const) {
        await open(tab);
        await pages.settles();
        expect
          .soft({ tab, findings: await seriousFindings(planner) })
          .toEqual({ tab, findings: [] });
      }
      expect(analysedElsewhere, 'the page analyses in its own worker').toEqual([]);
    });
  });
}

import { readFileSync } from 'node:fs';
import { languages, text } from '../../../src/shared/base/text.ts';
import { seedPack } from '../../../src/shared/packs/seed/seed.ts';
import { expect, test } from '../planner-test.ts';
import { PlannerPages } from '../pages/planner-pages.ts';

const sandbox = seedPack.alternatives.find(({ id }) => id === 'sandbox')?.name ?? text('', '');

/** What a PDF says about itself in plain bytes: its language, and that it is tagged. */
const tagsOf = (pdf: string): readonly string[] => [
  /\/Lang \(([\w-]+)\)/.exec(pdf)?.[1] ?? 'no language',
  pdf.includes('/StructTreeRoot') ? 'tagged' : 'not tagged',
  pdf.includes('/Outlines') ? 'outline' : 'no outline',
];

for (const language of languages) {
  test.describe(`the main job in ${language}`, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-GB' });

    test('goes from an empty start to a PDF in under ten clicks', async ({ planner, folder }) => {
      const pages = new PlannerPages(planner, language);
      await pages.shows('projects');
      await pages.startFirstPlan();
      await expect(planner.getByText('/proc/meminfo MemTotal').first()).toBeVisible();
      await pages.next('workloads');
      await pages.addWorkload('edge-function');
      await pages.next('matrix');
      const dialog = await pages.openCell('memory', 0);
      await expect(dialog.locator('math').first()).toBeVisible();
      await expect(dialog).toContainText('§3');
      await pages.closeDialog();
      await pages.next('decide');
      await expect(planner.getByRole('main')).toContainText(sandbox[language]);
      await pages.goTo('report');
      await expect(pages.preview()).toContainText(
        pages.words.common.workloadClass['edge-function'],
        { timeout: 60_000 },
      );
      const download = await pages.download('pdf');
      expect(pages.clicks).toBeLessThan(10);

      const file = `${folder}/report.pdf`;
      await download.saveAs(file);
      expect(download.suggestedFilename()).toMatch(/\.pdf$/);
      const pdf = readFileSync(file, 'latin1');
      expect(pdf).toMatch(/^%PDF-/);
      expect(tagsOf(pdf)).toEqual([language === 'zh' ? 'zh-Hans' : 'en', 'tagged', 'outline']);
    });
  });
}

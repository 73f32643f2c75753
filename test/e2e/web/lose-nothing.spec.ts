import path from 'node:path';
import type { Page } from '@playwright/test';
import { PlannerPages } from '../pages/planner-pages.ts';
import { filled, wordsOf } from '../pages/words.ts';
import { expect, test } from '../planner-test.ts';
import { serve } from '../run-isoplan.ts';

const words = wordsOf('en');
const { history, backups, decisions, shell, common } = words;

test.use({ locale: 'en-GB' });

/** A project with one workload, saved. */
async function withWorkload(planner: Page): Promise<PlannerPages> {
  const pages = new PlannerPages(planner);
  await pages.shows('projects');
  await pages.startFirstPlan();
  await pages.goTo('workloads');
  await pages.addWorkload('edge-function');
  await saved(planner);
  return pages;
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText(shell.saving.saved)).toBeVisible();
}

const workload = (page: Page) =>
  page.getByRole('table').getByRole('button', { name: common.workloadClass['edge-function'] });

async function duplicate(page: Page): Promise<void> {
  const name = common.workloadClass['edge-function'];
  await page
    .getByRole('button', { name: filled(words.workloads.duplicateNamed, { name }) })
    .click();
}

test('undo goes back to the first change and forward again, also after a restart', async ({
  planner,
  folder,
}) => {
  const pages = await withWorkload(planner);
  const again = await serve(path.join(folder, 'data'));
  await planner.goto(again.address);
  await pages.goTo('workloads');
  await expect(workload(planner).first()).toBeVisible();
  await planner.keyboard.press('Control+z');
  await expect(workload(planner)).toHaveCount(0);
  await saved(planner);
  await planner.keyboard.press('Control+Shift+z');
  await expect(workload(planner).first()).toBeVisible();
  await saved(planner);
  await planner.goto('about:blank');
  await again.stop();
});

test('any two revisions can be compared, and a revision returned to', async ({ planner }) => {
  const pages = await withWorkload(planner);
  await pages.goTo('history');
  await planner.getByRole('checkbox', { name: filled(history.pick, { number: '1' }) }).check();
  await planner.getByRole('checkbox', { name: filled(history.pick, { number: '2' }) }).check();
  await planner
    .getByRole('button', { name: filled(history.compareTwo, { from: '1', to: '2' }) })
    .click();
  const dialog = planner.getByRole('dialog');
  await expect(dialog.getByRole('table', { name: history.comparison.inputs })).toContainText(
    common.workloadClass['edge-function'],
  );
  await planner.keyboard.press('Escape');
  await planner.getByRole('button', { name: filled(history.moreFor, { number: '1' }) }).click();
  await planner.getByRole('menuitem', { name: history.returnTo }).click();
  await expect(planner.getByText(filled(history.returned, { number: '1' }))).toBeVisible();
  await pages.goTo('workloads');
  await expect(workload(planner)).toHaveCount(0);
});

test('two windows with changes of their own are shown both versions, and none is lost', async ({
  planner,
}) => {
  const pages = await withWorkload(planner);
  const other = await planner.context().newPage();
  await other.goto(planner.url());
  const others = new PlannerPages(other);
  await others.goTo('workloads');
  await expect(workload(other).first()).toBeVisible();
  await duplicate(other);
  await saved(other);
  const rename = planner.getByRole('banner').getByRole('button').first();
  await rename.click();
  await planner.getByRole('dialog').getByRole('textbox').fill('Mine');
  await planner.keyboard.press('Enter');
  const dialog = planner.getByRole('dialog', { name: shell.conflict.title });
  await expect(dialog.getByRole('table')).toContainText('Mine');
  await dialog.getByRole('button', { name: shell.conflict.keepMine }).click();
  await saved(planner);
  await pages.goTo('history');
  await expect(
    planner.getByRole('table', { name: history.revisions }).getByRole('row'),
  ).toHaveCount(5);
  await other.close();
});

test('a backup can be restored, and what was there stays one step of undo away', async ({
  planner,
}) => {
  const pages = await withWorkload(planner);
  await pages.goTo('backups');
  await planner.getByRole('button', { name: backups.backUp }).click();
  await expect(planner.getByText(backups.reason.request)).toBeVisible();
  await pages.goTo('workloads');
  await planner.keyboard.press('Control+z');
  await expect(workload(planner)).toHaveCount(0);
  await saved(planner);
  await pages.goTo('backups');
  await planner
    .getByRole('button', { name: new RegExp(`^${backups.restoreNamed.split('{{')[0]}`) })
    .first()
    .click();
  await planner.getByRole('dialog').getByRole('button', { name: backups.confirm.action }).click();
  await expect(planner.getByText(backups.restored_other.split('{{')[0] ?? '')).toBeVisible();
  await pages.goTo('workloads');
  await expect(workload(planner).first()).toBeVisible();
});

test('a decision is recorded with a trigger, and says when its results have changed', async ({
  planner,
}) => {
  const pages = await withWorkload(planner);
  await pages.goTo('decide');
  await pages.settles();
  await planner.getByRole('button', { name: decisions.record }).click();
  const dialog = planner.getByRole('dialog');
  await dialog.getByRole('textbox', { name: decisions.form.rationale }).fill('Many small copies.');
  await dialog.getByRole('textbox', { name: decisions.form.who }).fill('Ada');
  await dialog.getByRole('button', { name: decisions.form.addTrigger }).click();
  await dialog.getByRole('button', { name: decisions.form.record, exact: true }).click();
  await pages.shows('decisions');
  const card = planner.getByRole('article');
  await expect(card).toContainText('Many small copies.');
  await expect(card).toContainText(decisions.reading.quiet);
  await pages.goTo('workloads');
  await duplicate(planner);
  await saved(planner);
  await pages.goTo('decisions');
  await expect(card).toContainText(decisions.stale);
});

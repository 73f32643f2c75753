import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PlannerPages } from '../pages/planner-pages.ts';
import { expect, test } from '../planner-test.ts';
import { run } from '../run-isoplan.ts';

test('a calibration shows how far it is, is cancelled without a trace, and is kept when it ends', async ({
  planner,
  folder,
}) => {
  test.slow();
  const pages = new PlannerPages(planner);
  const words = pages.words.calibration;
  await pages.shows('projects');
  await pages.goTo('calibration');
  const start = planner.getByRole('button', { name: words.start.submit });
  await start.click();
  await expect(planner.getByRole('progressbar')).toBeVisible();
  await planner.getByRole('button', { name: pages.words.common.action.cancel }).click();
  await expect(planner.getByText(words.start.cameToNothing)).toBeVisible();
  const leftIn = (): readonly string[] =>
    readdirSync(path.join(folder, 'data')).filter((name) => name.includes('calibration'));
  expect(leftIn()).toEqual([]);

  await planner.getByText(words.kind.quick, { exact: true }).click();
  await start.click();
  await expect(planner.getByRole('heading', { name: words.result.title })).toBeVisible({
    timeout: 60_000,
  });
  const results = planner.getByRole('table', { name: words.result.title });
  await expect(results.getByRole('button', { name: 'Effective clock' })).toBeVisible();
  expect(leftIn()).toEqual(['calibrations']);
  await planner.reload();
  await pages.shows('calibration');
  await expect(planner.getByText(words.history.used)).toBeVisible();
});

test('a folder that is not there is said before anything starts', async ({ planner }) => {
  const pages = new PlannerPages(planner);
  const { start } = pages.words.calibration;
  await pages.shows('projects');
  await pages.goTo('calibration');
  await planner.getByLabel(start.folder).fill('/nowhere/at/all');
  await expect(planner.getByRole('alert')).toContainText('/nowhere/at/all');
  await expect(planner.getByRole('button', { name: start.submit })).toBeDisabled();
});

test('what trying runtimes does is said before it is done, and it is not done unasked', async ({
  planner,
}) => {
  const pages = new PlannerPages(planner);
  const { runtimes } = pages.words.calibration;
  await pages.shows('projects');
  await pages.goTo('calibration');
  const choice = planner.getByRole('checkbox', { name: runtimes.try });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect(planner.getByText('WebAssembly in the bundled V8')).toBeVisible();
  await expect(
    planner.getByText(/compiles a module of a few hundred bytes.*at most 8/),
  ).toBeVisible();
});

test('a plan that the command line outdated is computed anew when the window is come back to', async ({
  planner,
  folder,
}) => {
  test.slow();
  const pages = new PlannerPages(planner);
  const { measured } = pages.words.machine.planned;
  const clock = planner.getByText(measured.slice(0, measured.indexOf('{')));
  await pages.shows('projects');
  await pages.startFirstPlan();
  await pages.goTo('workloads');
  await pages.addWorkload('edge-function');
  await pages.goTo('machine');
  await pages.settles();
  await expect(clock).toHaveCount(0);
  const data = path.join(folder, 'data');
  const done = await run(['calibrate', '--quick', '--data', data]);
  expect([done.status, done.stderr]).toEqual([0, '']);
  await planner.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(clock).toBeVisible();
});

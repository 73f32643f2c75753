import type { Download, Locator, Page } from '@playwright/test';
import type { PageName } from '../../../src/renderer/workspace/pages.ts';
import type { ReportFormat } from '../../../src/shared/api/contract.ts';
import type { Language } from '../../../src/shared/base/text.ts';
import type { Criterion } from '../../../src/shared/domain/criterion.ts';
import type { WorkloadClass } from '../../../src/shared/domain/workload/workload.ts';
import { filled, wordsOf, type Words } from './words.ts';

/** The planner as its user handles it, whichever host shows it. Counts the clicks. */
export class PlannerPages {
  readonly page: Page;
  words: Words;
  clicks = 0;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.words = wordsOf(language);
  }

  private async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Waits for a screen by its heading. */
  async shows(screen: PageName): Promise<void> {
    const { title } = this.words[screen];
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** Resolves once nothing on the screen is being worked on. */
  async settles(): Promise<void> {
    await this.page
      .getByText(this.words.common.pending.working)
      .first()
      .waitFor({ state: 'detached' });
  }

  async choose(language: Language): Promise<void> {
    const label = this.words.shell.language[language];
    await this.click(this.page.getByRole('banner').getByText(label, { exact: true }));
    this.words = wordsOf(language);
  }

  async startFirstPlan(): Promise<void> {
    await this.click(this.page.getByRole('button', { name: this.words.projects.firstRun.start }));
    await this.shows('machine');
  }

  /** By the navigation on the left. */
  async goTo(screen: PageName): Promise<void> {
    const { navigation, page } = this.words.shell;
    const menu = this.page.getByRole('navigation', { name: navigation });
    // A page's name may be followed by how many things are on it.
    const name = new RegExp(`^${page[screen]}(\\s*\\d+)?$`);
    await this.click(menu.getByRole('link', { name }));
    await this.shows(screen);
  }

  /** By the button that leads on. */
  async next(screen: PageName): Promise<void> {
    const { next, page } = this.words.shell;
    await this.click(
      this.page.getByRole('main').getByRole('link', { name: filled(next, { page: page[screen] }) }),
    );
    await this.shows(screen);
  }

  async addWorkload(workloadClass: WorkloadClass): Promise<void> {
    const name = this.words.common.workloadClass[workloadClass];
    await this.click(this.page.getByRole('button', { name: new RegExp(`^${name}`) }));
    await this.page.getByRole('table').getByRole('button', { name, exact: true }).waitFor();
  }

  /** Opens the form of a workload that goes by the name of its class. */
  async openWorkload(workloadClass: WorkloadClass): Promise<Locator> {
    await this.goTo('workloads');
    const name = this.words.common.workloadClass[workloadClass];
    await this.click(this.page.getByRole('table').getByRole('button', { name, exact: true }));
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.words.common.action.save }).waitFor();
    return dialog;
  }

  /** Opens one figure of the matrix; what is said of it comes in a dialog. */
  async openCell(criterion: Criterion, column: number): Promise<Locator> {
    const grid = this.page.getByRole('grid');
    const row = grid.getByRole('row').filter({ hasText: this.words.common.criterion[criterion] });
    await this.click(row.getByRole('gridcell').nth(column).getByRole('button'));
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** The report as it is shown before it is exported. */
  preview(): Locator {
    const { title } = this.words.report.preview;
    return this.page.frameLocator(`iframe[title="${title}"]`).locator('body');
  }

  async exportReport(format: ReportFormat): Promise<void> {
    const { export: texts, format: names } = this.words.report;
    if (format !== 'pdf') await this.click(this.page.getByRole('radio', { name: names[format] }));
    const label = filled(texts.start, { format: names[format] });
    await this.click(this.page.getByRole('button', { name: label }));
  }

  /** In a browser the exported report comes as a download. */
  async download(format: ReportFormat): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.exportReport(format);
    return download;
  }
}

/** Where a browser to print with may come from. */
export const browserSources = ['environment', 'system', 'package'] as const;
export type BrowserSource = (typeof browserSources)[number];

/** A browser that can be started. */
export interface FoundBrowser {
  readonly source: BrowserSource;
  readonly path: string;
}

/** Name of the environment variable that names a browser to print with. */
export const browserVariable = 'ISOPLAN_CHROMIUM';

/** For a user's export: the user's choice, then the system's browser, then the one npm brings. */
export const exportOrder: readonly BrowserSource[] = ['environment', 'system', 'package'];
/** For tests: the pinned browser before the system's, so that results repeat. */
export const testOrder: readonly BrowserSource[] = ['environment', 'package', 'system'];

import type { Browser } from 'playwright-core';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { FoundBrowser } from './browser.ts';
import { fileFailure } from './file-failure.ts';
import type { BrowserCandidate } from './find-browser.ts';
import { firstLine } from './first-line.ts';
import { isRoot, launchOptions } from './launch-options.ts';
import { browserCacheDirectory, findBrowserPackage } from './packaged-browser.ts';
import { inPrintingFolder } from './printing-folder.ts';
import { unpackLibraries } from './packaged-libraries.ts';

/** First Chromium that sets page margin boxes, which the running header and footer need. */
export const oldestBrowser = 131;

async function launch(
  browser: FoundBrowser,
  extraEnvironment: Readonly<Record<string, string>>,
): Promise<Browser> {
  // Loaded when a browser is needed: it would double the time of every other call.
  const { chromium } = await import('playwright-core');
  return inPrintingFolder(() => {
    const environment = { ...process.env, ...extraEnvironment };
    return chromium.launch(launchOptions(browser, environment, !isRoot()));
  });
}

/** Starts the packaged browser with the libraries it brings, for machines that lack them. */
async function launchWithLibraries(browser: FoundBrowser): Promise<Browser> {
  const packaged = findBrowserPackage(process.platform, process.arch);
  if (packaged === null) return launch(browser, {});
  const folder = unpackLibraries(packaged, browserCacheDirectory(process.env));
  return launch(browser, { LD_LIBRARY_PATH: folder });
}

async function startOne(candidate: BrowserCandidate): Promise<Result<Browser, Failure>> {
  const prepared = await candidate.prepare();
  if (!prepared.ok) return prepared;
  try {
    return ok(await launch(prepared.value, {}));
  } catch (error) {
    const librariesMissing = String(error).includes('error while loading shared libraries');
    if (candidate.source !== 'package' || !librariesMissing) {
      return err({ code: 'print-failed', detail: `${candidate.label}: ${firstLine(error)}` });
    }
  }
  try {
    return ok(await launchWithLibraries(prepared.value));
  } catch (error) {
    const code = error instanceof Error && 'syscall' in error;
    if (code) return err(fileFailure(browserCacheDirectory(process.env), error));
    return err({ code: 'print-failed', detail: `${candidate.label}: ${firstLine(error)}` });
  }
}

/**
 * Starts the first browser that starts and is new enough. The failure is the first candidate's,
 * because that is the one the user would expect to work.
 */
export async function startBrowser(
  candidates: readonly BrowserCandidate[],
): Promise<Result<Browser, Failure>> {
  let failure: Failure | null = null;
  for (const candidate of candidates) {
    const started = await startOne(candidate);
    if (!started.ok) {
      failure ??= started.error;
      continue;
    }
    const version = started.value.version();
    if (Number.parseInt(version, 10) >= oldestBrowser) return started;
    await started.value.close();
    const detail = `${candidate.label}: version ${version}, at least ${oldestBrowser} is needed`;
    failure ??= { code: 'print-failed', detail };
  }
  return err(failure ?? { code: 'browser-missing', searched: [] });
}

import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { browserVariable, exportOrder, type BrowserSource, type FoundBrowser } from './browser.ts';
import { fileFailure } from './file-failure.ts';
import { browserCacheDirectory, findBrowserPackage, unpackBrowser } from './packaged-browser.ts';
import { isExecutable, systemBrowserPaths } from './system-browser.ts';

/** The machine to search; given in full so that a search can be tried on any. */
export interface SearchedMachine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** A browser that is there; the packaged one still has to be unpacked. */
export interface BrowserCandidate {
  readonly source: BrowserSource;
  /** What a message calls it. */
  readonly label: string;
  prepare(): Promise<Result<FoundBrowser, Failure>>;
}

/** The machine this process runs on. */
export const thisMachine: SearchedMachine = {
  platform: process.platform,
  arch: process.arch,
  environment: process.env,
};

const at = (source: BrowserSource, path: string): BrowserCandidate => ({
  source,
  label: path,
  prepare: () => Promise.resolve(ok({ source, path })),
});

/** Lists the browsers of one source that are there. */
function candidatesOf(source: BrowserSource, machine: SearchedMachine): BrowserCandidate[] {
  if (source === 'environment') {
    const path = machine.environment[browserVariable];
    return path !== undefined && isExecutable(path) ? [at('environment', path)] : [];
  }
  if (source === 'system') {
    const path = systemBrowserPaths(machine.platform, machine.environment).find(isExecutable);
    return path === undefined ? [] : [at('system', path)];
  }
  const packaged = findBrowserPackage(machine.platform, machine.arch);
  if (packaged === null) return [];
  const cache = knownCache(machine);
  if (cache === null) return [];
  const prepare = async (): Promise<Result<FoundBrowser, Failure>> => {
    try {
      return ok({ source: 'package', path: await unpackBrowser(packaged, cache) });
    } catch (error) {
      return err(fileFailure(cache, error));
    }
  };
  return [{ source: 'package', label: '@sparticuz/chromium', prepare }];
}

/** Null for a user without a home, who has nowhere to unpack a browser to. */
function knownCache(machine: SearchedMachine): string | null {
  try {
    return browserCacheDirectory(machine.environment);
  } catch {
    return null;
  }
}

/** What was searched, in words a user can act on. */
function searched(order: readonly BrowserSource[], machine: SearchedMachine): readonly string[] {
  const names: Record<BrowserSource, string> = {
    environment: `${browserVariable}=${machine.environment[browserVariable] ?? ''}`,
    system:
      machine.platform === 'linux'
        ? 'PATH: chromium, google-chrome, microsoft-edge'
        : 'Google Chrome, Chromium, Microsoft Edge',
    package: 'npm: @sparticuz/chromium',
  };
  return order.map((source) => names[source]);
}

/**
 * Every browser to try, in order. A browser named by the environment is the user's decision: it is
 * used alone, and when it cannot be run that is the failure, not another browser.
 */
export function findCandidates(
  order: readonly BrowserSource[] = exportOrder,
  machine: SearchedMachine = thisMachine,
): Result<readonly BrowserCandidate[], Failure> {
  const named = machine.environment[browserVariable];
  if (order.includes('environment') && named !== undefined && named !== '') {
    const chosen = candidatesOf('environment', machine);
    if (chosen.length > 0) return ok(chosen);
    return err({ code: 'browser-missing', searched: searched(['environment'], machine) });
  }
  const candidates = order.flatMap((source) => candidatesOf(source, machine));
  if (candidates.length > 0) return ok(candidates);
  return err({ code: 'browser-missing', searched: searched(order, machine) });
}

/** Finds the first Chromium of the given order, unpacked and ready to be started. */
export async function findBrowser(
  order: readonly BrowserSource[] = exportOrder,
  machine: SearchedMachine = thisMachine,
): Promise<Result<FoundBrowser, Failure>> {
  const candidates = findCandidates(order, machine);
  if (!candidates.ok) return candidates;
  const [first] = candidates.value;
  if (first === undefined) return err({ code: 'browser-missing', searched: [] });
  return first.prepare();
}

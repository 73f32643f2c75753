import type { MethodName } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Desktop } from '../../ports/desktop.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { UserFiles } from '../../ports/user-files.ts';

/** The methods of the contract that this service answers. */
type DesktopMethod = Extract<MethodName, `desktop.${string}`>;

export interface DesktopSources {
  /** Null in a browser and in a terminal. */
  readonly desktop: Desktop | null;
  readonly files: UserFiles;
}

/** What the desktop application does for its page. */
export function createDesktopService({
  desktop,
  files,
}: DesktopSources): HandlersOf<DesktopMethod> {
  const missing = (method: DesktopMethod): Failure => ({ code: 'desktop-missing', method });
  return {
    'desktop.saveFile': async ({ fileName, base64 }) => {
      if (desktop === null) return err(missing('desktop.saveFile'));
      const path = await desktop.chooseSavePath(fileName);
      if (path === null) return ok(null);
      const written = files.write(path, Buffer.from(base64, 'base64'));
      return written.ok ? ok({ path }) : written;
    },
    'desktop.useLanguage': async ({ tag }) => {
      if (desktop === null) return err(missing('desktop.useLanguage'));
      desktop.useLanguage(tag);
      return ok(null);
    },
  };
}

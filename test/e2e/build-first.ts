import path from 'node:path';
import { buildWhenNeeded } from '../../src/main/hosts/launch/build-when-needed.mjs';

/** The tests run what users run: the built program, made from the sources as they are. */
export default async function buildFirst(): Promise<void> {
  const built = await buildWhenNeeded(path.resolve(import.meta.dirname, '../..'));
  if (!built) throw new Error('the build failed');
}

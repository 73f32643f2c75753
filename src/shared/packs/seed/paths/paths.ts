import type { ExecutionPath } from '../../pack.ts';
import { cpuPaths, memoryPaths } from './paths-compute.ts';
import { ioPaths, networkPaths, storagePaths } from './paths-devices.ts';

/** Every execution path of the document, in its order. */
export const paths: readonly ExecutionPath[] = [
  ...cpuPaths,
  ...memoryPaths,
  ...ioPaths,
  ...networkPaths,
  ...storagePaths,
];

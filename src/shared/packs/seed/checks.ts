import type { PackCheck } from '../pack.ts';

export const checks: readonly PackCheck[] = [];

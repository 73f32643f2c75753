import type { PackRule } from '../../pack.ts';
import { cpuRules } from './rules-cpu.ts';
import { ioRules } from './rules-io.ts';
import { memoryRules } from './rules-memory.ts';
import { networkRules } from './rules-network.ts';
import { storageRules } from './rules-storage.ts';

/** The 16 general rules and 21 scenario rows of §2.3, §3.3, §4.3, §5.3 and §6.3, section by section. */
export const rules: readonly PackRule[] = [
  ...cpuRules,
  ...memoryRules,
  ...ioRules,
  ...networkRules,
  ...storageRules,
];

import type { Workload } from '../../../shared/domain/workload/workload.ts';
import type { Language } from '../../../shared/base/text.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { dotted } from '../../components/dotted.ts';

/** The size of a preset in a few characters: `50 × 0.1 cores, 64 MiB`. */
export function presetSize(workload: Workload, language: Language): string {
  const cpu = formatQuantity(workload.cpu, 'cores', language);
  const memory = formatQuantity(workload.memory, 'bytes', language);
  const each = dotted([cpu, memory], language);
  return workload.count === 1 ? each : `${formatCount(workload.count)} × ${each}`;
}

import { workloadInput } from '../../../../shared/domain/workload/workload-input.ts';
import { resolveWorkload } from '../../../../shared/domain/workload/workload-resolve.ts';
import type { Workload } from '../../../../shared/domain/workload/workload.ts';

/** Stand for the two required fields where no class presets them; never shown. */
const required = { cpu: '1', memory: '1Gi' } as const;

/**
 * What a workload of this class and guest comes to when nothing else is said: what the form shows
 * in its empty fields.
 */
export function inheritedWorkload(workloadClass: string, guestOs: string): Workload {
  const stated = workloadInput.safeParse({
    ...(workloadClass === '' ? required : { class: workloadClass }),
    ...(guestOs === '' ? {} : { guestOs }),
  });
  const resolved = resolveWorkload(stated.success ? stated.data : required);
  if (!resolved.ok) throw new Error(`class without a complete preset: ${workloadClass}`);
  return resolved.value;
}

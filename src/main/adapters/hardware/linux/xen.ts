import { decimalNumber, positiveCount, wholeNumber } from '../fields.ts';
import type { ProbeSources } from '../probe-step.ts';

/** What the control domain of Xen (dom0) knows of the machine that it shares with its guests. */
export interface XenMachine {
  readonly threads: number | null;
  readonly threadsPerCore: number | null;
  readonly memoryBytes: number | null;
  readonly clockHz: number | null;
  /** Whether guests may use virtualization in hardware. */
  readonly hardware: boolean | null;
}

const unknownMachine: XenMachine = {
  threads: null,
  threadsPerCore: null,
  memoryBytes: null,
  clockHz: null,
  hardware: null,
};

/** A feature bit that only the control domain has. Source: Xen, public/features.h (XENFEAT_dom0). */
const controlFeature = 1n << 11n;

export const xenCapabilities = '/proc/xen/capabilities';
export const xenFeatures = '/sys/hypervisor/properties/features';

/** Whether the text of `/proc/xen/capabilities` is that of the control domain. */
export function isControlDomain(text: string): boolean {
  return /\bcontrol_d\b/.test(text);
}

/** Whether the features in hexadecimal hold the control domain's; null for anything else. */
export function hasControlFeature(text: string): boolean | null {
  const digits = text.trim();
  if (!/^[0-9a-f]{1,64}$/i.test(digits)) return null;
  return (BigInt(`0x${digits}`) & controlFeature) !== 0n;
}

/**
 * The machine under Xen when this system controls it; null everywhere else. What `xl info` does not
 * tell, which only privileged users may ask, is unknown: this system sees no more than its own share.
 */
export async function readXenMachine({
  files,
  commands,
}: Pick<ProbeSources, 'files' | 'commands'>): Promise<XenMachine | null> {
  const [capabilities, features] = await Promise.all([
    files.read(xenCapabilities),
    files.read(xenFeatures),
  ]);
  const controls = capabilities.ok
    ? isControlDomain(capabilities.value)
    : features.ok && hasControlFeature(features.value) === true;
  if (!controls) return null;
  const path = (await commands.find('xl')) ?? (await commands.find('/usr/sbin/xl'));
  const output = path === null ? null : await commands.run(path, ['info']);
  return output?.ok ? parseXenInfo(output.value) : unknownMachine;
}

/** Reads what `xl info` prints: `nr_cpus : 32`, memory in MiB, clock in MHz. Source: xl(1). */
export function parseXenInfo(text: string): XenMachine {
  const fields = new Map(
    text.split('\n').flatMap((row) => {
      const match = /^(\w+)\s*:\s*(.*)$/.exec(row);
      return match?.[1] === undefined ? [] : [[match[1], match[2]?.trim() ?? ''] as const];
    }),
  );
  const capabilities = fields.get('virt_caps')?.split(/\s+/);
  const megabytes = wholeNumber(fields.get('total_memory'));
  const megahertz = decimalNumber(fields.get('cpu_mhz'));
  return {
    threads: positiveCount(wholeNumber(fields.get('nr_cpus'))),
    threadsPerCore: positiveCount(wholeNumber(fields.get('threads_per_core'))),
    memoryBytes: megabytes === null || megabytes === 0 ? null : megabytes * 2 ** 20,
    clockHz: megahertz === null || megahertz === 0 ? null : megahertz * 1e6,
    hardware: capabilities === undefined ? null : capabilities.includes('hvm'),
  };
}

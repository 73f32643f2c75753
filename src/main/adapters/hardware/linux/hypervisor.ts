import { attempt, attemptOn, type Attempt } from '../evidence.ts';
import { field, words } from '../fields.ts';
import { unnamedHypervisor } from '../hypervisor-names.ts';
import type { ProbeSources } from '../probe-step.ts';
import { cpuFlags, parseCpuInfo } from './cpu/cpu-info.ts';

const dmiFolder = '/sys/class/dmi/id';

/** What the firmware of virtual machines calls itself, and the hypervisor behind it. */
const firmwareNames: readonly (readonly [RegExp, string])[] = [
  [/vmware/i, 'VMware'],
  [/virtualbox|innotek/i, 'VirtualBox'],
  [/microsoft corporation virtual machine/i, 'Hyper-V'],
  [/^xen\b|hvm domu/i, 'Xen'],
  [/parallels/i, 'Parallels'],
  [/bhyve/i, 'bhyve'],
  [/apple inc\..*virtualization|apple virtualization/i, 'Apple Virtualization'],
  [/qemu|kvm|bochs|google compute engine|openstack|amazon ec2|alibaba cloud|digitalocean/i, 'KVM'],
];

/** Clock sources that only guests of a hypervisor have. */
const guestClocks: readonly (readonly [RegExp, string])[] = [
  [/\bkvm-clock\b/, 'KVM'],
  [/\bhyperv_clocksource/, 'Hyper-V'],
  [/\bxen\b/, 'Xen'],
];

function nameIn(text: string, names: readonly (readonly [RegExp, string])[]): string | null {
  return names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Which hypervisor is underneath, from every place that tells: most name it, the processor flag only
 * says that there is one, and the absence of that flag on x86 says that there is none.
 */
export async function hypervisorAttempts(sources: ProbeSources): Promise<readonly Attempt[]> {
  const { files, information } = sources;
  const clockFile = '/sys/devices/system/clocksource/clocksource0/available_clocksource';
  const [xen, vendor, product, info, clocks, tree, library] = await Promise.all([
    files.read('/sys/hypervisor/type'),
    files.read(`${dmiFolder}/sys_vendor`),
    files.read(`${dmiFolder}/product_name`),
    files.read('/proc/cpuinfo'),
    files.read(clockFile),
    files.read('/proc/device-tree/hypervisor/compatible'),
    information.ask('system'),
  ]);
  const firmware = [vendor, product]
    .map((read) => (read.ok ? words(read.value) : null))
    .filter((text) => text !== null)
    .join(' ');
  const named = [
    attemptOn('/sys/hypervisor/type', xen, (text) => (text.trim() === 'xen' ? 'Xen' : null)),
    attempt(`${dmiFolder}/sys_vendor, product_name`, nameIn(firmware, firmwareNames)),
    attemptOn(clockFile, clocks, (text) => nameIn(text, guestClocks)),
    attemptOn('/proc/device-tree/hypervisor/compatible', tree, treeName),
    attemptOn(
      'systeminformation system().virtualHost',
      library,
      (answer) => words(field(answer, 'virtualHost')),
      'medium',
    ),
  ];
  const flags = info.ok ? cpuFlags(parseCpuInfo(info.value)) : null;
  const flagged = flags === null ? null : flags.has('hypervisor');
  const flag = attempt('/proc/cpuinfo flags: hypervisor', flagHypervisor(flagged, named));
  return flagged === null && firmware !== '' && !named.some((one) => one.outcome.ok)
    ? [...named, attempt(`${dmiFolder}/sys_vendor, product_name`, 'none', 'medium')]
    : [...named, flag];
}

/** A flag confirms the hypervisor that others name; alone it says no more than that one is there. */
function flagHypervisor(flagged: boolean | null, named: readonly Attempt[]): string | null {
  if (flagged === null) return null;
  if (!flagged) return 'none';
  const first = named.find((one) => one.outcome.ok)?.outcome;
  return first?.ok ? String(first.value) : unnamedHypervisor;
}

function treeName(text: string): string | null {
  if (text.includes('xen')) return 'Xen';
  return text.includes('kvm') ? 'KVM' : words(text.split('\0')[0]);
}

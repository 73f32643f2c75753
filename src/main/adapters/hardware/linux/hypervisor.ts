import { attempt, attemptOn, failedAttempt, type Attempt } from '../evidence.ts';
import { words } from '../fields.ts';
import { unnamedHypervisor } from '../hypervisor-names.ts';
import type { ProbeSources } from '../probe-step.ts';
import { cpuFlags, parseCpuInfo } from './cpu/cpu-info.ts';
import { hasControlFeature, isControlDomain, xenCapabilities, xenFeatures } from './xen.ts';

const dmiFolder = '/sys/class/dmi/id';
const firmwareSource = `${dmiFolder}/sys_vendor, product_name`;

type Names = readonly (readonly [RegExp, string])[];

/** What the firmware of virtual machines calls itself, and the hypervisor behind it. */
const firmwareNames: Names = [
  [/vmware/i, 'VMware'],
  [/virtualbox|innotek/i, 'VirtualBox'],
  [/microsoft corporation virtual machine/i, 'Hyper-V'],
  [/^xen\b|hvm domu/i, 'Xen'],
  [/parallels/i, 'Parallels'],
  [/bhyve/i, 'bhyve'],
  [/apple inc\..*virtualization|apple virtualization/i, 'Apple Virtualization'],
  [/qemu|kvm|bochs/i, 'KVM'],
];

/** Clouds: the name tells whose machine it is, not whether it is a virtual one. */
const cloudNames: Names = [
  [
    /google compute engine|openstack|amazon ec2|alibaba cloud|digitalocean|hetzner|scaleway|upcloud/i,
    'KVM',
  ],
];
const bareMetalNames = /\.metal\b|bare[\s-]?metal|ironic|\bebm/i;

/** Clock sources that only guests of a hypervisor have. */
const guestClocks: Names = [
  [/\bkvm-clock\b/, 'KVM'],
  [/\bhyperv_clocksource/, 'Hyper-V'],
  [/\bxen\b/, 'Xen'],
];

function nameIn(text: string, names: Names): string | null {
  return names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Which hypervisor is underneath, from every place that tells: most name it, the processor flag only
 * says that there is one, and the absence of that flag on x86 says that there is none. A system that
 * controls Xen itself has none underneath, whatever it looks like from within.
 */
export async function hypervisorAttempts(sources: ProbeSources): Promise<readonly Attempt[]> {
  const { files, node } = sources;
  const clockFile = '/sys/devices/system/clocksource/clocksource0/available_clocksource';
  const own = await controlAttempts(files);
  if (own.length > 0) return own;
  const [xen, vendor, product, info, clocks, tree, mainframe, partition, kvm] = await Promise.all([
    files.read('/sys/hypervisor/type'),
    files.read(`${dmiFolder}/sys_vendor`),
    files.read(`${dmiFolder}/product_name`),
    files.read('/proc/cpuinfo'),
    files.read(clockFile),
    files.read('/proc/device-tree/hypervisor/compatible'),
    files.read('/proc/sysinfo'),
    files.read('/proc/ppc64/lparcfg'),
    files.openDevice('/dev/kvm'),
  ]);
  const firmware = [vendor, product]
    .map((read) => (read.ok ? words(read.value) : null))
    .filter((text) => text !== null)
    .join(' ');
  const flags = info.ok ? cpuFlags(parseCpuInfo(info.value)) : null;
  const tells = flags !== null && node.architecture !== 's390x';
  const flagged = tells ? flags.has('hypervisor') : null;
  const firmwareName = nameIn(firmware, firmwareNames);
  const named = [
    attemptOn('/sys/hypervisor/type', xen, (text) => (text.trim() === 'xen' ? 'Xen' : null)),
    attempt(firmwareSource, firmwareName),
    cloudAttempt(firmware, flagged ?? (kvm.ok ? false : null)),
    // Hypervisors offer each other's clocks to guests; the firmware knows whose machine it is.
    attemptOn(clockFile, clocks, (text) => {
      const clock = nameIn(text, guestClocks);
      return clock === null ? null : (firmwareName ?? clock);
    }),
    attemptOn('/proc/device-tree/hypervisor/compatible', tree, treeName),
    attemptOn('/proc/sysinfo', mainframe, mainframeHypervisor),
    partitionAttempt(partition, tree.ok),
  ];
  const flag = attempt('/proc/cpuinfo flags: hypervisor', flagHypervisor(flagged, named));
  return flagged === null && firmware !== '' && !named.some((one) => one.outcome.ok)
    ? [...named, attempt(firmwareSource, 'none', 'medium')]
    : [...named, flag];
}

/** Two signs of Xen's control domain, each enough; none of them gives no attempt at all. */
async function controlAttempts(files: ProbeSources['files']): Promise<readonly Attempt[]> {
  const [capabilities, features] = await Promise.all([
    files.read(xenCapabilities),
    files.read(xenFeatures),
  ]);
  return [
    attemptOn(xenCapabilities, capabilities, (text) => (isControlDomain(text) ? 'none' : null)),
    attemptOn(xenFeatures, features, (text) => (hasControlFeature(text) === true ? 'none' : null)),
  ].filter((one) => one.outcome.ok);
}

/** A machine of a cloud, unless it says that it is a whole one or the processor shows no hypervisor. */
function cloudAttempt(firmware: string, virtual: boolean | null): Attempt {
  const name = nameIn(firmware, cloudNames);
  if (name !== null && bareMetalNames.test(firmware)) return attempt(firmwareSource, 'none');
  return virtual === false
    ? failedAttempt(firmwareSource, 'not-reported')
    : attempt(firmwareSource, name, virtual === true ? 'high' : 'medium');
}

/** IBM Z: what runs directly in a logical partition has the machine's own hypervisor underneath. */
function mainframeHypervisor(text: string): string | null {
  const program = /^VM00 Control Program:\s*(.+)$/m.exec(text)?.[1];
  if (program !== undefined) return program.startsWith('KVM') ? 'KVM' : 'z/VM';
  return /^LPAR Number:/m.test(text) ? 'PR/SM' : null;
}

/** POWER: a partition has such a file; KVM's guests have it too, and say so in the device tree. */
function partitionAttempt(
  read: Awaited<ReturnType<ProbeSources['files']['read']>>,
  treeTells: boolean,
): Attempt {
  return attemptOn('/proc/ppc64/lparcfg', read, (text) =>
    !treeTells && /^lparcfg /m.test(text) ? 'PowerVM' : null,
  );
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

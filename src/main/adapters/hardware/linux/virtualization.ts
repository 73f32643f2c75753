import type { Result } from '../../../../shared/base/result.ts';
import { attempt, attemptOn, failedAttempt, line, type Attempt } from '../evidence.ts';
import type { FileRoot, ReadProblem } from '../file-root.ts';
import type { ProbeStep } from '../probe-step.ts';
import { cpuFlags, parseCpuInfo } from './cpu/cpu-info.ts';
import { hypervisorAttempts } from './hypervisor.ts';
import { readXenMachine, type XenMachine } from './xen.ts';

const device = '/dev/kvm';
const moduleFolder = '/sys/module';

/** KVM for processors without, or guests without access to, virtualization in hardware. */
const softwareModule = 'kvm_pvm';
const kvmModules = ['kvm_intel', 'kvm_amd', softwareModule, 'kvm_hv', 'kvm_pr', 'kvm'] as const;

/** What the machine offers to hypervisors, and which one it runs on itself. */
export const virtualizationStep: ProbeStep = {
  name: 'virtualization',
  facts: [
    'virtualization.cpu-flag',
    'virtualization.hardware',
    'virtualization.module',
    'virtualization.device',
    'virtualization.usable',
    'virtualization.nested',
    'virtualization.iommu',
    'virtualization.hypervisor',
    'virtualization.controls',
  ],
  run: async (sources) => {
    const { files, node } = sources;
    const [info, opened, modules, iommus, groups, hypervisor, xen] = await Promise.all([
      files.read('/proc/cpuinfo'),
      files.openDevice(device),
      files.list(moduleFolder),
      files.list('/sys/class/iommu'),
      files.list('/sys/kernel/iommu_groups'),
      hypervisorAttempts(sources),
      readXenMachine(sources),
    ]);
    const flags = info.ok ? cpuFlags(parseCpuInfo(info.value)) : null;
    const flag = flagAttempt(flags, node.architecture);
    const loaded = modules.ok
      ? (kvmModules.find((name) => modules.value.includes(name)) ?? 'none')
      : null;
    return [
      line('virtualization.cpu-flag', [flag]),
      line('virtualization.hardware', hardwareAttempts({ flag, opened, loaded, xen })),
      line('virtualization.module', [attemptOn(moduleFolder, modules, () => loaded)]),
      line('virtualization.device', [deviceAttempt(opened)]),
      line('virtualization.usable', [
        xen === null ? usableAttempt(opened) : attempt(xenInfo, xen.hardware),
      ]),
      line('virtualization.nested', [await nestedAttempt(files, loaded)]),
      line('virtualization.iommu', [
        attemptOn('/sys/class/iommu', iommus, (names) => names.length > 0),
        attemptOn('/sys/kernel/iommu_groups', groups, (names) => names.length > 0),
      ]),
      line('virtualization.hypervisor', hypervisor),
      line('virtualization.controls', [controlAttempt(xen, hypervisor, loaded, opened)]),
    ];
  },
};

/**
 * On x86 a flag of the processor, which newer kernels clear when the firmware forbids its use; on IBM
 * Z the facility `sie`. Other processors have no such flag.
 */
function flagAttempt(flags: ReadonlySet<string> | null, architecture: string): Attempt {
  if (architecture === 's390x') {
    return attempt('/proc/cpuinfo features: sie', flags === null ? null : flags.has('sie'));
  }
  const source = '/proc/cpuinfo flags: vmx, svm';
  if (!/^(?:x64|ia32|x86_64|x86|i686)$/.test(architecture))
    return failedAttempt(source, 'not-supported');
  return attempt(source, flags === null ? null : flags.has('vmx') || flags.has('svm'));
}

const xenInfo = 'xl info virt_caps';

/** The hypervisor that this system runs guests with, as far as it is loaded. */
function controlAttempt(
  xen: XenMachine | null,
  signs: readonly Attempt[],
  loaded: string | null,
  opened: Result<null, ReadProblem>,
): Attempt {
  if (xen !== null) return attempt(signs[0]?.source ?? xenInfo, 'Xen');
  if (opened.ok) return attempt(`open ${device}`, 'KVM');
  const isKvm = loaded !== null && loaded !== 'none' && loaded !== 'kvm';
  return attempt(moduleFolder, loaded === null ? null : isKvm ? 'KVM' : 'none', 'medium');
}

/** A device file that the kernel made in advance, without the module, refuses to be opened. */
function deviceAttempt(opened: Result<null, ReadProblem>): Attempt {
  if (opened.ok || opened.error === 'denied') return attempt(device, true);
  if (opened.error === 'timed-out') return failedAttempt(device, 'timed-out');
  return attempt(device, opened.error === 'failed');
}

function usableAttempt(opened: Result<null, ReadProblem>): Attempt {
  const source = `open ${device}`;
  return !opened.ok && opened.error === 'timed-out'
    ? failedAttempt(source, 'timed-out')
    : attempt(source, opened.ok);
}

interface HardwareSigns {
  readonly flag: Attempt;
  readonly opened: Result<null, ReadProblem>;
  readonly loaded: string | null;
  readonly xen: XenMachine | null;
}

/**
 * Whether the hardware virtualizes. That the device opens is proof, whatever flags a hypervisor
 * hides, unless the module behind it does without hardware; then the flag stands. A flag without the
 * device is no more than likely: older kernels show it although the firmware forbids its use. Under
 * Xen, which keeps the flag from its own control domain, the toolstack tells.
 */
function hardwareAttempts({ flag, opened, loaded, xen }: HardwareSigns): readonly Attempt[] {
  if (xen !== null) return [attempt(xenInfo, xen.hardware)];
  if (loaded === softwareModule) {
    return [flag, attempt(`${moduleFolder}/${softwareModule}`, false)];
  }
  const open = attempt(`open ${device}`, opened.ok ? true : null);
  const closed =
    !opened.ok && opened.error === 'denied' && !flag.outcome.ok
      ? [attempt(device, true, 'medium')]
      : [];
  const isMissing = !opened.ok && opened.error === 'missing';
  const shown = flag.outcome.ok && flag.outcome.value === true;
  return [open, isMissing && shown ? { ...flag, trust: 'medium' } : flag, ...closed];
}

async function nestedAttempt(files: FileRoot, loaded: string | null): Promise<Attempt> {
  const parameter = (name: string): string => `${moduleFolder}/${name}/parameters/nested`;
  if (loaded !== 'kvm_intel' && loaded !== 'kvm_amd') {
    return failedAttempt(parameter('kvm_*'), 'not-reported');
  }
  const read = await files.read(parameter(loaded));
  return attemptOn(parameter(loaded), read, (text) => {
    const value = text.trim();
    return /^[Y1]$/.test(value) ? true : /^[N0]$/.test(value) ? false : null;
  });
}

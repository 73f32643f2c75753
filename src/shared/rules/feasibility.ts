import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host/host.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { Statement } from '../domain/result/plan.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { usualCapabilities, type Capabilities } from '../packs/capabilities.ts';
import { needObjections } from './needs.ts';
import { objection, type Objection, type ObjectionWeight } from './objection.ts';
import { isolationName } from '../wording/workload/isolation-words.ts';

/** What the requirements of a workload are held against in one alternative. */
export interface AssessedAlternative {
  readonly paradigm: Paradigm;
  readonly name: Text;
  readonly isolationLevel: number;
  readonly compatibilityLevel: number;
  /** What the pack says it can do; the rest is usual for its paradigm. */
  readonly capabilities?: Partial<Capabilities> | undefined;
}

/** What stands for and against an alternative. */
export interface Feasibility {
  /** Nothing certain stands against it. */
  readonly feasible: boolean;
  /** Why it is not feasible; empty when it is. */
  readonly reasons: readonly Statement[];
  /** What nobody knows and has to turn out well for it to run. */
  readonly conditions: readonly Statement[];
  /** What may still stand in the way; conditions are among them. */
  readonly warnings: readonly Statement[];
}

/** What a workload requires of an alternative whatever the host's size (model sections 7 and 11). */
export function requirementObjections(
  workload: Workload,
  host: Host,
  offer: AssessedAlternative,
): readonly Objection[] {
  const capabilities = {
    ...usualCapabilities(offer.paradigm, offer.compatibilityLevel),
    ...offer.capabilities,
  };
  return [
    isolation(workload, offer),
    guestSystem(workload, offer),
    guestModification(workload, offer),
    portability(workload, offer),
    ...needObjections(workload, offer.name, capabilities),
    virtualization(host, offer),
  ].filter((one) => one !== null);
}

/** The verdict over all objections to one alternative. */
export function feasibilityOf(objections: readonly Objection[]): Feasibility {
  const of = (...weights: readonly ObjectionWeight[]): readonly Statement[] =>
    objections.filter(({ weight }) => weights.includes(weight)).map(({ statement }) => statement);
  const reasons = of('reason');
  return {
    feasible: reasons.length === 0,
    reasons,
    conditions: of('condition'),
    warnings: of('warning', 'condition'),
  };
}

function isolation(
  workload: Workload,
  { name, isolationLevel }: AssessedAlternative,
): Objection | null {
  if (isolationLevel >= workload.isolation) return null;
  const [required, given] = [isolationName(workload.isolation), isolationName(isolationLevel)];
  return objection(
    'reason',
    'isolation-too-low',
    `${name.en} cannot give the isolation level required, ${required.en}: only ${given.en}.`,
    `${name.zh}只达到隔离级别 ${given.zh}，而工作负载要求 ${required.zh}。`,
  );
}

/** A sandbox at level 1 runs modules built for it; one at level 2 runs Linux programs as they are. */
const runsModules = ({ paradigm, compatibilityLevel }: AssessedAlternative): boolean =>
  paradigm === 'sandbox' && compatibilityLevel < 2;

function guestSystem(workload: Workload, candidate: AssessedAlternative): Objection | null {
  const { paradigm, name, compatibilityLevel } = candidate;
  if (workload.guestOs === 'linux') return null;
  const hostKernel = paradigm === 'container' || paradigm === 'sandbox';
  if (!hostKernel && compatibilityLevel > 2) return null;
  if (runsModules(candidate) && workload.wasmPortable === 'yes') return null;
  const system =
    workload.guestOs === 'windows'
      ? text('Windows', 'Windows')
      : text('another system than Linux', 'Linux 以外的系统');
  const modules = runsModules(candidate)
    ? text(' or modules built for it', '或为其构建的模块')
    : text('', '');
  return objection(
    'reason',
    'guest-system',
    `${name.en} can run Linux programs only${modules.en}, and the workload needs ${system.en}.`,
    `${name.zh}只能运行 Linux 程序${modules.zh}，而工作负载需要 ${system.zh}。`,
  );
}

/** At compatibility level 2 a paravirtual kernel comes with the system, and Linux programs run as they are. */
function guestModification(workload: Workload, candidate: AssessedAlternative): Objection | null {
  const { paradigm, name, compatibilityLevel } = candidate;
  if (paradigm !== 'pv' || compatibilityLevel < 3 || workload.guestModifiable) return null;
  return objection(
    'reason',
    'guest-not-modifiable',
    `${name.en} would need a modified guest system, and this guest cannot be modified.`,
    `${name.zh}需要修改 Guest OS，而该 Guest OS 不可修改。`,
  );
}

function portability(workload: Workload, candidate: AssessedAlternative): Objection | null {
  if (!runsModules(candidate) || workload.wasmPortable === 'yes') return null;
  const { name } = candidate;
  if (workload.wasmPortable === 'no') {
    return objection(
      'reason',
      'not-portable',
      `${name.en} cannot run the workload, because it cannot be built for a sandbox (WebAssembly).`,
      `${name.zh}无法运行该工作负载：它不能移植到沙盒（WebAssembly）。`,
    );
  }
  return objection(
    'condition',
    'portability-unknown',
    `${name.en} can run the workload only if it can be built for a sandbox (WebAssembly), which is not known.`,
    `只有工作负载可移植到沙盒（WebAssembly），${name.zh}才能运行它；目前尚不清楚能否移植。`,
  );
}

function virtualization(host: Host, { paradigm, name }: AssessedAlternative): Objection | null {
  if (paradigm !== 'vm') return null;
  const { hardware, usable, device } = host.virtualization;
  if (hardware === false && usable === true) {
    return objection(
      'warning',
      'virtualization-without-flag',
      'The processor shows no hardware virtualization, yet its device (for instance /dev/kvm) opens, as under some nested hypervisors; measure before relying on it.',
      '处理器未显示硬件虚拟化，但其设备（例如 /dev/kvm）可以打开，某些嵌套虚拟化环境即如此；采用前请先测量。',
    );
  }
  if (hardware === false) {
    return objection(
      'reason',
      'no-hardware-virtualization',
      `${name.en} cannot run without hardware virtualization, and the host has none that is usable.`,
      `${name.zh}需要硬件虚拟化，而主机没有可用的硬件虚拟化。`,
    );
  }
  if (hardware === null) {
    return objection(
      'warning',
      'virtualization-unknown',
      `${name.en} cannot run without hardware virtualization; whether the host has it is not known.`,
      `${name.zh}需要硬件虚拟化，而主机是否具备尚不清楚。`,
    );
  }
  if (usable === true) return null;
  if (device === false) {
    return objection(
      'warning',
      'virtualization-missing',
      'The processor shows hardware virtualization, but its device (for instance /dev/kvm) is missing: it is switched off in the firmware (Intel VT-x, AMD SVM Mode), its kernel module (kvm_intel, kvm_amd) is not loaded, or this container was not given the device.',
      '处理器显示具备硬件虚拟化，但其设备（例如 /dev/kvm）不存在：可能固件中已关闭（Intel VT-x、AMD SVM Mode），或内核模块（kvm_intel、kvm_amd）未加载，或未将设备提供给本容器。',
    );
  }
  return usable === false
    ? objection(
        'warning',
        'virtualization-closed',
        'The host has hardware virtualization, but its device (for instance /dev/kvm) is closed to this user.',
        '主机具备硬件虚拟化，但当前用户无权使用其设备（例如 /dev/kvm）。',
      )
    : objection(
        'warning',
        'virtualization-access-unknown',
        'The host has hardware virtualization; whether this user may use its device is not known.',
        '主机具备硬件虚拟化，但当前用户能否使用其设备尚不清楚。',
      );
}

import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host/host.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { Statement } from '../domain/result/plan.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { cpuFit, memoryFit, type Need } from './fit.ts';
import { isolationName } from '../wording/isolation-words.ts';
import { objection, type Objection } from './objection.ts';

/** What feasibility looks at in one alternative. */
export interface AssessedAlternative {
  readonly paradigm: Paradigm;
  readonly name: Text;
  readonly isolationLevel: number;
  readonly compatibilityLevel: number;
  /** Bytes one instance takes; null when the pack has no figures. */
  readonly memoryPerInstance: Need | null;
  /** Physical cores one instance takes; null when the pack has no figures. */
  readonly coresToProvision: Need | null;
}

export interface Feasibility {
  readonly feasible: boolean;
  /** Why it is not feasible; empty when it is. */
  readonly reasons: readonly Statement[];
  /** What may still stand in the way. */
  readonly warnings: readonly Statement[];
}

/** Whether an alternative can run a workload on a host, with every reason in words (model section 7). */
export function feasibility(
  workload: Workload,
  host: Host,
  alternative: AssessedAlternative,
): Feasibility {
  const objections = [
    isolation(workload, alternative),
    guestSystem(workload, alternative),
    guestModification(workload, alternative),
    portability(workload, alternative),
    ownKernel(workload, alternative),
    virtualization(host, alternative),
    memoryFit(alternative.memoryPerInstance, host),
    cpuFit(alternative.coresToProvision, host),
  ].filter((objection) => objection !== null);
  const of = (weight: Objection['weight']): readonly Statement[] =>
    objections.filter((one) => one.weight === weight).map((one) => one.statement);
  const reasons = of('reason');
  return { feasible: reasons.length === 0, reasons, warnings: of('warning') };
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

function guestSystem(workload: Workload, alternative: AssessedAlternative): Objection | null {
  const { paradigm, name, compatibilityLevel } = alternative;
  if (workload.guestOs === 'linux') return null;
  const hostKernel = paradigm === 'container' || paradigm === 'sandbox';
  if (!hostKernel && compatibilityLevel > 2) return null;
  if (runsModules(alternative) && workload.wasmPortable === 'yes') return null;
  const system =
    workload.guestOs === 'windows'
      ? text('Windows', 'Windows')
      : text('another system than Linux', 'Linux 以外的系统');
  const modules = runsModules(alternative)
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
function guestModification(workload: Workload, alternative: AssessedAlternative): Objection | null {
  const { paradigm, name, compatibilityLevel } = alternative;
  if (paradigm !== 'pv' || compatibilityLevel < 3 || workload.guestModifiable) return null;
  return objection(
    'reason',
    'guest-not-modifiable',
    `${name.en} would need a modified guest system, and this guest cannot be modified.`,
    `${name.zh}需要修改 Guest OS，而该 Guest OS 不可修改。`,
  );
}

function portability(workload: Workload, alternative: AssessedAlternative): Objection | null {
  if (!runsModules(alternative) || workload.wasmPortable === 'yes') return null;
  const { name } = alternative;
  if (workload.wasmPortable === 'no') {
    return objection(
      'reason',
      'not-portable',
      `${name.en} cannot run the workload, because it cannot be built for a sandbox (WebAssembly).`,
      `${name.zh}无法运行该工作负载：它不能移植到沙盒（WebAssembly）。`,
    );
  }
  return objection(
    'warning',
    'portability-unknown',
    `${name.en} can run the workload only if it can be built for a sandbox (WebAssembly), which is not known.`,
    `只有工作负载可移植到沙盒（WebAssembly），${name.zh}才能运行它；目前尚不清楚能否移植。`,
  );
}

/** From isolation level 3 on, every instance has a kernel of its own. */
function ownKernel(
  workload: Workload,
  { name, isolationLevel }: AssessedAlternative,
): Objection | null {
  if (!workload.ownKernel || isolationLevel >= 3) return null;
  return objection(
    'warning',
    'own-kernel',
    `${name.en} cannot give the workload the kernel of its own that it asks for.`,
    `${name.zh}不提供独立内核，而工作负载需要独立内核。`,
  );
}

function virtualization(host: Host, { paradigm, name }: AssessedAlternative): Objection | null {
  if (paradigm !== 'vm') return null;
  const { hardware, usable } = host.virtualization;
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

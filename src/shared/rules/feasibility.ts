import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host.ts';
import type { Paradigm } from '../domain/paradigm.ts';
import type { Statement } from '../domain/plan.ts';
import type { Workload } from '../domain/workload.ts';
import { cpuFit, memoryFit, type Need } from './fit.ts';
import { objection, type Objection } from './objection.ts';
import { isolationName, joined } from './wording.ts';

/** What feasibility looks at in one alternative. */
export interface Candidate {
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
export function feasibility(workload: Workload, host: Host, candidate: Candidate): Feasibility {
  const objections = [
    isolation(workload, candidate),
    guestSystem(workload, candidate),
    guestModification(workload, candidate),
    portability(workload, candidate),
    ownKernel(workload, candidate),
    virtualization(host, candidate),
    memoryFit(candidate.memoryPerInstance, host),
    cpuFit(candidate.coresToProvision, host),
  ].filter((objection) => objection !== null);
  const of = (weight: Objection['weight']): readonly Statement[] =>
    objections.filter((one) => one.weight === weight).map((one) => one.statement);
  const reasons = of('reason');
  return { feasible: reasons.length === 0, reasons, warnings: of('warning') };
}

/** The reasons (or, of a feasible alternative, the warnings) as one text; null when there are none. */
export function feasibilityText({ reasons, warnings }: Feasibility): Text | null {
  const statements = reasons.length > 0 ? reasons : warnings;
  return statements.length === 0
    ? null
    : joined(
        statements.map((statement) => statement.text),
        ' ',
        '',
      );
}

function isolation(workload: Workload, { name, isolationLevel }: Candidate): Objection | null {
  if (isolationLevel >= workload.isolation) return null;
  const [required, given] = [isolationName(workload.isolation), isolationName(isolationLevel)];
  return objection(
    'reason',
    'isolation-too-low',
    `The workload requires isolation level ${required.en}; ${name.en} gives ${given.en}.`,
    `工作负载要求隔离级别 ${required.zh}，${name.zh}只达到 ${given.zh}。`,
  );
}

/** A sandbox at level 1 runs modules built for it; one at level 2 runs Linux programs as they are. */
const runsModules = ({ paradigm, compatibilityLevel }: Candidate): boolean =>
  paradigm === 'sandbox' && compatibilityLevel < 2;

function guestSystem(workload: Workload, candidate: Candidate): Objection | null {
  const { paradigm, name, compatibilityLevel } = candidate;
  if (workload.guestOs === 'linux') return null;
  const hostKernel = paradigm === 'container' || paradigm === 'sandbox';
  if (!hostKernel && compatibilityLevel > 2) return null;
  if (runsModules(candidate) && workload.wasmPortable === 'yes') return null;
  const system =
    workload.guestOs === 'windows'
      ? text('Windows', 'Windows')
      : text('another system than Linux', 'Linux 以外的系统');
  return objection(
    'reason',
    'guest-system',
    `The workload needs ${system.en}; ${name.en} runs Linux programs only${runsModules(candidate) ? ', or modules built for it' : ''}.`,
    `工作负载需要 ${system.zh}，${name.zh}只能运行 Linux 程序${runsModules(candidate) ? '或为其构建的模块' : ''}。`,
  );
}

function guestModification(workload: Workload, { paradigm, name }: Candidate): Objection | null {
  if (paradigm !== 'pv' || workload.guestModifiable) return null;
  return objection(
    'reason',
    'guest-not-modifiable',
    `${capitalized(name.en)} needs a modified guest system, and this guest cannot be modified.`,
    `${name.zh}需要修改 Guest OS，而该 Guest OS 不可修改。`,
  );
}

function portability(workload: Workload, candidate: Candidate): Objection | null {
  if (!runsModules(candidate) || workload.wasmPortable === 'yes') return null;
  const { name } = candidate;
  if (workload.wasmPortable === 'no') {
    return objection(
      'reason',
      'not-portable',
      `The workload cannot be built for a sandbox (WebAssembly), so ${name.en} cannot run it.`,
      `工作负载无法移植到沙盒（WebAssembly），${name.zh}无法运行它。`,
    );
  }
  return objection(
    'warning',
    'portability-unknown',
    `It is not known whether the workload can be built for a sandbox (WebAssembly); check before choosing ${name.en}.`,
    `工作负载能否移植到沙盒（WebAssembly）尚不清楚，选择${name.zh}前请先确认。`,
  );
}

function ownKernel(workload: Workload, { paradigm, name }: Candidate): Objection | null {
  if (!workload.ownKernel || (paradigm !== 'container' && paradigm !== 'sandbox')) return null;
  return objection(
    'warning',
    'own-kernel',
    `The workload asks for a kernel of its own; ${name.en} does not give it one.`,
    `工作负载需要独立内核，${name.zh}不提供独立内核。`,
  );
}

function virtualization(host: Host, { paradigm, name }: Candidate): Objection | null {
  if (paradigm !== 'vm') return null;
  const { hardware, usable } = host.virtualization;
  if (hardware === false) {
    return objection(
      'reason',
      'no-hardware-virtualization',
      `The host has no usable hardware virtualization, which ${name.en} needs.`,
      `主机没有可用的硬件虚拟化，而${name.zh}需要它。`,
    );
  }
  if (hardware === null) {
    return objection(
      'warning',
      'virtualization-unknown',
      `It is not known whether the host has hardware virtualization, which ${name.en} needs.`,
      `主机是否具备硬件虚拟化尚不清楚，而${name.zh}需要它。`,
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

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

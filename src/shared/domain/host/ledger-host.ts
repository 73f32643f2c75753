import type { FactKey } from './fact-catalogue.ts';
import {
  readFigure,
  smallerFigure,
  type DisputedFigure,
  type ReadFigure,
} from './disputed-figure.ts';
import type { Ledger } from './fact.ts';
import {
  diskKinds,
  type Disk,
  type DiskKind,
  type Host,
  type HostBounds,
  type Nic,
  type PlanScope,
} from './host.ts';
import { describeHost } from './host-short-text.ts';
import { findEntry, subjectsOf, textOf, yesNoOf } from './ledger.ts';

/** Share of CPU and memory that is kept for the host itself when nobody says otherwise. */
export const defaultReserve = 0.1;

/** A total of the machine beside the limit of this process, and which of them the plan uses. */
export interface PlannedAmount {
  /** The smaller of the two unless the whole machine is asked for; null when neither is known. */
  readonly planned: number | null;
  readonly machine: number | null;
  /** Null when there is no limit, or none that could be read. */
  readonly limit: number | null;
  /** Whether this process may use less than the machine has. */
  readonly limited: boolean;
  /** The readings that contradict each other in what is planned with; null when they agree. */
  readonly disputed: DisputedFigure | null;
}

const coreBounds = { low: Number.MIN_VALUE, high: 1e6 };
const clockBounds = { low: 1e6, high: 1e12 };
const memoryBounds = { low: 1e6, high: 1e18 };
const amountBounds = { low: 0, high: 1e18 };

/** The CPUs to plan with, and what bounds them. */
export function plannedCores(ledger: Ledger, scope: PlanScope = 'limits'): PlannedAmount {
  const total = readFigure(findEntry(ledger, 'cpu.threads'), coreBounds);
  const limit = readFigure(findEntry(ledger, 'limits.cores'), coreBounds);
  return plannedAmount(total, limit, scope);
}

/** The memory to plan with in bytes, without what is reserved as huge pages, and what bounds it. */
export function plannedMemory(ledger: Ledger, scope: PlanScope = 'limits'): PlannedAmount {
  const total =
    readFigure(findEntry(ledger, 'memory.ordinary'), memoryBounds) ??
    readFigure(findEntry(ledger, 'memory.total'), memoryBounds);
  const limit = readFigure(findEntry(ledger, 'limits.memory'), memoryBounds);
  return plannedAmount(total, limit, scope);
}

function plannedAmount(
  total: ReadFigure | null,
  limit: ReadFigure | null,
  scope: PlanScope,
): PlannedAmount {
  const used = scope === 'machine' && total !== null ? total : smallerFigure(total, limit);
  return {
    planned: used?.value ?? null,
    machine: total?.value ?? null,
    limit: limit?.value ?? null,
    limited: limit !== null && (total === null || limit.value < total.value),
    disputed: used?.disputed ?? null,
  };
}

/**
 * The machine as the model uses it: its totals, bounded by the limits of this process unless the
 * whole machine is asked for. What the ledger does not know is null; figures whose readings
 * contradict each other carry the range of the readings. Figures outside what a host file may state
 * are taken as unknown, so that a probed host can always be written and read back.
 */
export function hostFromLedger(ledger: Ledger, scope: PlanScope = 'limits'): Host {
  const cores = plannedCores(ledger, scope);
  const clock = readFigure(findEntry(ledger, 'cpu.clock'), clockBounds);
  const memory = plannedMemory(ledger, scope);
  const disputed = {
    cores: cores.disputed,
    clockHz: clock?.disputed ?? null,
    memoryBytes: memory.disputed,
  };
  const host: Host = {
    name: 'host',
    count: 1,
    cores: cores.planned,
    ...coreKinds(ledger, cores.planned),
    clockHz: clock?.value ?? null,
    memoryBytes: memory.planned,
    disks: subjectsOf(ledger, 'disk')
      .map((name) => diskFrom(ledger, name))
      .filter((disk) => disk !== null)
      .slice(0, maxDevices),
    nics: nicsFrom(ledger).slice(0, maxDevices),
    virtualization: {
      hardware: yesNoOf(ledger, 'virtualization.hardware'),
      usable: yesNoOf(ledger, 'virtualization.usable'),
      ...(yesNoOf(ledger, 'virtualization.device') === false &&
      yesNoOf(ledger, 'virtualization.usable') === false
        ? { device: false }
        : {}),
      hypervisor: hypervisorFrom(ledger),
    },
    operatingSystem: textOf(ledger, 'system.operating-system')?.slice(0, 300) ?? null,
    reserve: { cpu: defaultReserve, memory: defaultReserve },
    cpuOvercommit: 1,
    ...disputedParts(disputed),
    ...boundsOf(ledger, scope, cores, memory),
  };
  return { ...host, name: nameFrom(ledger, host) };
}

/**
 * How many of the processors are efficiency cores, and how many hardware threads share one of the other
 * cores; what the ledger does not tell is left out. A limit takes its share of both kinds; that of a
 * logical partition is told in whole cores.
 */
function coreKinds(
  ledger: Ledger,
  planned: number | null,
): Pick<Host, 'threadsPerCore' | 'efficiencyCores'> {
  const read = (key: FactKey): number | null =>
    readFigure(findEntry(ledger, key), coreBounds)?.value ?? null;
  const [threads, physical] = [read('cpu.threads'), read('cpu.physical-cores')];
  if (threads === null || physical === null || planned === null) return {};
  if (planned === read('limits.partition')) return {};
  const weakCores = (read('cpu.efficiency-cores') ?? 0) + (read('cpu.low-power-cores') ?? 0);
  const perCore = read('cpu.threads-per-core') ?? 1;
  const efficiency = weakCores * (physical * perCore === threads ? perCore : 1);
  const [performanceThreads, performanceCores] = [threads - efficiency, physical - weakCores];
  const shared = performanceCores > 0 ? performanceThreads / performanceCores : 1;
  const share = Math.min(1, planned / threads);
  return {
    ...(shared > 1 && shared <= 8 ? { threadsPerCore: shared } : {}),
    ...(efficiency > 0 && efficiency < threads ? { efficiencyCores: efficiency * share } : {}),
  };
}

function boundsOf(
  ledger: Ledger,
  scope: PlanScope,
  cores: PlannedAmount,
  memory: PlannedAmount,
): { readonly bounds?: HostBounds } {
  const amount = (key: FactKey): number =>
    readFigure(findEntry(ledger, key), amountBounds)?.value ?? 0;
  const ordinary = amount('memory.ordinary');
  const hugePageBytes = ordinary === 0 ? 0 : amount('memory.huge-page-bytes');
  const withoutProcessorsBytes = amount('memory.without-processors');
  const isPlain = hugePageBytes === 0 && withoutProcessorsBytes === 0;
  if (isPlain && !cores.limited && !memory.limited) return {};
  return {
    bounds: {
      scope,
      cores: { machine: cores.machine, limit: cores.limit },
      memoryBytes: { machine: memory.machine, limit: memory.limit },
      ...(hugePageBytes > 0 ? { hugePageBytes } : {}),
      ...(withoutProcessorsBytes > 0 ? { withoutProcessorsBytes } : {}),
    },
  };
}

/** The disputes that there are, under their names; nothing at all when there is none. */
function disputedParts<Name extends string>(
  figures: Readonly<Record<Name, DisputedFigure | null>>,
): { readonly disputed?: Partial<Readonly<Record<Name, DisputedFigure>>> } {
  const found = Object.entries(figures).filter(([, figure]) => figure !== null);
  return found.length === 0
    ? {}
    : { disputed: Object.fromEntries(found) as Partial<Record<Name, DisputedFigure>> };
}

const maxDevices = 1000;

function nameFrom(ledger: Ledger, host: Host): string {
  const parts = [textOf(ledger, 'cpu.model'), describeHost({ ...host, disks: [], nics: [] })];
  const name = parts.filter((part) => part !== null && part !== '').join(', ');
  return name.trim().slice(0, 200).trim() || 'host';
}

function hypervisorFrom(ledger: Ledger): string | null {
  const hypervisor = textOf(ledger, 'virtualization.hypervisor');
  return hypervisor === null || hypervisor === 'none' ? null : hypervisor.slice(0, 100);
}

/**
 * Null for a removable disk, whose space is not the machine's unless the system itself lies on it, and
 * for a disk that nothing lies on but a volume made of several.
 */
function diskFrom(ledger: Ledger, name: string): Disk | null {
  const holdsRoot = yesNoOf(ledger, 'disk.holds-root', name) === true;
  if (yesNoOf(ledger, 'disk.removable', name) === true && !holdsRoot) return null;
  const kind = textOf(ledger, 'disk.kind', name);
  const size = readFigure(findEntry(ledger, 'disk.size', name), amountBounds);
  const free = readFigure(findEntry(ledger, 'disk.free', name), amountBounds);
  if (free === null && textOf(ledger, 'disk.part-of', name) !== null) return null;
  return {
    name: deviceName(name),
    kind: diskKinds.find((known): known is DiskKind => known === kind) ?? 'unknown',
    sizeBytes: size?.value ?? null,
    freeBytes: free?.value ?? null,
    operationsPerSecond: null,
    throughputBytesPerSecond: null,
    latencySeconds: null,
    ...disputedParts({ sizeBytes: size?.disputed ?? null, freeBytes: free?.disputed ?? null }),
  };
}

/**
 * Real and paravirtual interfaces; a machine that shows none, such as a container, has its software
 * ones. A bond stands for its ports, virtual functions carry nothing beside their port, and an
 * interface that is down counts only where none is up.
 */
function nicsFrom(ledger: Ledger): readonly Nic[] {
  const names = subjectsOf(ledger, 'network');
  const kindOf = (name: string): string | null => textOf(ledger, 'network.kind', name);
  const isUp = (name: string): boolean => textOf(ledger, 'network.state', name) === 'up';
  const bonds = names.filter((name) => kindOf(name) === 'bond');
  const devices = names.filter((name) => {
    const kind = kindOf(name);
    const bond = textOf(ledger, 'network.part-of', name);
    const isPort = kind !== null && !softwareKinds.has(kind);
    return kind === 'bond' || (isPort && (bond === null || !bonds.includes(bond)));
  });
  const candidates = devices.length > 0 ? devices : names;
  const up = candidates.filter(isUp);
  const used = up.length > 0 ? up : devices;
  return used.map((name) => {
    const speed = readFigure(findEntry(ledger, 'network.speed', name), amountBounds);
    return {
      name: deviceName(name),
      virtual: yesNoOf(ledger, 'network.virtual', name),
      bitsPerSecond: speed?.value ?? null,
      latencySeconds: null,
      ...disputedParts({ bitsPerSecond: speed?.disputed ?? null }),
    };
  });
}

const softwareKinds: ReadonlySet<string> = new Set([
  'software',
  'bridge',
  'vlan',
  'virtual-function',
]);

function deviceName(name: string): string {
  return name.trim().slice(0, 200).trim() || 'device';
}

import type { CellName } from './pooled-cells.ts';

/** Which pooled cells say what one alternative costs; the rest comes from its paradigm. */
export interface System {
  readonly alternative: string;
  /** What its memory is the sum of. */
  readonly memory: 'machine' | 'sandbox' | 'pod' | 'unknown';
  /** Computation is native: nothing comes between the program and the processor. */
  readonly nativeCompute?: true;
  readonly cells: readonly CellName[];
}

const machineCells = [
  'compute',
  'service',
  'systemCall',
  'smallOperations',
  'sequential',
  'diskLatency',
  'bulk',
  'networkLatency',
] as const satisfies readonly CellName[];

export const systems: readonly System[] = [
  {
    alternative: 'kvm-virtio',
    memory: 'machine',
    cells: [...machineCells, 'guestMemory', 'monitorMemory', 'bootStart'],
  },
  {
    alternative: 'kvm-passthrough',
    memory: 'machine',
    cells: [
      'compute',
      'service',
      'systemCall',
      'bulk',
      'guestMemory',
      'monitorMemory',
      'bootStart',
    ],
  },
  {
    alternative: 'firecracker',
    memory: 'machine',
    cells: [...machineCells, 'guestMemory', 'monitorMemory', 'runtimeStart'],
  },
  { alternative: 'kata', memory: 'pod', cells: [...machineCells, 'sandboxMemory', 'managedStart'] },
  {
    alternative: 'xen-pv',
    memory: 'unknown',
    cells: ['compute', 'service', 'systemCall', 'sequential', 'bulk', 'bootStart'],
  },
  {
    alternative: 'edera',
    memory: 'unknown',
    cells: ['compute', 'service', 'systemCall', 'sequential', 'bulk', 'managedStart'],
  },
  {
    alternative: 'runc',
    memory: 'sandbox',
    nativeCompute: true,
    cells: ['service', 'sequential', 'sandboxMemory', 'networkLatency', 'managedStart'],
  },
  {
    alternative: 'runc-overlay',
    memory: 'sandbox',
    nativeCompute: true,
    cells: ['service', 'bulk', 'sandboxMemory', 'networkLatency', 'managedStart'],
  },
  {
    alternative: 'gvisor',
    memory: 'sandbox',
    cells: [
      'compute',
      'service',
      'systemCall',
      'sequential',
      'sandboxMemory',
      'bulk',
      'managedStart',
    ],
  },
  {
    alternative: 'wasmtime',
    memory: 'sandbox',
    cells: ['compute', 'sandboxMemory', 'instantiate'],
  },
  {
    alternative: 'v8-isolate',
    memory: 'sandbox',
    cells: ['compute', 'sandboxMemory', 'instantiate'],
  },
  { alternative: 'faaslet', memory: 'sandbox', cells: ['compute', 'sandboxMemory', 'instantiate'] },
  { alternative: 'lfi', memory: 'unknown', cells: ['compute'] },
];

import { z } from 'zod';
import { figureInput, quantityInput } from './uncertain-figure.ts';
import { guestImages, guestSystems, portabilities, workloadClasses } from './workload.ts';
import { levels } from '../level.ts';
import { paradigms } from '../paradigm.ts';

/** A Kubernetes quantity as typed; its grammar is checked when the workload is resolved. */
const quantity = z.union([z.string().min(1).max(64), z.number()]);
/** A figure that may be a range or a distribution. */
const figure = figureInput(1e18);
/** A limit that must be kept: one number, above 0. */
const budget = z.number().positive().max(1e9);

const storageFigures = z.strictObject({
  level: z.enum(levels).optional(),
  iops: figure.optional(),
  bytesPerSecond: figure.optional(),
  blockSize: quantity.optional(),
  latencyBudget: budget.optional(),
});

const ioFigures = storageFigures.extend({
  /** Operations under way at once. */
  queueDepth: z.number().min(1).max(65_536).optional(),
});

const networkFigures = z.strictObject({
  level: z.enum(levels).optional(),
  messagesPerSecond: figure.optional(),
  bitsPerSecond: figure.optional(),
  latencyBudget: budget.optional(),
});

/** An IO requirement: a level, or explicit figures (seconds, bytes, operations/s). */
export const ioRequirement = z.union([z.enum(levels), ioFigures]);
/** A storage requirement: the same without a queue, which belongs to the device below. */
export const storageRequirement = z.union([z.enum(levels), storageFigures]);
/** A network requirement: a level, or explicit figures (seconds, bits/s, messages/s). */
export const networkRequirement = z.union([z.enum(levels), networkFigures]);

/**
 * A workload as a user or a file states it (model section 3). Only `cpu` and `memory`, or a
 * `class` that presets them, are required; the rest has the defaults of the model.
 */
export const workloadInput = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  count: z.int().min(1).max(1_000_000).optional(),
  class: z.enum(workloadClasses).optional(),
  type: z.enum(paradigms).optional(),
  cpu: quantityInput.optional(),
  memory: quantityInput.optional(),
  ioRequirement: ioRequirement.optional(),
  networkRequirement: networkRequirement.optional(),
  storageRequirement: storageRequirement.optional(),
  imageBytes: quantityInput.optional(),
  /** Disk space of its data, beside the image. */
  dataBytes: quantityInput.optional(),
  isolation: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  guestOs: z.enum(guestSystems).optional(),
  guestImage: z.enum(guestImages).optional(),
  guestModifiable: z.boolean().optional(),
  ownKernel: z.boolean().optional(),
  wasmPortable: z.enum(portabilities).optional(),
  needsDevices: z.boolean().optional(),
  kernelModules: z.boolean().optional(),
  threads: z.boolean().optional(),
  fork: z.boolean().optional(),
  rawDevices: z.boolean().optional(),
  gpu: z.boolean().optional(),
  sharing: z.boolean().optional(),
  standardization: z.boolean().optional(),
  trustDomain: z.string().max(200).optional(),
  resourceConstrained: z.boolean().optional(),
  performanceHigh: z.boolean().optional(),
  /** 95 % of the requests must be answered within it, in seconds. */
  responseBudget: budget.optional(),
  /** An instance must be ready within it, in seconds. */
  startupBudget: budget.optional(),
  /** Instances that start at the same moment; 1 when left out. */
  startsAtOnce: z.int().min(1).max(1_000_000).optional(),
  /** Events of one instance per second; left out, the levels and requests say how many. */
  systemCallsPerSecond: figure.optional(),
  contextSwitchesPerSecond: figure.optional(),
  pageFaultsPerSecond: figure.optional(),
  requestsPerSecond: figure.optional(),
  cyclesPerRequest: figure.optional(),
  ioPerRequest: figure.optional(),
  messagesPerRequest: figure.optional(),
});

export type WorkloadInput = z.infer<typeof workloadInput>;
export type IoRequirement = z.infer<typeof ioRequirement>;
export type StorageRequirement = z.infer<typeof storageRequirement>;
export type NetworkRequirement = z.infer<typeof networkRequirement>;

/** The seed's own spelling of the fields (its `workload_config`), and ours. */
export const seedFieldNames: Readonly<Record<string, keyof WorkloadInput>> = {
  cpu_requests: 'cpu',
  memory_requests: 'memory',
  io_requirements: 'ioRequirement',
  network_requirements: 'networkRequirement',
  storage_requirements: 'storageRequirement',
};

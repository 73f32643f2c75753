import { z } from 'zod';
import { guestImages, guestSystems, portabilities, workloadClasses } from './workload.ts';
import { levels } from '../level.ts';
import { paradigms } from '../paradigm.ts';

/** A Kubernetes quantity as typed; its grammar is checked when the workload is resolved. */
const quantity = z.union([z.string().min(1).max(64), z.number()]);
const figure = z.number().nonnegative().max(1e18);

const storageFigures = z.strictObject({
  level: z.enum(levels).optional(),
  iops: figure.optional(),
  bytesPerSecond: figure.optional(),
  blockSize: quantity.optional(),
  latencyBudget: figure.optional(),
});

const networkFigures = z.strictObject({
  level: z.enum(levels).optional(),
  messagesPerSecond: figure.optional(),
  bitsPerSecond: figure.optional(),
  latencyBudget: figure.optional(),
});

/** An IO or storage requirement: a level, or explicit figures (seconds, bytes, operations/s). */
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
  cpu: quantity.optional(),
  memory: quantity.optional(),
  ioRequirement: storageRequirement.optional(),
  networkRequirement: networkRequirement.optional(),
  storageRequirement: storageRequirement.optional(),
  imageBytes: quantity.optional(),
  isolation: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  guestOs: z.enum(guestSystems).optional(),
  guestImage: z.enum(guestImages).optional(),
  guestModifiable: z.boolean().optional(),
  ownKernel: z.boolean().optional(),
  wasmPortable: z.enum(portabilities).optional(),
  needsDevices: z.boolean().optional(),
  sharing: z.boolean().optional(),
  standardization: z.boolean().optional(),
  trustDomain: z.string().max(200).optional(),
  resourceConstrained: z.boolean().optional(),
  performanceHigh: z.boolean().optional(),
  requestsPerSecond: figure.optional(),
  cyclesPerRequest: figure.optional(),
  ioPerRequest: figure.optional(),
  messagesPerRequest: figure.optional(),
});

export type WorkloadInput = z.infer<typeof workloadInput>;
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

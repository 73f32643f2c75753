import type { Criterion } from '../criterion.ts';
import type { WorkloadClass } from './workload.ts';

/**
 * What usually counts for a class of workload, as points of the swing from nothing to all of what it
 * asks (100 for the criterion that matters most). Judgements, not measurements: a project's own weights
 * take their place.
 */
export const classWeights: Readonly<
  Record<WorkloadClass, Readonly<Partial<Record<Criterion, number>>>>
> = {
  'cpu-intensive': { cpu: 100, memory: 30, io: 10, network: 10, storage: 10, isolation: 20 },
  'latency-critical': { cpu: 60, memory: 20, io: 20, network: 100, storage: 5, isolation: 20 },
  'io-intensive': { cpu: 40, memory: 40, io: 100, network: 30, storage: 70, isolation: 20 },
  'network-intensive': { cpu: 60, memory: 20, io: 5, network: 100, storage: 5, isolation: 20 },
  'web-service': { cpu: 60, memory: 60, io: 20, network: 60, storage: 20, isolation: 30 },
  database: { cpu: 60, memory: 50, io: 100, network: 40, storage: 60, isolation: 20 },
  batch: { cpu: 100, memory: 40, io: 40, network: 10, storage: 60, isolation: 20 },
  'edge-function': { cpu: 50, memory: 100, io: 10, network: 50, storage: 10, isolation: 50 },
  'legacy-multi-os': {
    cpu: 30,
    memory: 30,
    io: 30,
    network: 10,
    storage: 30,
    isolation: 60,
    compatibility: 100,
  },
  'large-scale': { cpu: 70, memory: 100, io: 10, network: 40, storage: 10, isolation: 20 },
};

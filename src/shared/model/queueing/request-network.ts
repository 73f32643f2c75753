import type { BindingStation } from '../../domain/result/performance.ts';
import {
  meanResponse,
  processorQueue,
  queueUtilization,
  responsePercentile,
  serviceSecondsOf,
  waitOf,
  type MultiServerQueue,
  type Wait,
} from './multi-server-queue.ts';
import { summedPercentile } from './summed-times.ts';
/**
 * One instance as an open network of stations, none of which holds another while a request waits: the
 * processor with its quota (M/M/c), the disk (M/M/1), and what latency of disk and network is left
 * besides (fixed delays without a queue).
 *
 * The stations are an open product-form network (Jackson 1957, Networks of Waiting Lines; delays:
 * Baskett, Chandy, Muntz, Palacios 1975): each has the mean of its own queue under its own arrivals,
 * whatever the order of the visits, so the mean response is the sum. The distribution takes the times
 * at the stations as independent. It is exact for one disk operation per request (what leaves an M/M/c
 * queue is a Poisson process, Burke 1956, and the times in tandem are independent, Burke 1968);
 * the waits of several operations of one request are not quite independent.
 */

/** What a request takes, and what the stations give. */
export interface RequestNetwork {
  readonly arrivalsPerSecond: number;
  /** Cores the instance may use. */
  readonly quotaCores: number;
  /** Mean seconds of a request on a whole core. */
  readonly cpuSeconds: number;
  /** Latency of all messages of a request, in seconds. */
  readonly networkSeconds: number;
  readonly operationsPerRequest: number;
  /** Latency of one disk operation that does not wait, in seconds. */
  readonly operationSeconds: number;
  /** Operations per second that the disk completes; null where nothing is known of it, and it never queues. */
  readonly diskOperationsPerSecond: number | null;
}

/** Requests per second that each station completes at most; Infinity where it is not used. */
export function stationRates(network: RequestNetwork): Readonly<Record<BindingStation, number>> {
  const { quotaCores, cpuSeconds, operationsPerRequest, diskOperationsPerSecond } = network;
  return {
    processor: quotaCores / cpuSeconds,
    disk:
      operationsPerRequest > 0 && diskOperationsPerSecond !== null
        ? diskOperationsPerSecond / operationsPerRequest
        : Number.POSITIVE_INFINITY,
  };
}

/** The station that saturates first. */
export function bindingStation(network: RequestNetwork): BindingStation {
  const { processor, disk } = stationRates(network);
  return disk < processor ? 'disk' : 'processor';
}

/** Highest sustainable arrival rate, per second: at it and above, a queue grows without end. */
export function saturationRate(network: RequestNetwork): number {
  const { processor, disk } = stationRates(network);
  return Math.min(processor, disk);
}

/** Whether a queue grows without end. */
export function isSaturated(network: RequestNetwork): boolean {
  return network.arrivalsPerSecond >= saturationRate(network);
}

function processorOf(network: RequestNetwork): MultiServerQueue {
  return processorQueue(network.quotaCores, network.cpuSeconds, network.arrivalsPerSecond);
}

/** Share of the quota that is busy; 1 or more means saturated. */
export function quotaUtilization(network: RequestNetwork): number {
  return queueUtilization(processorOf(network));
}

/** One operation at the disk: how long it waits, and how long the disk is busy with it on average. */
interface DiskOperation {
  readonly wait: Wait;
  readonly busySeconds: number;
}

/**
 * Null where the disk is not used or not known. The disk is busy with an operation for the inverse of
 * its rate, which is part of the latency; a disk whose rate is held below that answers before it takes
 * the next.
 */
function diskOf(network: RequestNetwork): DiskOperation | null {
  const { arrivalsPerSecond, operationsPerRequest, diskOperationsPerSecond } = network;
  if (operationsPerRequest === 0 || diskOperationsPerSecond === null) return null;
  return {
    wait: {
      chance: Math.min(1, (arrivalsPerSecond * operationsPerRequest) / diskOperationsPerSecond),
      rate: (stationRates(network).disk - arrivalsPerSecond) * operationsPerRequest,
    },
    busySeconds: Math.min(network.operationSeconds, 1 / diskOperationsPerSecond),
  };
}

/** Mean time from arrival to completion, in seconds; null when a station is saturated. */
export function meanRequestSeconds(network: RequestNetwork): number | null {
  if (isSaturated(network)) return null;
  const processor = meanResponse(processorOf(network));
  if (processor === null) return null;
  const wait = diskOf(network)?.wait;
  const waiting = wait === undefined ? 0 : wait.chance / wait.rate;
  const { operationsPerRequest, operationSeconds, networkSeconds } = network;
  return processor + operationsPerRequest * (waiting + operationSeconds) + networkSeconds;
}

/** Disk times that add less than this share to a percentile beyond their mean shift it by that mean. */
const barelyVaries = 1e-5;

/**
 * The response time that a share of requests stay below, in seconds; null when a station is saturated.
 * In closed form where the disk is not used, is not known, or varies too little to matter (a relative
 * error of 1e-5 at most); by inversion of the Laplace transform otherwise.
 *
 * @param share in (0, 1), for instance 0.95.
 */
export function requestPercentile(network: RequestNetwork, share: number): number | null {
  if (isSaturated(network)) return null;
  const queue = processorOf(network);
  const wait = waitOf(queue);
  const processor = responsePercentile(queue, share);
  if (wait === null || processor === null) return null;
  const { operationsPerRequest: operations, operationSeconds, networkSeconds } = network;
  const disk = diskOf(network);
  if (disk === null) return processor + operations * operationSeconds + networkSeconds;
  const serviceSeconds = serviceSecondsOf(queue);
  const { wait: diskWait, busySeconds } = disk;
  const fixed = operations * (operationSeconds - busySeconds) + networkSeconds;
  const waiting = diskWait.chance / diskWait.rate;
  const variance = busySeconds * busySeconds + (2 / diskWait.rate - waiting) * waiting;
  // A small independent time adds its mean to a percentile, and half its variance over the scale.
  if (operations * variance <= 2 * barelyVaries * serviceSeconds * processor) {
    return processor + operations * (waiting + busySeconds) + fixed;
  }
  const times = { serviceSeconds, wait, diskWait, busySeconds, operations };
  return summedPercentile(times, share) + fixed;
}

import { exponential, exponentialLessOne } from '../../base/elementary-functions.ts';
import { erlangC } from './erlang.ts';
import { tailQuantile } from './tail-quantile.ts';
/**
 * The M/M/c queue: Poisson arrivals, exponential service, c servers, unlimited waiting room, first
 * come first served.
 *
 * Source: Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed. (2008), section
 * 2.3. The mean response of one server that is shared equally among all present (M/M/1-PS) is the
 * same as first come first served (Kleinrock, Queueing Systems vol. 2, 1976, section 4.4; Cohen 1979,
 * The multiple phase service network with generalized processor sharing), and does not depend on the
 * distribution of the service time; with c servers so shared, the number present and hence the mean
 * are those of M/M/c as well. The distribution here is that of first come first served.
 */

/** A queue by its rates: saturated where arrivals reach the rate that all servers together complete. */
export interface MultiServerQueue {
  readonly servers: number;
  readonly arrivalsPerSecond: number;
  /** Completions per second while no server is idle. */
  readonly completionsPerSecond: number;
}

/** The waiting time: 0, or, with a chance, exponentially distributed with a rate. */
export interface Wait {
  readonly chance: number;
  /** Per second: what completions gain on arrivals. */
  readonly rate: number;
}

/** A hair under a whole number of cores is that number: the rounding of the figures before it. */
const rounding = 1e-9;

/** Servers that a quota of cores stands for: the next whole number. */
export function serversOf(quotaCores: number): number {
  return Math.max(1, Math.ceil(quotaCores - rounding));
}

/**
 * The processor of an instance with a quota of q cores: as many servers as q rounds up to, of total
 * speed q. A quota of 0.25 is one server at a quarter of a core's speed, 2.5 are three at 5/6.
 *
 * @param cpuSeconds mean time of a request on a whole core.
 */
export function processorQueue(
  quotaCores: number,
  cpuSeconds: number,
  arrivalsPerSecond: number,
): MultiServerQueue {
  return {
    servers: serversOf(quotaCores),
    arrivalsPerSecond,
    completionsPerSecond: quotaCores / cpuSeconds,
  };
}

/** Share of the time a server is busy; 1 or more means saturated. */
export function queueUtilization(queue: MultiServerQueue): number {
  return queue.arrivalsPerSecond / queue.completionsPerSecond;
}

/** Mean time on a server, in seconds. */
export function serviceSecondsOf(queue: MultiServerQueue): number {
  return queue.servers / queue.completionsPerSecond;
}

/** How long an arrival waits for a server; null when saturated. */
export function waitOf(queue: MultiServerQueue): Wait | null {
  const { servers, arrivalsPerSecond, completionsPerSecond } = queue;
  if (arrivalsPerSecond >= completionsPerSecond) return null;
  return {
    chance: erlangC(servers, servers * queueUtilization(queue)),
    rate: completionsPerSecond - arrivalsPerSecond,
  };
}

/** Mean time from arrival to completion, in seconds; null when saturated. */
export function meanResponse(queue: MultiServerQueue): number | null {
  const wait = waitOf(queue);
  return wait === null ? null : serviceSecondsOf(queue) + wait.chance / wait.rate;
}

/** Probability that the time in the system exceeds `time` seconds, in closed form; 1 when saturated. */
export function responseTail(queue: MultiServerQueue, time: number): number {
  const wait = waitOf(queue);
  return wait === null ? 1 : tailAfter(wait, serviceSecondsOf(queue), time);
}

function tailAfter(wait: Wait, serviceSeconds: number, time: number): number {
  const services = time / serviceSeconds;
  const spare = wait.rate * serviceSeconds - 1;
  // (1 - exp(-spare x)) / spare tends to x as spare tends to 0, where the quotient loses its digits.
  if (Math.abs(spare) < 1e-9) return exponential(-services) * (1 + wait.chance * services);
  // The slower of the two exponential functions is taken out: the quotient of the other stays finite.
  const slower = spare > 0 ? services : wait.rate * time;
  const drained = -exponentialLessOne(-Math.abs(spare) * services) / Math.abs(spare);
  return exponential(-services) + wait.chance * exponential(-slower) * drained;
}

/**
 * The response time that a share of requests stay below, in seconds; null when saturated.
 *
 * @param share in (0, 1), for instance 0.95.
 */
export function responsePercentile(queue: MultiServerQueue, share: number): number | null {
  const wait = waitOf(queue);
  if (wait === null) return null;
  const service = serviceSecondsOf(queue);
  const mean = service + wait.chance / wait.rate;
  // Markov's inequality bounds the time from above.
  const bound = mean / (1 - share);
  return tailQuantile((time) => tailAfter(wait, service, time), 1 - share, 3 * mean, bound, 1e-12);
}

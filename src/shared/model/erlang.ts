import { exponential, exponentialLessOne } from '../base/elementary-functions.ts';
/**
 * The M/M/c queue: Poisson arrivals, exponential service, c servers, unlimited waiting room.
 *
 * Source: Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed. (2008),
 * section 2.3; Erlang (1917).
 */

/** Offered load and servers of a queue. `load` is arrivals per second times service seconds (erlangs). */
export interface Queue {
  readonly servers: number;
  readonly arrivalsPerSecond: number;
  readonly serviceSeconds: number;
}

/** Share of arrivals lost by `servers` servers without waiting room (Erlang B). */
export function erlangB(servers: number, load: number): number {
  let blocking = 1;
  for (let count = 1; count <= servers; count += 1) {
    blocking = (load * blocking) / (count + load * blocking);
  }
  return blocking;
}

/** Probability that an arrival has to wait (Erlang C); 1 when saturated. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const blocking = erlangB(servers, load);
  return (servers * blocking) / (servers - load * (1 - blocking));
}

/** Share of the time a server is busy; 1 or more means saturated. */
export function serverUtilization(queue: Queue): number {
  return (queue.arrivalsPerSecond * queue.serviceSeconds) / queue.servers;
}

/** Highest sustainable arrival rate, per second: at it and above, the queue grows without end. */
export function saturationRate(queue: Queue): number {
  return queue.servers / queue.serviceSeconds;
}

/** Mean time from arrival to completion, in seconds; null when saturated. */
export function meanResponse(queue: Queue): number | null {
  const { servers, arrivalsPerSecond, serviceSeconds } = queue;
  const load = arrivalsPerSecond * serviceSeconds;
  if (load >= servers) return null;
  return serviceSeconds + (erlangC(servers, load) * serviceSeconds) / (servers - load);
}

/** Probability that the time in the system exceeds `time` seconds, in closed form; queue not saturated. */
export function responseTail(queue: Queue, time: number): number {
  const { servers, arrivalsPerSecond, serviceSeconds } = queue;
  const load = arrivalsPerSecond * serviceSeconds;
  const waits = erlangC(servers, load);
  const services = time / serviceSeconds;
  const spare = servers - 1 - load;
  // (1 - exp(-spare x)) / spare tends to x as spare tends to 0, where the quotient loses its digits.
  const drained =
    Math.abs(spare) < 1e-9 ? services : -exponentialLessOne(-spare * services) / spare;
  return exponential(-services) * (1 + waits * drained);
}

/**
 * The response time that a share of requests stay below, in seconds; null when saturated.
 *
 * @param share in (0, 1), for instance 0.95.
 */
export function responsePercentile(queue: Queue, share: number): number | null {
  const mean = meanResponse(queue);
  if (mean === null) return null;
  const tail = 1 - share;
  let low = 0;
  let high = mean;
  while (responseTail(queue, high) > tail) {
    low = high;
    high *= 2;
  }
  while (high - low > high * 1e-13) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (responseTail(queue, middle) > tail) low = middle;
    else high = middle;
  }
  return high;
}

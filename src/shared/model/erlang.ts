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

/** Up to so many servers the recursion of Erlang B is walked, one step per server. */
const maxWalked = 1024;

/** A share of arrivals lost that is the reciprocal of this or less is no share of anything. */
const endless = 1e300;

/**
 * Erlang B of many servers, as the reciprocal of its definition written from the last term back:
 * 1/B = 1 + c/a + c(c-1)/a² + …. The terms soon are too small to matter, or the sum too large: the
 * steps grow with the square root of the servers, not with the servers.
 */
function erlangBOfMany(servers: number, load: number): number {
  if (load === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let taken = 0; taken < servers; taken += 1) {
    term *= (servers - taken) / load;
    sum += term;
    if (sum > endless) break;
    // Once terms fall, each does so faster than the one before: what follows is a geometric series.
    const ratio = (servers - taken - 1) / load;
    if (ratio < 1 && term * ratio < sum * (1 - ratio) * Number.EPSILON) break;
  }
  return 1 / sum;
}

/** Share of arrivals lost by `servers` servers without waiting room (Erlang B). */
export function erlangB(servers: number, load: number): number {
  if (servers > maxWalked) return erlangBOfMany(servers, load);
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
  return tailOf(
    queue,
    erlangC(queue.servers, queue.arrivalsPerSecond * queue.serviceSeconds),
    time,
  );
}

/** The same where it is known how probable a wait is, which is the dear part of it. */
function tailOf(queue: Queue, waits: number, time: number): number {
  const { servers, arrivalsPerSecond, serviceSeconds } = queue;
  const load = arrivalsPerSecond * serviceSeconds;
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
  const waits = erlangC(queue.servers, queue.arrivalsPerSecond * queue.serviceSeconds);
  let low = 0;
  let high = mean;
  while (tailOf(queue, waits, high) > tail) {
    low = high;
    high *= 2;
  }
  while (high - low > high * 1e-13) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (tailOf(queue, waits, middle) > tail) low = middle;
    else high = middle;
  }
  return high;
}

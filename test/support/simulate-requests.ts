/** What the simulated instance is: the stations of the queueing model, taken literally. */
export interface SimulatedInstance {
  readonly arrivalsPerSecond: number;
  readonly quotaCores: number;
  /** Mean seconds of a request on a whole core, exponentially distributed. */
  readonly cpuSeconds: number;
  /** Whole number. */
  readonly operationsPerRequest: number;
  /** A device is busy with one operation for an exponential time of this rate. */
  readonly diskOperationsPerSecond: number;
  /** Mean of an operation without waiting: what the device is busy, and a fixed time after it. */
  readonly operationSeconds: number;
  readonly networkSeconds: number;
}

/** A mean over independent replications, with the half width of its 99.9 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

export interface SimulatedResponse {
  readonly mean: Estimate;
  readonly p95: Estimate;
}

/** Numbers in (0, 1) from a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

interface DiskCall {
  readonly time: number;
  readonly arrived: number;
  readonly left: number;
}

/** Calls of the disk in order of time: a binary heap. */
class CallQueue {
  readonly #calls: DiskCall[] = [];

  get first(): DiskCall | undefined {
    return this.#calls[0];
  }

  add(call: DiskCall): void {
    let place = this.#calls.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#calls[parent];
      if (above === undefined || above.time <= call.time) break;
      this.#calls[place] = above;
      place = parent;
    }
    this.#calls[place] = call;
  }

  removeFirst(): void {
    const last = this.#calls.pop();
    if (last === undefined || this.#calls.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [this.#calls[left], this.#calls[left + 1]];
      if (one === undefined) break;
      const isRight = other !== undefined && other.time < one.time;
      const child = isRight ? other : one;
      if (last.time <= child.time) break;
      this.#calls[place] = child;
      place = isRight ? left + 1 : left;
    }
    this.#calls[place] = last;
  }
}

/** Response times of one run, in the order of completion, without the first of them. */
function run(instance: SimulatedInstance, requests: number, seed: number): Float64Array {
  const random = randomNumbers(seed);
  const exponential = (mean: number): number => -Math.log(random()) * mean;
  const { quotaCores, operationsPerRequest, operationSeconds, networkSeconds } = instance;
  const servers = Array.from({ length: Math.ceil(quotaCores) }, () => 0);
  const serviceSeconds = (instance.cpuSeconds * servers.length) / quotaCores;
  const busySeconds = 1 / instance.diskOperationsPerSecond;
  const calls = new CallQueue();
  const warmUp = Math.floor(requests / 10);
  const responses: number[] = [];
  let diskFree = 0;
  const complete = (arrived: number, time: number): void => {
    responses.push(time - arrived);
  };
  const callDisk = (call: DiskCall): void => {
    const start = Math.max(call.time, diskFree);
    const busy = exponential(busySeconds);
    diskFree = start + busy;
    const time =
      operationSeconds < busySeconds
        ? start + (busy * operationSeconds) / busySeconds
        : diskFree + operationSeconds - busySeconds;
    if (call.left > 1) calls.add({ time, arrived: call.arrived, left: call.left - 1 });
    else complete(call.arrived, time + networkSeconds);
  };
  const callUntil = (time: number): void => {
    for (let call = calls.first; call !== undefined && call.time < time; call = calls.first) {
      calls.removeFirst();
      callDisk(call);
    }
  };
  let clock = 0;
  for (let arrival = 0; arrival < requests + warmUp; arrival += 1) {
    clock += exponential(1 / instance.arrivalsPerSecond);
    callUntil(clock);
    let next = 0;
    for (let server = 1; server < servers.length; server += 1) {
      if ((servers[server] ?? 0) < (servers[next] ?? 0)) next = server;
    }
    const served = Math.max(clock, servers[next] ?? 0) + exponential(serviceSeconds);
    servers[next] = served;
    if (operationsPerRequest === 0) complete(clock, served + networkSeconds);
    else calls.add({ time: served, arrived: clock, left: operationsPerRequest });
  }
  callUntil(Number.POSITIVE_INFINITY);
  return Float64Array.from(responses.slice(warmUp));
}

const replications = 24;
/** Quantile of Student's t at 99.95 % with 23 degrees of freedom. */
const studentQuantile = 3.768;

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean, halfWidth: studentQuantile * error };
}

/**
 * Response times of an instance by discrete-event simulation: Poisson arrivals, first come first
 * served, exponential services; a request leaves the processor before it calls the disk.
 *
 * @param requests per replication, after a tenth of warming up.
 */
export function simulateRequests(
  instance: SimulatedInstance,
  requests: number,
  seed: number,
): SimulatedResponse {
  const runs = Array.from({ length: replications }, (_, index) =>
    run(instance, requests, seed * 1000 + index).toSorted(),
  );
  return {
    mean: estimate(runs.map((times) => times.reduce((sum, time) => sum + time, 0) / times.length)),
    p95: estimate(runs.map((times) => times[Math.floor(0.95 * times.length)] ?? 0)),
  };
}

import { exponential, logarithmOfOnePlus } from '../../base/elementary-functions.ts';
/**
 * Erlang's two formulas for any number of servers.
 *
 * Sources: Erlang (1917); Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed.
 * (2008), sections 2.3 and 2.4; for many servers, the blocking as a ratio of the Poisson probability
 * to its sum, with the probability from Stirling's series (Loader 2000, Fast and accurate computation
 * of binomial probabilities).
 */

/** Up to this many servers the recursion is short; beyond, Stirling's series is exact to the last digits. */
const fewServers = 128;

/** An addend below this share of its sum changes no digit. */
const negligible = 2 ** -54;

/**
 * Share of arrivals lost by `servers` servers without waiting room (Erlang B). The work grows with
 * the square root of the number of servers at most, and only close to saturation.
 *
 * @param load erlangs: arrivals per second times service seconds.
 */
export function erlangB(servers: number, load: number): number {
  if (servers <= fewServers) return blockingByRecursion(servers, load);
  if (load >= servers) return blockingOfOverload(servers, load);
  // Blocking is p(c) / (p(0) + … + p(c)) of the Poisson distribution, the sum being 1 less its tail.
  const probability = poissonProbability(servers, load);
  return probability / (1 - probability * tailOverProbability(servers, load));
}

function blockingByRecursion(servers: number, load: number): number {
  let blocking = 1;
  for (let count = 1; count <= servers; count += 1) {
    blocking = (load * blocking) / (count + load * blocking);
  }
  return blocking;
}

/** 1/B = 1 + c/a + c (c-1)/a² + …, which falls from the start where the load a exceeds c. */
function blockingOfOverload(servers: number, load: number): number {
  let sum = 1;
  let addend = 1;
  for (let left = servers; left > 0 && addend > negligible * sum; left -= 1) {
    addend *= left / load;
    sum += addend;
  }
  return 1 / sum;
}

/** (p(c+1) + p(c+2) + …) / p(c) = a/(c+1) + a²/((c+1)(c+2)) + …; load a below c. */
function tailOverProbability(servers: number, load: number): number {
  let sum = 0;
  let addend = 1;
  for (let count = servers + 1; addend > negligible * sum; count += 1) {
    addend *= load / count;
    sum += addend;
  }
  return sum;
}

/** Poisson probability of exactly `count`, large, at mean `load`. */
function poissonProbability(count: number, load: number): number {
  if (load === 0) return 0;
  const excess = load / count - 1;
  const deviance = count * (excess - logarithmOfOnePlus(excess));
  const square = count * count;
  const stirling = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / count;
  return exponential(-deviance - stirling) / Math.sqrt(2 * Math.PI * count);
}

/** Probability that an arrival has to wait (Erlang C); 1 when saturated. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const blocking = erlangB(servers, load);
  return (servers * blocking) / (servers - load * (1 - blocking));
}

import { describe, expect, it } from 'vitest';
import { judgeKnown, judgePlanted, judgeRandom, shareOf } from './judged-projects.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import { traps } from './planted-projects.ts';

// The benchmark holds 4000; these bring about 350 clear verdicts and 400 headlines.
const projects = 600;
const judged = Array.from({ length: projects }, (_, index) => judgeKnown(index));
const planted = Array.from({ length: 400 }, (_, index) => judgePlanted(index));

describe('grades over 600 projects whose truth is known', () => {
  const clear = judged.filter(({ verdict }) => verdict === 'clear');
  const rightlyClear = clear.filter(({ right }) => right);
  const headlined = judged.filter(({ robustness }) => robustness === 'robust');

  it('headline a winner that is right 95 times in 100, within three standard errors', () => {
    const standardError = Math.sqrt((0.95 * 0.05) / headlined.length);
    expect(headlined.length).toBeGreaterThan(300);
    expect(shareOf(headlined, ({ right }) => right)).toBeGreaterThan(0.95 - 3 * standardError);
  });

  it('call clear what is right 95 times in 100', () => {
    expect(clear.length).toBeGreaterThan(250);
    expect(shareOf(clear, ({ right }) => right)).toBeGreaterThan(0.95);
  });

  it('call at most 5 in 100 of the right and clear ones fragile', () => {
    const fragile = shareOf(rightlyClear, ({ robustness }) => robustness === 'fragile');
    expect(fragile).toBeGreaterThan(0);
    expect(fragile).toBeLessThanOrEqual(0.05);
  });

  it('never recommend a dominated alternative', () => {
    expect(judged.filter(({ dominated }) => dominated)).toEqual([]);
  });
});

describe('grades over 400 projects that are fragile by construction', () => {
  it.each(traps)('find 95 in 100 of those whose lead rests on: %s', (trap) => {
    const those = planted.filter((project) => project.trap === trap);
    expect(those).toHaveLength(100);
    expect(shareOf(those, ({ robustness }) => robustness === 'fragile')).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('leave headlined what is as planted but for the trap', () => {
    // The recommended alternative leads everywhere: nothing may overturn it.
    const sound = Array.from({ length: 400 }, (_, index) => judgeKnown(10_000 + index)).filter(
      ({ overturning, verdict }) => verdict === 'clear' && overturning.length === 0,
    );
    expect(sound.every(({ robustness }) => robustness === 'robust')).toBe(true);
    expect(sound.length).toBeGreaterThan(100);
  });
});

describe('plans of 100 random projects over the evidence pack, with the weights of their class', () => {
  const random = Array.from({ length: 100 }, (_, index) => judgeRandom(index, evidencePack));
  const possible = random.filter(({ feasible }) => feasible);

  it('name a winner in 20 to 70 of 100 that anything can run', () => {
    expect(possible.length).toBeGreaterThan(40);
    const named = shareOf(possible, (one) => one.named);
    expect(named).toBeGreaterThanOrEqual(0.2);
    expect(named).toBeLessThanOrEqual(0.7);
  });

  it('never name one that does not fit', () => {
    expect(random.filter(({ named, fits }) => named && !fits)).toEqual([]);
  });
});

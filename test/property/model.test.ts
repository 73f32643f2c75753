import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/shared/domain/host/host.ts';
import type { Basis } from '../../src/shared/domain/basis.ts';
import type { Figure } from '../../src/shared/domain/result/trace.ts';
import type { WorkloadInput } from '../../src/shared/domain/workload/workload-input.ts';
import { startDraws } from '../../src/shared/engine/kernel/draws.ts';
import { registerDependencies } from '../../src/shared/engine/tape/sub-tape.ts';
import { withOverrides } from '../../src/shared/engine/formula/prepare-pack.ts';
import type { PreparedPack } from '../../src/shared/engine/formula/prepared-pack.ts';
import {
  evaluationContext,
  evaluateAlternative,
  sampleAlternative,
  type AlternativeEvaluation,
} from '../../src/shared/model/evaluate-alternative.ts';
import { prepareModel } from '../../src/shared/model/prepare-model.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { referenceHost, referenceWorkload } from '../unit/shared/model/reference-host.ts';
import { planOf } from '../unit/shared/plan/plan-of.ts';

const prepared = prepareModel(seedPack);
if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
const model: PreparedPack = prepared.value;

const level = fc.constantFrom('none', 'low', 'medium', 'high', 'extreme');
const workload: fc.Arbitrary<WorkloadInput> = fc.record({
  cpu: fc.integer({ min: 1, max: 64_000 }).map((millicores) => `${millicores}m`),
  memory: fc.integer({ min: 1, max: 1 << 20 }).map((mebibytes) => `${mebibytes}Mi`),
  ioRequirement: level,
  networkRequirement: level,
  guestOs: fc.constantFrom('linux', 'windows', 'other'),
  count: fc.integer({ min: 1, max: 10_000 }),
});
const alternative = fc.constantFrom('vm', 'pv', 'container', 'sandbox');
const basis: fc.Arbitrary<Basis> = fc.constantFrom('stated', 'derived', 'calibrated');

function evaluate(input: WorkloadInput, id: string, chosen: Basis = 'calibrated', pack = model) {
  return evaluateAlternative(
    evaluationContext(pack, chosen, referenceWorkload(input), referenceHost),
    id,
  );
}

function figure(...parameters: Parameters<typeof evaluate>): (symbol: string) => Figure {
  const { figures } = evaluate(...parameters);
  return (symbol) => {
    const found = figures.get(symbol);
    if (!found) throw new Error(`no figure ${symbol}`);
    return found;
  };
}

/** Figures that rest on a distribution without bounds: its ends are the 5th and 95th percentile. */
function symbolsWithTails({ tape }: AlternativeEvaluation): ReadonlySet<string> {
  const tailed = tape.slots.flatMap((slot, index) => {
    const range = slot.kind === 'parameter' ? model.parameters.get(slot.id)?.range : undefined;
    return range?.distribution === 'lognormal' || range?.distribution === 'normal' ? [index] : [];
  });
  const rests = (register: number): boolean => {
    const needed = registerDependencies(tape, [register]);
    return tailed.some((index) => needed.has(index));
  };
  return new Set(
    [...tape.outputs].flatMap(([symbol, register]) => (rests(register) ? [symbol] : [])),
  );
}

describe('laws of the model', () => {
  it('utilization stays in (0, 1]', () => {
    fc.assert(
      fc.property(workload, alternative, basis, (input, id, chosen) => {
        const { low, point, high } = figure(input, id, chosen)('cpu.utilization');
        expect(low).toBeGreaterThan(0);
        expect(point).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('more workload memory never lowers memory per instance', () => {
    fc.assert(
      fc.property(
        workload,
        alternative,
        fc.integer({ min: 1, max: 1 << 20 }),
        (input, id, more) => {
          const larger = {
            ...input,
            memory: `${Number.parseInt(String(input.memory), 10) + more}Mi`,
          };
          const before = figure(input, id)('memory.perInstance');
          const after = figure(larger, id)('memory.perInstance');
          expect(after.low).toBeGreaterThanOrEqual(before.low);
          expect(after.high).toBeGreaterThanOrEqual(before.high);
        },
      ),
    );
  });

  it('density falls or stays as any need grows', () => {
    fc.assert(
      fc.property(workload, alternative, fc.constantFrom('cpu', 'memory'), (input, id, need) => {
        const larger = {
          ...input,
          [need]: String(input[need]).replace(/^\d+/, (digits) => String(2 * Number(digits))),
        };
        const before = figure(input, id)(`density.${need}`);
        const after = figure(larger, id)(`density.${need}`);
        expect(after.point).toBeLessThanOrEqual(before.point);
      }),
    );
  });

  it('only start-up rests on distributions without bounds, in the document', () => {
    for (const id of ['vm', 'pv', 'container', 'sandbox']) {
      const tailed = symbolsWithTails(evaluate({ cpu: '2', memory: '4Gi' }, id));
      expect([...tailed].filter((symbol) => !symbol.startsWith('startup.'))).toEqual([]);
    }
  });

  it('every interval contains its point and every sample', () => {
    fc.assert(
      fc.property(
        workload,
        alternative,
        basis,
        fc.integer({ min: 0, max: 1e6 }),
        (input, id, chosen, seed) => {
          const evaluation = evaluate(input, id, chosen);
          const { columns: samples } = sampleAlternative(
            evaluation,
            startDraws(seed, 64),
            () => true,
          );
          const tailed = symbolsWithTails(evaluation);
          for (const [symbol, { low, point, high }] of evaluation.figures) {
            expect(point, symbol).toBeGreaterThanOrEqual(low);
            expect(point, symbol).toBeLessThanOrEqual(high);
            if (tailed.has(symbol)) continue;
            const column = samples.get(symbol);
            const values = column instanceof Float64Array ? [...column] : [column ?? low];
            expect(Math.min(...values), symbol).toBeGreaterThanOrEqual(low);
            expect(Math.max(...values), symbol).toBeLessThanOrEqual(high);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a wider parameter range never narrows a result', () => {
    const ids = [...model.parameters]
      .filter(([, { range }]) => range.low < range.high)
      .map(([id]) => id);
    fc.assert(
      fc.property(workload, alternative, fc.constantFrom(...ids), (input, id, parameter) => {
        const range = model.parameters.get(parameter)?.range;
        if (!range) throw new Error(parameter);
        const override = {
          parameter,
          low: range.low * 0.9,
          high: Math.min(range.high * 1.1, range.high <= 1 ? 0.999 : Infinity),
          distribution: 'uniform',
          provenance: 'override',
          reason: 'wider',
        } as const;
        const wider = withOverrides(model, [override]);
        if (!wider.ok) throw new Error(JSON.stringify(wider.error));
        const before = evaluate(input, id).figures;
        const after = evaluate(input, id, 'calibrated', wider.value).figures;
        // The midpoint of a cost of §2.2 is a certain weight: moving it moves the split, not the width.
        const weights = /\.cpu\.[a-z]+$/i.test(parameter) && !parameter.endsWith('contextSwitch');
        if (weights) return;
        for (const [symbol, { low, high }] of before) {
          const slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
          expect(after.get(symbol)?.low, symbol).toBeLessThanOrEqual(low + slack);
          expect(after.get(symbol)?.high, symbol).toBeGreaterThanOrEqual(high - slack);
        }
      }),
    );
  });

  it('scaling all times alike leaves relative performance alone', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (scale) => {
        const overrides = ['vm.io.exit', 'vm.io.emulation'].map((parameter) => {
          const range = model.parameters.get(parameter)?.range;
          return {
            parameter,
            low: (range?.low ?? 0) * scale,
            high: (range?.high ?? 0) * scale,
            distribution: 'uniform',
            provenance: 'override',
            reason: 'scaled',
          } as const;
        });
        const scaled = withOverrides(model, overrides);
        const [disk] = referenceHost.disks;
        if (!scaled.ok || !disk?.latencySeconds) throw new Error('bad set-up');
        const latency = disk.latencySeconds.low * scale;
        const host = {
          ...referenceHost,
          disks: [
            {
              ...disk,
              latencySeconds: { low: latency, high: latency, distribution: 'point' as const },
            },
          ],
        };
        const at = (pack: PreparedPack, on: Host) =>
          evaluateAlternative(
            evaluationContext(pack, 'calibrated', referenceWorkload(), on),
            'vm',
          ).figures.get('io.relativePerformance');
        const before = at(model, referenceHost);
        const after = at(scaled.value, host);
        expect(after?.low).toBeCloseTo(before?.low ?? 0, 12);
        expect(after?.high).toBeCloseTo(before?.high ?? 0, 12);
      }),
    );
  });
});

describe('laws of the plan', () => {
  it('permuting the alternatives permutes the results', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
    const straight = planOf().workloads[0];
    fc.assert(
      fc.property(order, (indices) => {
        const alternatives = indices.flatMap((index) => seedPack.alternatives[index] ?? []);
        const permuted = planOf({}, referenceHost, { ...seedPack, alternatives }).workloads[0];
        for (const one of straight?.alternatives ?? []) {
          const same = permuted?.alternatives.find(({ id }) => id === one.id);
          // TOPSIS and PROMETHEE add up over rivals in their order, so their last bits may differ.
          expect({ ...same, scores: same?.scores.weightedSum }).toEqual({
            ...one,
            scores: one.scores.weightedSum,
          });
        }
        expect(permuted?.decision.recommendation).toBe(straight?.decision.recommendation);
      }),
      { numRuns: 8 },
    );
  });

  it('the probability that n instances fit never rises with n', () => {
    fc.assert(
      fc.property(workload, (input) => {
        for (const { density } of planOf({
          workloads: [input],
          sampling: { samples: 200, seed: 3 },
        }).workloads[0]?.alternatives ?? []) {
          const probabilities = density?.fits.map(({ probability }) => probability) ?? [];
          expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 30 },
    );
  });
});

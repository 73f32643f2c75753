import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../../src/shared/domain/result/trace.ts';
import { resolveWorkload } from '../../../../src/shared/domain/workload/workload-resolve.ts';
import {
  evaluationContext,
  evaluateAlternative,
  type EvaluationContext,
} from '../../../../src/shared/model/evaluate-alternative.ts';
import { explain } from '../../../../src/shared/model/explain.ts';
import { prepareModel } from '../../../../src/shared/model/prepare-model.ts';
import { formula, smallPack } from '../engine/small-pack.ts';
import { referenceHost } from './reference-host.ts';

/** Two formulas per level, each the sum of the two below it: written out, it doubles at every level. */
function lattice(levels: number, bottom: string): EvaluationContext {
  const formulas = Array.from({ length: levels }, (_, level) =>
    ['a', 'b'].map((name) =>
      formula(`${name}${level}`, level === levels - 1 ? bottom : `a${level + 1} + b${level + 1}`),
    ),
  );
  const prepared = prepareModel(smallPack([], formulas.flat()));
  const workload = resolveWorkload({ cpu: '2', memory: '4Gi' });
  if (!prepared.ok || !workload.ok) throw new Error('the lattice is a valid pack');
  const host = { ...referenceHost, clockHz: null };
  return evaluationContext(prepared.value, 'calibrated', workload.value, host);
}

function count(trace: Trace): number {
  return trace.children.reduce((sum, child) => sum + count(child), 1);
}

describe('a trace', () => {
  it('writes out every formula below a figure', () => {
    const trace = explain(lattice(5, '1'), 'one', 'a0');
    expect(trace.ok && trace.value.figure.point).toBe(2 ** 4);
    expect(trace.ok && count(trace.value)).toBe(2 ** 5 - 1);
  });

  it('stays readable where formulas share so much that it would not end', () => {
    const trace = explain(lattice(40, '1'), 'one', 'a0');
    expect(trace.ok && trace.value.figure.point).toBe(2 ** 39);
    expect(trace.ok && count(trace.value)).toBeLessThan(1500);
  });

  it('names what is lacking once, however many formulas lack it', () => {
    const context = lattice(40, 'host.clock / host.clock');
    expect(explain(context, 'one', 'a0')).toEqual({
      ok: false,
      error: { code: 'quantity-unavailable', symbol: 'a0', missing: ['host.clock'] },
    });
    expect(evaluateAlternative(context, 'one').figures.has('a0')).toBe(false);
  });
});

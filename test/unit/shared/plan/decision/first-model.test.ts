import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../../src/shared/domain/result/decision.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import { planOf, portable } from '../plan-of.ts';

/** Small enough that the memory of a guest system is most of what it takes: sandboxes lead. */
const small: WorkloadInput = { cpu: '100m', memory: '16Mi' };

function decisionOf(workload: WorkloadInput): Decision {
  const [planned] = planOf({
    workloads: portable.map((one) => ({ ...one, ...workload })),
  }).workloads;
  if (planned === undefined) throw new Error('a workload was planned');
  return planned.decision;
}

describe('what the first model answers', () => {
  it('is not said where the answer is the same', () => {
    const { recommendation, firstModel } = decisionOf(small);
    expect([recommendation, firstModel]).toEqual(['sandbox', null]);
  });

  it('is said with the requirement that it did not know', () => {
    const { recommendation, firstModel } = decisionOf({ ...small, ownKernel: true });
    expect(recommendation).not.toBe('sandbox');
    expect(firstModel?.recommendation).toBe('sandbox');
    expect(firstModel?.because.en).toContain('cannot give the workload a kernel of its own');
    expect(firstModel?.because.zh).toContain('独立内核');
  });

  it('is said with what nobody knows, where the answer hangs on it', () => {
    const { firstModel } = decisionOf({ ...small, wasmPortable: 'unknown' });
    expect(firstModel?.recommendation).toBe('sandbox');
    expect(firstModel?.because.en).toContain('only if it can be built for a sandbox');
  });
});

import { describe, expect, it } from 'vitest';
import { text } from '../../../../../src/shared/base/text.ts';
import { centralWeightProfiles } from '../../../../../src/shared/decision/verdict/central-weight-profiles.ts';
import { exactAcceptability } from '../../../../support/exact-acceptability.ts';
import type { SmaaIndices } from '../../../../../src/shared/decision/smaa/smaa-indices.ts';

const criteria = [
  text('CPU utilization', 'CPU 利用率'),
  text('Memory overhead', '内存开销'),
  text('Isolation strength', '隔离强度'),
];
const alternatives = [text('Virtual machine', '虚拟机'), text('Container', '容器')];
const even = [1 / 3, 1 / 3, 1 / 3];

function indices(matrix: readonly (readonly number[])[]): SmaaIndices {
  const exact = exactAcceptability(matrix);
  if (!exact) throw new Error('no volume');
  return exact;
}

describe('beliefs', () => {
  it('gives every alternative its share of all weightings and the priorities behind it', () => {
    // The first is ahead where w₃ > w₁ (second criterion alike): half of all weightings, a
    // triangle with its centre of gravity at (1/6, 1/3, 1/2).
    const found = centralWeightProfiles(
      indices([
        [0, 0.5, 1],
        [1, 0.5, 0],
      ]),
      { alternatives, criteria, typical: even, confidence: [1, 1] },
    );
    expect(found.map(({ share }) => Number(share.toFixed(9)))).toEqual([0.5, 0.5]);
    const [first] = found;
    expect(first?.contrast?.more).toBe(2);
    expect(first?.contrast?.less).toBe(0);
    expect(first?.contrast?.times).toBeCloseTo(3, 9);
    expect(first?.contrast?.timesTypical).toBeCloseTo(3 / 2, 9);
    expect(first?.sentence.en).toBe(
      'Virtual machine: first for 50 % of the weightings and figures considered. It is right for somebody to whom isolation strength typically counts 3 times as much as CPU utilization.',
    );
    expect(first?.sentence.zh).toBe(
      '虚拟机：在所考虑的权重与数值组合中，有 50% 使其排名第一。它适合这样的人：对其而言，隔离强度的重要性通常是CPU 利用率的 3 倍。',
    );
  });

  it('says so when no weighting makes an alternative right', () => {
    const [, dominated] = centralWeightProfiles(
      indices([
        [0.9, 0.9, 0.9],
        [0.1, 0.2, 0.3],
      ]),
      { alternatives, criteria, typical: even, confidence: [1, null] },
    );
    expect(dominated).toMatchObject({ share: 0, priorities: null, contrast: null });
    expect(dominated?.sentence.en).toBe(
      'Container: first for none of the weightings and figures considered.',
    );
    expect(dominated?.sentence.zh).toContain('都不是第一');
  });

  it('needs no particular priorities for one that is always right', () => {
    const [always] = centralWeightProfiles(
      indices([
        [0.9, 0.9, 0.9],
        [0.1, 0.2, 0.3],
      ]),
      { alternatives, criteria, typical: even, confidence: [1, null] },
    );
    expect(always?.contrast).toBeNull();
    expect(always?.sentence.en).toContain('no particular priorities');
  });

  it('doubts one that its own priorities hardly make first', () => {
    const [first] = centralWeightProfiles(
      indices([
        [0, 0.5, 1],
        [1, 0.5, 0],
      ]),
      { alternatives, criteria, typical: even, confidence: [0.31, 1] },
    );
    expect(first?.sentence.en).toContain('Even then it is first in only 31 % of the samples');
    expect(first?.sentence.zh).toContain('31%');
  });

  it('compares with what a criterion typically weighs when the order of importance is given', () => {
    const [first] = centralWeightProfiles(
      {
        rankAcceptability: [[0.4, 0.6]],
        centralWeights: [[0.5, 0.3, 0.2]],
        pairwiseWinning: [[0]],
      },
      { alternatives, criteria, typical: [0.61, 0.28, 0.11], confidence: [0.9] },
    );
    expect(first?.contrast).toMatchObject({ more: 2, less: 0 });
    expect(first?.sentence.en).toContain(
      'isolation strength counts 1.8 times as much as it typically does',
    );
  });
});

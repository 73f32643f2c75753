import { describe, expect, it } from 'vitest';
import {
  measured,
  bounded,
  study,
  type Observation,
  type Row,
} from '../../../../../src/shared/packs/evidence/observations/observation.ts';
import { observations } from '../../../../../src/shared/packs/evidence/observations/all.ts';
import { factorOf, solveLower } from '../../../../../src/shared/packs/evidence/pooling/cholesky.ts';
import { fitObservations } from '../../../../../src/shared/packs/evidence/pooling/predict.ts';
import { fromScale, toScale } from '../../../../../src/shared/packs/evidence/pooling/scale.ts';
import {
  belowCut,
  normalShare,
  upperStudent,
} from '../../../../../src/shared/packs/evidence/pooling/student.ts';

const from = (id: string, ...rows: readonly Row[]): readonly Observation[] =>
  study(
    {
      id,
      citation: id,
      url: 'https://x',
      year: 2020,
      hardware: null,
      place: '',
      status: 'verified',
    },
    rows,
  );
const start = (id: string, seconds: number) =>
  from(id, measured('runc', 'startup.seconds', 'managed', seconds, ''));

describe('the scales', () => {
  it('come back from where they went', () => {
    for (const value of [0.01, 0.9, 1, 1.02, 70])
      for (const scale of ['ratio', 'positive', 'difference'] as const)
        expect(fromScale(scale, toScale(scale, value))).toBeCloseTo(value, 9);
    expect(fromScale('difference', toScale('difference', -2e-6))).toBeCloseTo(-2e-6, 15);
  });

  it('treat a ratio and its inverse alike', () => {
    expect(toScale('ratio', 4)).toBeCloseTo(-toScale('ratio', 0.25), 12);
  });
});

describe('the distributions', () => {
  it('agree with the tables', () => {
    expect(upperStudent(4)).toBeCloseTo(2.132, 1);
    expect(upperStudent(10)).toBeCloseTo(1.812, 3);
    expect(normalShare(1.96)).toBeCloseTo(0.975, 4);
    expect(normalShare(-1.96)).toBeCloseTo(0.025, 4);
  });

  it('give a half normal one its mean and variance', () => {
    const { mean, variance } = belowCut(0);
    expect(mean).toBeCloseTo(-Math.sqrt(2 / Math.PI), 5);
    expect(variance).toBeCloseTo(1 - 2 / Math.PI, 5);
  });
});

it('solves by the lower factor', () => {
  const matrix = [
    [4, 2],
    [2, 5],
  ];
  const factor = factorOf(2, (row, column) => matrix[row]?.[column] ?? 0);
  expect(solveLower(factor, [2, 3])).toEqual([1, 1]);
});

describe('a prediction', () => {
  it('is a range, also from a single published value', () => {
    const predict = fitObservations([...start('a', 0.4), ...observations]);
    for (const alternative of ['edera', 'lxc', 'youki'] as const) {
      const { p5, p50, p95 } = predict('startup.seconds', 'managed', alternative);
      expect(p95 / p50).toBeGreaterThan(1.5);
      expect(p50 / p5).toBeGreaterThan(1.5);
    }
  });

  it('narrows as agreeing studies are added, and does not depend on their order', () => {
    const two = [...start('a', 0.4), ...start('b', 0.5), ...start('c', 1)];
    const eight = [...two, ...['d', 'e', 'f', 'g', 'h'].flatMap((id) => start(id, 0.5))];
    const width = (rows: readonly Observation[]): number => {
      const { p5, p95 } = fitObservations(rows)('startup.seconds', 'managed', 'runc');
      return p95 / p5;
    };
    expect(width(eight)).toBeLessThan(width(two));
    expect(width(eight.toReversed())).toBeCloseTo(width(eight), 8);
  });

  it('takes "up to" as a bound that draws it down, and says what it rests on', () => {
    const rows = [...start('a', 0.4), ...start('b', 0.8), ...start('c', 1.6)];
    const bound = from('d', bounded('runc', 'startup.seconds', 'managed', ['atMost', 0.2], ''));
    const plain = fitObservations(rows)('startup.seconds', 'managed', 'runc');
    const under = fitObservations([...rows, ...bound])('startup.seconds', 'managed', 'runc');
    expect(under.p50).toBeLessThan(plain.p50);
    expect(under.publications).toEqual(['a', 'b', 'c', 'd']);
    expect(fitObservations(rows)('startup.seconds', 'managed', 'crun').basis).toBe('family');
    expect(fitObservations(rows)('cpu.slowdown', 'compute', 'crun').basis).toBe('nothing');
  });

  it('leaves superseded rows out', () => {
    const old = observations.filter(({ status }) => status === 'superseded');
    expect(old.length).toBeGreaterThan(0);
    const { publications } = fitObservations(old)('cpu.slowdown', 'compute', 'edera');
    expect(publications).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../../../src/shared/domain/basis.ts';
import type { Figure } from '../../../../../src/shared/domain/result/trace.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import {
  evaluationContext,
  evaluateAlternative,
} from '../../../../../src/shared/model/evaluate-alternative.ts';
import { prepareModel } from '../../../../../src/shared/model/prepare-model.ts';
import { workedExamples } from '../../../../../src/shared/audit/worked-examples.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { referenceHost, referenceWorkload } from '../../model/reference-host.ts';

const prepared = prepareModel(seedPack);
if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
const model = prepared.value;

const alternatives = ['vm', 'pv', 'container', 'sandbox'] as const;
const mebibyte = 2 ** 20;

function figuresOf(
  alternative: string,
  basis: Basis,
  workload: WorkloadInput = {},
): ReadonlyMap<string, Figure> {
  const context = evaluationContext(model, basis, referenceWorkload(workload), referenceHost);
  return evaluateAlternative(context, alternative).figures;
}

/** Rows of a table of the seed: figure, then low and high for vm, pv, container, sandbox. */
type Row = readonly [string, ...(readonly [number, number] | null)[]];

const expectFigures = (basis: Basis, scale: number, rows: readonly Row[]): void => {
  for (const [symbol, ...ends] of rows) {
    ends.forEach((expected, index) => {
      if (expected === null) return;
      const alternative = alternatives[index] ?? 'vm';
      const figure = figuresOf(alternative, basis).get(symbol);
      expect(figure, `${alternative} ${symbol}`).toBeDefined();
      // Ends are exact up to the rounding of a few double operations.
      expect((figure?.low ?? 0) / scale, `${alternative} ${symbol} low`).toBeCloseTo(
        expected[0],
        10,
      );
      expect((figure?.high ?? 0) / scale, `${alternative} ${symbol} high`).toBeCloseTo(
        expected[1],
        10,
      );
    });
  }
};

describe('§2 CPU', () => {
  it.each(['stated', 'calibrated'] as const)(
    '§2.1 utilization, basis %s at medium IO and network',
    (basis) => {
      expectFigures(basis, 0.01, [['cpu.utilization', [70, 80], [75, 85], [85, 95], [90, 98]]]);
    },
  );

  it('§2.1 context switch in cycles, one-sided figures with their assumed end', () => {
    expectFigures('stated', 1, [
      ['cpu.contextSwitch', [1000, 5000], [800, 1200], [400, 600], [10, 100]],
    ]);
  });

  it('§2.2 utilization derived from the terms: 14.9–46.5 %, 60.6–83.3 %, 90.9–97.6 %, 98.0–99.4 %', () => {
    const printed = alternatives.map((alternative) => {
      const figure = figuresOf(alternative, 'derived').get('cpu.utilization');
      return [figure?.low ?? 0, figure?.high ?? 0].map((end) => (end * 100).toFixed(1));
    });
    expect(printed).toEqual([
      ['14.9', '46.5'],
      ['60.6', '83.3'],
      ['90.9', '97.6'],
      ['98.0', '99.4'],
    ]);
  });

  it('§2.2 terms, per 1000 useful cycles', () => {
    expectFigures('derived', 1 / 1000, [
      ['cpu.term.exit', [1000, 5000]],
      ['cpu.term.emulation', [100, 500]],
      ['cpu.term.hypervisor', [50, 200], [50, 200]],
      ['cpu.term.hypercall', null, [100, 300]],
      ['cpu.term.collaboration', null, [50, 150]],
      ['cpu.term.namespace', null, null, [10, 50]],
      ['cpu.term.cgroup', null, null, [5, 20]],
      ['cpu.term.runtime', null, null, [10, 30], [5, 15]],
      ['cpu.term.syscall', null, null, null, [1, 5]],
    ]);
  });

  it('calibrated: a pure compute workload pays less, an IO-heavy one more', () => {
    for (const alternative of alternatives) {
      const at = (level: 'none' | 'medium' | 'extreme'): number =>
        figuresOf(alternative, 'calibrated', {
          ioRequirement: level,
          networkRequirement: level,
        }).get('cpu.utilization')?.point ?? 0;
      expect(at('none')).toBeGreaterThan(at('medium'));
      expect(at('extreme')).toBeLessThan(at('medium'));
    }
  });

  it('the shares of every calibrated term add up to 1', () => {
    const terms = [...model.parameters.keys()].filter((id) => /^\w+\.cpu\.\w+\.base$/.test(id));
    expect(terms).toHaveLength(11);
    for (const base of terms) {
      const sum = ['base', 'io', 'network']
        .map((part) => model.parameters.get(base.replace(/base$/, part))?.range.low ?? Number.NaN)
        .reduce((total, share) => total + share, 0);
      expect(sum, base).toBeCloseTo(1, 14);
    }
  });
});

describe('the tables of the document', () => {
  it.each(seedPack.tables.flatMap((table) => (table.cells === undefined ? [] : [table])))(
    '$id has a cell a column in each of its rows',
    ({ rows, columns, cells }) => {
      expect(Object.keys(cells ?? {})).toEqual(rows);
      for (const row of rows) expect(cells?.[row]).toHaveLength(columns?.length ?? 0);
    },
  );

  it('gives the absolute performance of storage as §6.2 defines it', () => {
    const figures = figuresOf('container', 'calibrated');
    const point = (symbol: string): number => figures.get(symbol)?.point ?? Number.NaN;
    expect(point('storage.performance')).toBe(
      (point('storage.iops') * point('storage.throughput')) / point('storage.latency'),
    );
  });
});

describe('§3.2 memory', () => {
  it.each(workedExamples(seedPack).map((example) => [example.id, example] as const))(
    'worked example %s',
    (_, { computed, expected }) => {
      expect(computed).toBe(expected);
    },
  );

  it('prints 434, 439, 148, 7.0625 MB as the smallest and 1636, 1646, 562, 16 MB as the standard sizes', () => {
    expect(seedPack.examples.map(({ expected }) => expected / mebibyte)).toEqual([
      434, 439, 148, 7.0625, 1636, 1646, 562, 16,
    ]);
  });

  it('terms per instance in MB', () => {
    const memory = (guestOs: 'linux' | 'windows' | 'other', guestImage: 'minimal' | 'standard') =>
      figuresOf('vm', 'calibrated', { guestOs, guestImage }).get('memory.overhead');
    expect(memory('linux', 'minimal')).toMatchObject({ low: 306 * mebibyte, high: 612 * mebibyte });
    expect(memory('linux', 'standard')).toMatchObject({
      low: 562 * mebibyte,
      high: 2148 * mebibyte,
    });
    expect(memory('windows', 'standard')).toMatchObject({
      low: 2098 * mebibyte,
      high: 4196 * mebibyte,
    });
    expectFigures('calibrated', mebibyte, [
      ['memory.overhead', [562, 2148], [567, 2158], [20.1, 51], [7, 15]],
    ]);
  });

  it('Wasm always takes the workload in: 128 MB + 2 + 5 = 135 MB at the low end', () => {
    const figure = figuresOf('sandbox', 'calibrated', { memory: '128Mi' }).get(
      'memory.perInstance',
    );
    expect(figure?.low).toBe(135 * mebibyte);
  });

  it('gives linear memory 64 KiB at least', () => {
    const figure = figuresOf('sandbox', 'calibrated', { memory: '64Ki' }).get('memory.perInstance');
    expect(figure?.low).toBe(7 * mebibyte + 64 * 1024);
  });
});

describe('§4.2 IO', () => {
  it('losses in per cent', () => {
    expectFigures('calibrated', 0.01, [
      ['io.throughputLoss', [10, 30], [5, 15], [1, 3], [0.1, 0.5]],
    ]);
  });
  it('latency terms and their sums in µs', () => {
    expectFigures('calibrated', 1e-6, [
      ['io.addedLatency', [15, 70], [3, 13], [0.1, 1], [0.01, 0.1]],
    ]);
  });
  it('P / P_raw by the formula of the section on an 80 µs disk', () => {
    const figure = figuresOf('vm', 'calibrated').get('io.relativePerformance');
    expect(figure?.low).toBeCloseTo((0.7 * 80) / (80 + 70), 12);
    expect(figure?.high).toBeCloseTo((0.9 * 80) / (80 + 15), 12);
  });
});

describe('§5.2 network', () => {
  it('losses in per cent', () => {
    expectFigures('calibrated', 0.01, [
      ['network.throughputLoss', [10, 20], [5, 12], [1, 5], [0.1, 1]],
    ]);
  });
  it('added latency in µs', () => {
    expectFigures('calibrated', 1e-6, [
      ['network.addedLatency', [15, 40], [11, 28], [1, 5], [0.1, 1]],
    ]);
  });
});

describe('§6.2 storage', () => {
  it('losses in per cent, §7 for paravirtualization', () => {
    expectFigures('calibrated', 0.01, [
      ['storage.iopsLoss', [15, 25], [8, 18], [5, 10], [0.2, 2]],
      ['storage.throughputLoss', [15, 25], [8, 18], [5, 10], [0.2, 2]],
    ]);
  });
  it('added latency in µs', () => {
    expectFigures('calibrated', 1e-6, [
      ['storage.addedLatency', [10, 30], [5, 20], [1, 5], [0.1, 1]],
    ]);
  });
});

describe('§7 levels', () => {
  it('isolation and compatibility', () => {
    expectFigures('calibrated', 1, [
      ['isolation.level', [4, 4], [3, 3], [2, 2], [1, 1]],
      ['compatibility.level', [4, 4], [3, 3], [2, 2], [1, 1]],
    ]);
  });
});

describe('the pack', () => {
  it('says of every parameter which section it is from', () => {
    const without = seedPack.parameters.filter(({ source }) => source.section === undefined);
    expect(without).toEqual([]);
  });

  it('names every assumption as one, with a reason in both languages', () => {
    const bare = seedPack.parameters.filter(
      ({ status, note }) => status === 'assumption' && !(note?.en && note.zh),
    );
    expect(bare).toEqual([]);
  });
});

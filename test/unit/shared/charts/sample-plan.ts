import { fitsOf, settledDecision } from '../../../support/plan-parts.ts';
import { text } from '../../../../src/shared/base/text.ts';
import { criteria, type Criterion } from '../../../../src/shared/domain/criterion.ts';
import type { Paradigm } from '../../../../src/shared/domain/paradigm.ts';
import type { Density } from '../../../../src/shared/domain/result/density.ts';
import type { Performance } from '../../../../src/shared/domain/result/performance.ts';
import type {
  AlternativePlan,
  MatrixCell,
  MatrixRow,
  WorkloadPlan,
} from '../../../../src/shared/domain/result/plan.ts';
import type { Estimate, ResultRange } from '../../../../src/shared/domain/range/range.ts';

import { µs, range, sketches, workloadBytes, type Sketch } from './sample-sketches.ts';

function density([low, high, at95, naive]: Sketch['instances']): Density {
  const middle = (low + high) / 2;
  return {
    instancesPerHost: { low, high },
    naive,
    at95,
    bottleneck: 'memory',
    headroom: {
      cpu: 0.35,
      memory: 0.03,
      iops: 0.62,
      diskThroughput: 0.8,
      network: 0.9,
      diskSpace: null,
    },
    fits: Array.from({ length: high + 2 }, (_, index) => ({
      instances: index + 1,
      probability:
        index + 1 <= low
          ? 1
          : index + 1 > high
            ? 0
            : Math.min(1, Math.max(0, 0.5 + (middle - index - 0.6) / 2)),
    })),
  };
}

function performance(utilization: ResultRange): Performance {
  const rate = 900 * utilization.p50;
  const curve = Array.from({ length: 24 }, (_, index) => {
    const load = index / 24;
    const mean = 0.002 / (1 - load);
    return {
      requestsPerSecond: load * rate,
      meanResponseSeconds: mean,
      p95ResponseSeconds: mean * 3,
    };
  });
  return {
    servers: 2,
    quotaCores: 2,
    serviceSeconds: range(0.0018, 0.0022),
    utilization: range(0.5, 0.6),
    meanResponseSeconds: range(0.003, 0.005),
    p95ResponseSeconds: range(0.009, 0.015),
    maxRequestsPerSecond: range(rate * 0.95, rate * 1.05),
    bound: 'processor',
    saturated: false,
    chanceOfSaturation: 0,
    carriedBy: null,
    curve,
  };
}

function alternative(sketch: Sketch): AlternativePlan {
  const feasible = sketch.id !== 'pv';
  const level = (sketch.level - 1) / 3;
  const values: Readonly<Record<Criterion, Estimate | null>> = {
    cpu: range((sketch.cpu.low - 0.5) * 2, (sketch.cpu.high - 0.5) * 2),
    memory: range(workloadBytes / sketch.memory.high, workloadBytes / sketch.memory.low),
    io: sketch.ioRelative,
    network: range(
      1 - Math.log10(sketch.network.high / 1e-7) / 3,
      1 - Math.log10(sketch.network.low / 1e-7) / 3,
    ),
    storage: sketch.storageRelative,
    isolation: level,
    compatibility: level,
  };
  return {
    id: sketch.id,
    paradigm: sketch.id,
    name: sketch.name,
    feasible,
    fits: fitsOf(feasible),
    startup: null,
    shares: {
      cpu: null,
      memory: null,
      iops: null,
      diskThroughput: null,
      network: null,
      diskSpace: null,
    },
    ledgers: [],
    conditions: [],
    reasons: feasible
      ? []
      : [
          {
            id: 'guest-not-modifiable',
            text: text(
              'Paravirtualization needs a guest that can be modified.',
              '半虚拟化需要可修改的 Guest OS。',
            ),
          },
        ],
    warnings:
      sketch.id === 'sandbox'
        ? [
            {
              id: 'wasm-unknown',
              text: text(
                'Whether the workload compiles to Wasm is not known.',
                '尚不清楚工作负载能否编译为 Wasm。',
              ),
            },
          ]
        : [],
    resources: {
      cpu: {
        utilization: sketch.cpu,
        effectiveCores: range(16 * sketch.cpu.low, 16 * sketch.cpu.high),
        coresToProvision: range(2 / sketch.cpu.high, 2 / sketch.cpu.low),
        contextSwitchCycles: range(800, 1200),
        contextSwitchSeconds: range(800 / 3e9, 1200 / 3e9),
        terms: { runtime: range(0.01, 0.02) },
        lostCyclesPerSecond: { runtime: range(6e7, 1.2e8) },
      },
      memory: {
        perInstanceBytes: sketch.memory,
        terms: sketch.memoryTerms,
        totalBytes: sketch.memory,
      },
      io: {
        throughputLoss: range(0.01, 0.03),
        addedLatencySeconds: range(1 * µs, 5 * µs),
        latencySeconds: range(81 * µs, 85 * µs),
        throughputBytesPerSecond: range(1e9, 1.1e9),
        relativePerformance: sketch.ioRelative,
        terms: {},
      },
      network: {
        throughputLoss: range(0.01, 0.05),
        addedLatencySeconds: sketch.network,
        latencySeconds: null,
        throughputBitsPerSecond: null,
        terms: {},
      },
      storage: {
        iopsLoss: range(0.05, 0.1),
        throughputLoss: range(0.05, 0.1),
        addedLatencySeconds: range(1 * µs, 5 * µs),
        relativePerformance: sketch.storageRelative,
      },
      isolationLevel: sketch.level,
      compatibilityLevel: sketch.level,
    },
    performance: performance(sketch.cpu),
    density: density(sketch.instances),
    values,
    scores: {
      weightedSum: sketch.score,
      topsis: feasible ? sketch.score.p50 + 0.03 : null,
      promethee: feasible ? sketch.score.p50 - 0.5 : null,
    },
    acceptability: sketch.acceptability,
    samplingError: {
      acceptability: sketch.acceptability.map(() => 0.003),
      weightedSum: { at5: 0.001, at50: 0.001, at95: 0.001 },
    },
  };
}

interface RowSketch {
  readonly symbol: string;
  readonly unit: string;
  readonly figure: (sketch: Sketch) => Estimate;
  readonly stated: readonly [string, string, string, string];
  readonly best: Paradigm;
}

const rows: Readonly<Record<Criterion, RowSketch>> = {
  cpu: {
    symbol: 'cpu.utilization',
    unit: 'ratio',
    figure: (sketch) => sketch.cpu,
    stated: ['70–80 %', '75–85 %', '85–95 %', '90–98 %'],
    best: 'sandbox',
  },
  memory: {
    symbol: 'memory.perInstance',
    unit: 'bytes',
    figure: (sketch) => sketch.memory,
    stated: ['434 MB – 1.6 GB', '439 MB – 1.62 GB', '148–562 MB', '7–16 MB'],
    best: 'sandbox',
  },
  io: {
    symbol: 'io.relative',
    unit: 'ratio',
    figure: (sketch) => sketch.ioRelative,
    stated: ['10–30 %', '5–15 %', '< 5 %', '< 1 %'],
    best: 'sandbox',
  },
  network: {
    symbol: 'network.added',
    unit: 's',
    figure: (sketch) => sketch.network,
    stated: ['10–50 µs', '11–28 µs', '1–10 µs', '< 1 µs'],
    best: 'sandbox',
  },
  storage: {
    symbol: 'storage.relative',
    unit: 'ratio',
    figure: (sketch) => sketch.storageRelative,
    stated: ['15–25 %', '8–18 %', '5–10 %', '< 2 %'],
    best: 'sandbox',
  },
  isolation: {
    symbol: 'isolation.level',
    unit: 'level',
    figure: (sketch) => sketch.level,
    stated: ['hardware', 'kernel', 'process', 'application'],
    best: 'vm',
  },
  compatibility: {
    symbol: 'compatibility.level',
    unit: 'level',
    figure: (sketch) => sketch.level,
    stated: ['any OS', 'modified guest', 'Linux', 'application'],
    best: 'vm',
  },
};

function matrixRow(criterion: Criterion): MatrixRow {
  const row = rows[criterion];
  return {
    criterion,
    best: row.best,
    statedBest: row.best,
    cells: sketches.map((sketch, index): MatrixCell => {
      const figure = row.figure(sketch);
      const stated = row.stated[index] ?? '';
      return {
        alternative: sketch.id,
        symbol: row.symbol,
        unit: row.unit,
        figure,
        point: typeof figure === 'number' ? figure : figure.p50,
        stated: text(stated, stated),
      };
    }),
  };
}

const evenWeights = Object.fromEntries(criteria.map((criterion) => [criterion, 1])) as Record<
  Criterion,
  number
>;

/** One workload over four alternatives, one of them infeasible; the verdict is `likely`. */
export function sampleWorkload(): WorkloadPlan {
  return {
    name: 'web-service',
    count: 3,
    current: 'container',
    alternatives: sketches.map(alternative),
    matrix: criteria.map(matrixRow),
    rules: {
      composite: {
        recommendation: 'container',
        because: text('Sharing and standardization are asked for.', '需要资源共享与标准化。'),
        trace: [
          {
            branch: 'sandbox',
            matched: false,
            skipped: false,
            recommendation: 'sandbox',
            conditions: [
              {
                id: 'resource-constrained',
                value: false,
                because: text(
                  'The workload asks for 38 % of the memory, which is not over the threshold of 70 %',
                  '工作负载请求 38 % 的内存，未超过阈值 70 %',
                ),
              },
              {
                id: 'performance-high',
                value: true,
                because: text('The IO level is high', 'IO 级别为高'),
              },
            ],
          },
          {
            branch: 'container',
            matched: true,
            skipped: false,
            recommendation: 'container',
            conditions: [
              { id: 'sharing', value: true, because: text('Sharing is asked for', '需要资源共享') },
              {
                id: 'standardization',
                value: true,
                because: text('Standardization is asked for', '需要标准化'),
              },
            ],
          },
        ],
      },
      fired: [
        {
          id: 'io-intensive',
          dimension: 'io',
          kind: 'general',
          title: text('IO-intensive application', 'IO 密集型应用'),
          recommendation: 'container',
          figures: text('< 5 %', '< 5%'),
          because: text('The IO level is high', 'IO 级别为高'),
        },
      ],
    },
    overTime: null,
    decision: {
      firstModel: null,
      recommendation: 'container',
      confidence: 0.74,
      verdict: 'likely',
      standing: 'likely',
      because: text(
        'Container comes first in 74 % of the samples.',
        '容器化在 74% 的样本中排名第一。',
      ),
      sampling: null,
      robustness: 'robust',
      headline: true,
      attacks: [],
      firmness: text('Robust: none of 9 attacks overturns it.', '稳健：9 项质疑均未能推翻结论。'),
      ...settledDecision,
      weights: evenWeights,
      meanWeights: evenWeights,
      ranking: [
        { alternative: 'container', score: 0.69 },
        { alternative: 'sandbox', score: 0.66 },
        { alternative: 'vm', score: 0.5 },
      ],
      measureNext: [
        {
          parameter: 'sandbox.cpu.utilization.stated',
          title: text('Stated CPU utilization of the sandbox', '沙盒化的 CPU 利用率（文档值）'),
          swing: 0.06,
          flips: true,
          value: 0.004,
          chanceWrong: { now: 0.26, known: 0.18 },
          effort: text('Needs a benchmark.', '需要基准测试。'),
        },
        {
          parameter: 'container.storage.loss',
          title: text('Storage loss of the container', '容器化的存储损失'),
          swing: 0.02,
          flips: false,
          value: 0,
          chanceWrong: { now: 0.26, known: 0.26 },
          effort: text('Needs a benchmark.', '需要基准测试。'),
        },
      ],
    },
  };
}

/**
 * The model core, beside a fixed piece of arithmetic on the same core: `npm run bench`.
 */
import { startDraws } from '../../src/shared/engine/kernel/draws.ts';
import {
  evaluationContext,
  evaluateAlternative,
  sampleAlternative,
} from '../../src/shared/model/evaluate-alternative.ts';
import { explain } from '../../src/shared/model/explain.ts';
import { prepareModel } from '../../src/shared/model/prepare-model.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import type { Pack } from '../../src/shared/packs/pack.ts';
import { evaluatePlan } from '../../src/shared/plan/evaluation/evaluate-plan.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { referenceHost, referenceWorkload } from '../unit/shared/model/reference-host.ts';
import { requestOf } from '../unit/shared/plan/plan-of.ts';
import { compare, type Subject } from './measure.ts';

const workload = referenceWorkload({
  requestsPerSecond: 100,
  cyclesPerRequest: 1e6,
  ioPerRequest: 2,
});

function contextOf(pack: Pack) {
  const prepared = prepareModel(pack);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  return evaluationContext(prepared.value, 'calibrated', workload, referenceHost);
}

const seed = contextOf(seedPack);
const evidence = contextOf(evidencePack);
const four = seedPack.alternatives.map(({ id }) => id);
const thirteen = evidencePack.alternatives.map(({ id }) => id);
const column = Float64Array.from({ length: 1000 }, (_, index) => index / 1000);
let sink = 0;
let wholes = 0;

function multiplyAdds(rounds: number): number {
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < column.length; index += 1) sum += (column[index] ?? 0) * round;
  }
  return sum;
}

const yardstick: Subject = {
  name: 'yardstick: 1,000,000 multiply-adds',
  units: 20,
  run: () => {
    sink += multiplyAdds(20_000);
  },
};

const repeated = (name: string, units: number, work: () => void): Subject => ({
  name,
  units,
  run: () => {
    for (let round = 0; round < units; round += 1) work();
  },
});

const whole = requestOf({
  workloads: [
    {
      cpu: '2',
      memory: '4Gi',
      requestsPerSecond: 100,
      cyclesPerRequest: 1e6,
      ioPerRequest: 1,
      messagesPerRequest: 2,
    },
  ],
});

/** With a seed of its own each time, so that nothing is drawn already. */
function evaluateWhole(seedOfDraws: number): void {
  const sampling = { samples: 100, seed: seedOfDraws };
  const plan = evaluatePlan({ ...whole, document: { ...whole.document, sampling } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
}

compare('One evaluation: point, exact interval, and the figures of every term', [
  yardstick,
  repeated('seed: 1 workload x 4 alternatives', 500, () => {
    for (const id of four) evaluateAlternative(seed, id);
  }),
  repeated('evidence: 1 workload x 13 alternatives', 500, () => {
    for (const id of thirteen) evaluateAlternative(evidence, id);
  }),
  repeated(
    'seed: 1 workload x 4 alternatives, everything a plan says of them, 100 samples',
    20,
    () => {
      wholes += 1;
      evaluateWhole(wholes);
    },
  ),
  repeated('seed: one figure traced and written out', 500, () => {
    explain(seed, 'vm', 'io.relativePerformance');
  }),
]);

compare('Many workloads, and samples', [
  yardstick,
  repeated('evidence: 1,000 workloads x 13 alternatives', 1, () => {
    for (let round = 0; round < 1000; round += 1) {
      for (const id of thirteen) evaluateAlternative(evidence, id);
    }
  }),
  repeated('seed: 1 workload x 4 alternatives x 20,000 samples', 1, () => {
    const draws = startDraws(1, 20_000);
    for (const id of four)
      sampleAlternative(evaluateAlternative(seed, id), draws, (symbol) =>
        symbol.startsWith('value.'),
      );
  }),
]);

if (Number.isNaN(sink)) console.log(sink);

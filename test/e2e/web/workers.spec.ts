import { projectDocument } from '../../../src/shared/domain/project/project.ts';
import type { DecisionAnalysis } from '../../../src/shared/domain/result/analysis.ts';
import type { Failure } from '../../../src/shared/base/failure.ts';
import type { Result } from '../../../src/shared/base/result.ts';
import { evidencePack } from '../../../src/shared/packs/evidence/evidence.ts';
import { analyzeDecision } from '../../../src/shared/plan/analysis/analyze-decision.ts';
import { evaluatePlan } from '../../../src/shared/plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../../../src/shared/plan/evaluation/plan-context.ts';
import type { PlanAnswer, PlanTask } from '../../../src/shared/runners/plan-worker.ts';
import { referenceHost } from '../../unit/shared/model/reference-host.ts';
import { PlannerPages } from '../pages/planner-pages.ts';
import { expect, test } from '../planner-test.ts';

const document = projectDocument.parse({
  schema: 'isoplan/project@1',
  name: 'workers',
  pack: evidencePack.id,
  sampling: { samples: 3000, seed: 11 },
  workloads: Array.from({ length: 8 }, (_, index) => ({
    name: `workload ${index}`,
    cpu: `${500 + 250 * index}m`,
    memory: `${256 + 128 * index}Mi`,
  })),
});
const request: PlanRequest = { document, host: referenceHost, pack: evidencePack, version: '0' };

/** In the page: evaluates the request on some workers, and gives the workloads as text. */
async function evaluateOn({
  address,
  count,
  wanted,
}: {
  readonly address: string;
  readonly count: number;
  readonly wanted: PlanRequest;
}): Promise<readonly string[]> {
  const ask = (worker: Worker, task: PlanTask): Promise<PlanAnswer> =>
    new Promise((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(data as PlanAnswer), { once: true });
      worker.postMessage(task);
    });
  const workers = Array.from({ length: count }, () => new Worker(address, { type: 'module' }));
  const shares = await Promise.all(
    workers.map(async (worker, own) => {
      await ask(worker, { kind: 'start', evaluation: 1, request: wanted });
      const found: [number, string][] = [];
      for (let place = own; place < wanted.document.workloads.length; place += count) {
        const answer = await ask(worker, { kind: 'workload', evaluation: 1, place });
        found.push([place, answer.kind === 'workload' ? JSON.stringify(answer.workload) : '']);
      }
      worker.terminate();
      return found;
    }),
  );
  return shares
    .flat()
    .sort(([left], [right]) => left - right)
    .map(([, workload]) => workload);
}

/** In the page: analyzes the decision of the first workload on a worker. */
async function analyzeOn({
  address,
  wanted,
}: {
  readonly address: string;
  readonly wanted: PlanRequest;
}): Promise<Result<DecisionAnalysis, Failure> | null> {
  const worker = new Worker(address, { type: 'module' });
  const answer = await new Promise<PlanAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }) => resolve(data as PlanAnswer), { once: true });
    const question = { workload: 0, figure: null };
    worker.postMessage({ kind: 'analyze', evaluation: 1, request: wanted, question });
  });
  worker.terminate();
  return answer.kind === 'analysis' ? answer.result : null;
}

test('the page computes in its own workers, to the bits of Node, however many there are', async ({
  planner,
}) => {
  const asked: string[] = [];
  planner.on('request', (call) => asked.push(`${call.url()} ${call.postData() ?? ''}`));
  const pages = new PlannerPages(planner, 'en');
  await pages.shows('projects');
  await pages.startFirstPlan();
  await pages.next('workloads');
  await pages.addWorkload('edge-function');
  await pages.next('matrix');
  await pages.openCell('memory', 0);
  expect(asked.filter((call) => call.includes('plan.gather')).length).toBeGreaterThan(0);
  expect(asked.filter((call) => call.includes('plan.evaluate'))).toEqual([]);

  const [worker] = planner.workers();
  if (!worker) throw new Error('the page has no worker');
  const here = evaluatePlan(request);
  if (!here.ok) throw new Error(JSON.stringify(here.error));
  const expected = here.value.workloads.map((workload) => JSON.stringify(workload));
  const firstDifference = (text: string, place: number): string | null => {
    const other = expected[place] ?? '';
    if (text === other) return null;
    const at = [...text].findIndex((letter, index) => letter !== other[index]);
    return `${text.slice(at - 80, at + 40)} instead of ${other.slice(at - 80, at + 40)}`;
  };
  for (const count of [1, 2, 7]) {
    const found = await planner.evaluate(evaluateOn, {
      address: worker.url(),
      count,
      wanted: request,
    });
    expect(found.map(firstDifference), `${count} workers`).toEqual(expected.map(() => null));
  }

  const analyzed = await planner.evaluate(analyzeOn, { address: worker.url(), wanted: request });
  const analyzedHere = analyzeDecision(request, { workload: 0, figure: null });
  expect(analyzedHere.ok).toBe(true);
  expect(analyzed).toEqual(JSON.parse(JSON.stringify(analyzedHere)));
});

/**
 * The three calls of the model core from a plain Node script: `node resources/examples/resource-model.ts`.
 */
import {
  analyzePerformance,
  makeTradeoff,
  modelResources,
} from '../../src/shared/plan/evaluation/resource-model-tool.ts';
import { parseHostShortText } from '../../src/shared/domain/host/host-short-text.ts';

const host = parseHostShortText('2x16c 2.6GHz, 256GiB, 2x NVMe 3.2TB, 2x25Gb');
if (!host.ok) throw new Error(JSON.stringify(host.error));

const workload = {
  type: 'container',
  cpu_requests: '2',
  memory_requests: '4Gi',
  io_requirements: 'high',
  network_requirements: 'medium',
};

const model = modelResources(workload, { host: host.value });
const tradeoff = makeTradeoff(workload, { host: host.value });
if (!model.ok || !tradeoff.ok) throw new Error('the example is a valid workload');

console.log(
  JSON.stringify(
    {
      utilization: Object.fromEntries(
        Object.entries(model.value.resources).map(([id, { cpu }]) => [id, cpu?.utilization]),
      ),
      performance: analyzePerformance(model.value),
      recommendation: tradeoff.value.decision.recommendation,
      verdict: tradeoff.value.decision.verdict,
      because: tradeoff.value.decision.because.en,
    },
    null,
    2,
  ),
);

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  analyzePerformance,
  makeTradeoff,
  modelResources,
} from '../../../../../src/shared/plan/evaluation/resource-model-tool.ts';
import { referenceHost } from '../../model/reference-host.ts';

const workloadConfig = {
  type: 'container',
  cpu_requests: '2',
  memory_requests: '4Gi',
  io_requirements: 'high',
  network_requirements: 'medium',
};

describe('the three calls of the seed', () => {
  it('model_resources takes the workload_config of the seed as it stands', () => {
    const model = modelResources(workloadConfig, { host: referenceHost });
    expect(model.ok && Object.keys(model.value.resources)).toEqual([
      'vm',
      'pv',
      'container',
      'sandbox',
    ]);
    expect(model.ok && model.value.workload.current).toBe('container');
  });

  it('analyze_performance gives queueing figures where requests are stated', () => {
    const model = modelResources(
      { ...workloadConfig, requestsPerSecond: 100, cyclesPerRequest: 1e6 },
      { host: referenceHost },
    );
    const performance = model.ok ? analyzePerformance(model.value) : {};
    expect(performance['sandbox']?.utilization).toBeDefined();
    const silent = modelResources(workloadConfig, { host: referenceHost });
    expect(silent.ok && analyzePerformance(silent.value)['vm']).toBeNull();
  });

  it('make_tradeoff gives the rule with its trace and the decision', () => {
    const tradeoff = makeTradeoff({ ...workloadConfig, isolation: 4 }, { host: referenceHost });
    expect(tradeoff).toMatchObject({
      ok: true,
      value: { decision: { recommendation: 'vm', confidence: 1 } },
    });
  });

  it.each([
    ['a bad quantity', { ...workloadConfig, cpu_requests: '4GB!' }, 'cpu_requests'],
    ['an unknown field', { ...workloadConfig, colour: 'blue' }, 'colour'],
    ['no object at all', 7, ''],
    ['an empty list', [], 'workloads'],
  ])('refuses %s, naming the field', (_, workload, field) => {
    expect(modelResources(workload, { host: referenceHost })).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field },
    });
  });

  it('runs as the example script shows', () => {
    const run = spawnSync(process.execPath, ['resources/examples/resource-model.ts'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({
      verdict: expect.any(String),
      recommendation: expect.any(String),
    });
  });
});

import { expect, test } from 'vitest';
import type { Host } from '../../../../../src/shared/domain/host/host.ts';
import { explainFigure } from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { referenceHost } from '../../model/reference-host.ts';
import { planOf, requestOf } from '../plan-of.ts';

const takenAt = '2026-01-02T03:04:05.000Z';
const workloads = [{ name: 'web', cpu: '2', memory: '4Gi' }];

/** The reference host with a clock that a calibration measured. */
function withClock(low: number, median: number, high: number): Host {
  const method = 'chain of dependent operations, WebAssembly';
  return {
    ...referenceHost,
    clockHz: median,
    measured: { clockHz: { low, high, takenAt, method } },
    disks: referenceHost.disks.map((disk) => ({
      ...disk,
      latencySeconds: { low: 7e-5, high: 9e-5, mode: 8e-5, distribution: 'triangular' },
      measured: {
        latencySeconds: { low: 7e-5, high: 9e-5, takenAt, method: 'own loop, direct, depth 1' },
      },
    })),
  };
}

function switchSeconds(host: Host): { readonly low: number; readonly high: number } {
  const switching = planOf({ workloads }, host).workloads[0]?.alternatives[2]?.resources.cpu
    ?.contextSwitchSeconds;
  if (switching === null || typeof switching !== 'object') throw new Error('no range');
  return switching;
}

test('the plan covers the interval of a measured clock', () => {
  const [slow, fast] = [
    switchSeconds(withClock(2e9, 2e9, 2e9)),
    switchSeconds(withClock(3e9, 3e9, 3e9)),
  ];
  const between = switchSeconds(withClock(2e9, 2.5e9, 3e9));
  expect(between.low).toBeCloseTo(fast.low, 15);
  expect(between.high).toBeCloseTo(slow.high, 15);
});

test.each([
  [
    'cpu.contextSwitchSeconds',
    'host.clock',
    'measured on 2026-01-02 (chain of dependent operations, WebAssembly); 95 % interval of the median 2.45–2.55 GHz',
    '2026-01-02 实测（相互依赖的运算链，WebAssembly）；中位数的 95 % 置信区间为 2.45–2.55 GHz',
  ],
  [
    'io.latency',
    'host.disk.latency',
    'measured on 2026-01-02 (own loop, direct, depth 1); 95 % interval of the median 70–90 µs',
    '2026-01-02 实测（内置循环，直接 IO，队列深度 1）；中位数的 95 % 置信区间为 70–90 µs',
  ],
])('the trace of %s says when and how %s was measured', (symbol, input, en, zh) => {
  const trace = explainFigure(requestOf({ workloads }, withClock(2.45e9, 2.5e9, 2.55e9)), {
    workload: 0,
    alternative: 'container',
    symbol,
  });
  if (!trace.ok) throw new Error(trace.error.code);
  expect(trace.value.inputs.find((one) => one.symbol === input)?.source).toEqual({ en, zh });
});

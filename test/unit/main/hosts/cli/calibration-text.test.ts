import { describe, expect, it } from 'vitest';
import { calibrationText } from '../../../../../src/main/hosts/cli/calibration-text.ts';
import type { Calibration } from '../../../../../src/shared/domain/calibration/calibration.ts';

const calibration: Calibration = {
  schema: 'isoplan/calibration@1',
  takenAt: '2026-11-23T00:00:00.000Z',
  kind: 'quick',
  seconds: 8.5,
  machine: 'AMD EPYC, 2 CPUs, 24 GiB',
  disk: 'vda',
  background: { busyShare: 0.2, stealShare: 0 },
  measurements: [
    {
      id: 'random-latency',
      unit: 'seconds',
      median: 69e-6,
      low: 66e-6,
      high: 72e-6,
      p5: 60e-6,
      p95: 90e-6,
      repeats: 40,
      outliers: 1,
      settled: false,
      method: 'fio-3.33, direct, depth 1',
      notes: ['page-cache'],
      samples: [],
    },
  ],
  missing: [{ id: 'context-switch', reason: 'not-supported' }],
  troubles: ['busy'],
};

describe('calibrationText', () => {
  it.each(['en', 'zh'] as const)(
    'names the machine, every figure with its spread, and what is missing in %s',
    (language) => {
      const lines = calibrationText(calibration, language).split('\n');
      expect(lines[0]).toContain('AMD EPYC, 2 CPUs, 24 GiB');
      expect(lines[2]).toMatch(
        language === 'zh'
          ? /69 µs\s+66–72 µs\s+fio-3\.33，直接 IO，队列深度 1/
          : /69 µs\s+66–72 µs\s+fio-3\.33, direct, depth 1/,
      );
      expect(lines).toHaveLength(6);
      expect(lines.every((line) => !line.includes('undefined'))).toBe(true);
    },
  );
});

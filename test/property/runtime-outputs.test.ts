import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  engineIn,
  parentIn,
  processIn,
} from '../../src/main/adapters/calibration/runtimes/container-benchmark.ts';
import { saidIn } from '../../src/main/adapters/calibration/runtimes/benchmark-findings.ts';
import { versionIn } from '../../src/shared/domain/program-version.ts';

/** What programs may print: text of any kind, and text much like what is expected. */
const output = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.json(),
  fc.json().map((text) => `warning\n${text}`),
  fc
    .tuple(fc.constantFrom('QEMU emulator version ', 'wasmtime ', 'PPid:\t', ''), fc.string())
    .map((parts) => parts.join('')),
);

describe('what runtimes print', () => {
  it('never makes reading it fail, and nothing long or invisible comes through', () => {
    fc.assert(
      fc.property(output, (text) => {
        expect(saidIn(text).length).toBeLessThanOrEqual(200);
        expect(saidIn(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect((versionIn(text) ?? '').length).toBeLessThanOrEqual(100);
        for (const engine of ['docker', 'podman'] as const) {
          expect((engineIn(text, engine).version ?? '').length).toBeLessThanOrEqual(100);
        }
        for (const number of [processIn(text), parentIn(text)]) {
          expect(number === null || Number.isSafeInteger(number)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

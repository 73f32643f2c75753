import { describe, expect, test } from 'vitest';
import {
  bounded,
  measured,
  spanning,
  study,
  type ObservedPublication,
  type Row,
} from '../../../../../src/shared/packs/evidence/observations/observation.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { studiesOf } from '../../../../../src/shared/packs/evidence/pooling/studies.ts';

const publication = (id: string): ObservedPublication => ({
  id,
  citation: `${id}, 2020`,
  url: 'https://example.org',
  year: 2020,
  hardware: null,
  place: 'table 1',
  status: 'verified',
});

const memory = (value: number): Row =>
  measured('runc', 'memory.perInstanceBytes', 'sandbox', value, 'idle');
const of = (...studies: readonly (readonly Row[])[]) =>
  studiesOf(
    studies.flatMap((rows, index) => study(publication(`study-${index}`), rows)),
    'memory.perInstanceBytes',
    'sandbox',
    'runc',
  );

describe('what studies measured of an alternative', () => {
  test('is each by its median, from the least to the largest', () => {
    const found = of([memory(1e6), memory(2e6), memory(90e6)], [memory(4e6)], [memory(3e6)]);
    expect(found?.low).toBeCloseTo(2e6, 3);
    expect(found?.high).toBeCloseTo(4e6, 3);
  });

  test('takes both ends of a printed range, in the middle of multiples for a size', () => {
    const found = of([spanning('runc', 'memory.perInstanceBytes', 'sandbox', [1e6, 4e6], 'idle')]);
    expect(found?.low).toBeCloseTo(2e6, 3);
    expect(found?.high).toBeCloseTo(2e6, 3);
  });

  test('takes "up to" only where there is nothing else', () => {
    const upTo = bounded('runc', 'memory.perInstanceBytes', 'sandbox', ['atMost', 9e6], 'idle');
    expect(of([upTo], [memory(1e6)])?.high).toBeCloseTo(1e6, 3);
    expect(of([upTo])?.high).toBeCloseTo(9e6, 3);
  });

  test('is nothing where others were measured, or its source was replaced', () => {
    expect(of([measured('crun', 'memory.perInstanceBytes', 'sandbox', 1e6, 'idle')])).toBeNull();
    expect(of([{ ...memory(1e6), status: 'superseded' }])).toBeNull();
  });

  test('stands in the pack of what was measured of an alternative, in order, and of nothing else', () => {
    const pooled = evidencePack.parameters.filter((one) => one.status !== 'assumption');
    for (const { measured: studies, borrowed } of pooled) {
      expect(studies === undefined).toBe(borrowed !== undefined);
      if (studies) expect(studies.low).toBeLessThanOrEqual(studies.high);
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  preparePack,
  withOverrides,
} from '../../../../../src/shared/engine/formula/prepare-pack.ts';
import { formula, parameter, smallPack } from '../small-pack.ts';

const prepare = (...pack: Parameters<typeof smallPack>) =>
  preparePack(smallPack(...pack), new Map());

describe('preparePack', () => {
  it('converts parameters to base units', () => {
    const prepared = prepare(
      [
        parameter('time', 10, 50, 'µs'),
        parameter('size', 5, 10, 'MiB'),
        parameter('loss', 0.1, 30, '%'),
      ],
      [],
    );
    const ranges = prepared.ok && [...prepared.value.parameters.values()].map(({ range }) => range);
    expect(ranges).toMatchObject([
      { low: 10e-6, high: 50e-6 },
      { low: 5 * 2 ** 20, high: 10 * 2 ** 20 },
      { low: 0.001, high: 0.3 },
    ]);
  });

  it.each([
    ['a name that means nothing', 'a + nowhere', 'unknown-name', 4, 'nowhere'],
    ['bytes added to seconds', 'a + time', 'unit-mismatch', 4, 'second'],
    ['a unit other than the stated one', 'a * a', 'unit-mismatch', 0, 'byte^2'],
    ['a formula that needs itself', 'a + result', 'cycle', 0, 'one.result → one.result'],
    ['a syntax error', 'a +', 'syntax', 3, { en: 'the end of the formula' }],
    ['a logarithm of bytes', 'a * ln(a)', 'unit-mismatch', 4, 'byte'],
    ['a power with a variable', 'a ^ one', 'unit-mismatch', 2, { zh: '可变的指数' }],
  ])('refuses %s, naming the place', (_, text, reason, position, found) => {
    const prepared = prepare(
      [parameter('a', 1, 2, 'bytes'), parameter('time', 1, 2, 's'), parameter('one', 1, 1)],
      [formula('result', text, 'bytes')],
    );
    expect(prepared).toMatchObject({
      ok: false,
      error: {
        code: 'formula-invalid',
        pack: 'small',
        formula: 'one.result',
        text,
        reason,
        position,
        found,
      },
    });
  });

  it('finds a cycle through several formulas', () => {
    const prepared = prepare([], [formula('a', 'b + 1'), formula('b', 'c * 2'), formula('c', 'a')]);
    expect(prepared).toMatchObject({
      ok: false,
      error: { reason: 'cycle', found: 'one.a → one.b → one.c → one.a' },
    });
  });

  it('refuses a tower of formulas that no computation should climb, however long', () => {
    const tower = (height: number) =>
      Array.from({ length: height }, (_, level) =>
        formula(`f${level}`, level === height - 1 ? '1' : `f${level + 1} + 1`),
      );
    expect(prepare([], tower(40)).ok).toBe(true);
    expect(prepare([], tower(41))).toMatchObject({ error: { reason: 'too-deep' } });
    expect(prepare([], tower(9000))).toMatchObject({ error: { reason: 'too-deep' } });
    expect(prepare([], tower(9000).toReversed())).toMatchObject({ error: { reason: 'too-deep' } });
  });

  it.each([
    ['low above high', { low: 3, high: 2 }, 'parameters[0].low'],
    ['a mode outside', { low: 1, high: 2, mode: 5 }, 'parameters[0].mode'],
    [
      'a lognormal that reaches 0',
      { low: 0, high: 2, distribution: 'lognormal' as const },
      'parameters[0].low',
    ],
    [
      'a point with two ends',
      { low: 1, high: 2, distribution: 'point' as const },
      'parameters[0].high',
    ],
    ['a unit nobody knows', { unit: 'furlongs' }, 'parameters[0].unit'],
    ['an alternative nobody knows', { alternative: 'two' }, 'parameters[0].alternative'],
  ])('refuses a parameter with %s', (_, change, field) => {
    const prepared = prepare([{ ...parameter('a', 1, 2), ...change }], []);
    expect(prepared).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', source: 'small', field },
    });
  });

  it('refuses two parameters or formulas of one name', () => {
    expect(prepare([parameter('a', 1, 2), parameter('a', 1, 2)], [])).toMatchObject({
      ok: false,
      error: { field: 'parameters[1].symbol', expected: { kind: 'unique' } },
    });
    expect(prepare([parameter('a', 1, 2)], [formula('a', '1')])).toMatchObject({
      ok: false,
      error: { field: 'formulas[0].symbol' },
    });
  });
});

describe('withOverrides', () => {
  const override = {
    parameter: 'one.a',
    low: 5,
    high: 7,
    distribution: 'uniform',
    provenance: 'override',
    reason: 'measured elsewhere',
  } as const;
  const prepared = prepare([parameter('a', 1, 2)], []);

  it('replaces the range and keeps reason and provenance', () => {
    const result = prepared.ok && withOverrides(prepared.value, [override]);
    expect(result && result.ok && result.value.parameters.get('one.a')).toMatchObject({
      range: { low: 5, high: 7 },
      provenance: 'override',
      reason: 'measured elsewhere',
    });
  });

  it('refuses a parameter the pack does not have, and ends the wrong way round', () => {
    if (!prepared.ok) throw new Error('the pack is good');
    expect(withOverrides(prepared.value, [{ ...override, parameter: 'one.b' }])).toMatchObject({
      ok: false,
      error: { code: 'parameter-unknown', id: 'one.b' },
    });
    expect(withOverrides(prepared.value, [{ ...override, low: 9 }])).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field: 'overrides[0].low' },
    });
  });
});

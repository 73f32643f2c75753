import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/shared/model/load-pack.ts';
import { builtInPacks } from '../../../../src/shared/packs/catalogue.ts';
import { packHash } from '../../../../src/shared/packs/pack-hash.ts';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';

/** The seed as a file would hold it. */
const file = (): Pack => JSON.parse(JSON.stringify(seedPack));

const leaf = { fact: 'count', is: 5 };
const deep = (levels: number, wide: number): unknown =>
  levels === 0 ? leaf : { all: Array.from({ length: wide }, () => deep(levels - 1, wide)) };
const ruled = (when: unknown) => ({ ...file(), rules: [{ ...file().rules[0], when }] });

describe('conditions of a pack', () => {
  it('that are more than anybody writes are refused at once, however they lie in one another', () => {
    const chain = Array.from({ length: 30_000 }).reduce<unknown>((inner) => ({ not: inner }), leaf);
    const many = Array.from({ length: 300_000 }, () => ({ when: leaf }));
    const packs = [ruled(deep(4, 50)), ruled(chain), { ...file(), conditions: many }];
    for (const pack of packs) {
      const started = performance.now();
      const loaded = loadPack(pack, 'file');
      expect(performance.now() - started).toBeLessThan(5000);
      expect(loaded.ok ? null : loaded.error).toMatchObject({
        code: 'field-invalid',
        expected: { kind: 'between', high: 20_000 },
      });
    }
  });

  it.each([
    ['of no kind', { mood: 'good' }],
    ['of two kinds', { all: [leaf], not: leaf }],
    ['that is none', 7],
  ])('%s is named where it stands', (_, wrong) => {
    const loaded = loadPack(ruled({ any: [leaf, { not: wrong }] }), 'file');
    expect(loaded.ok ? null : loaded.error).toMatchObject({
      field: 'rules[0].when.any[1].not',
      expected: { kind: 'one-of', options: ['fact', 'all', 'any', 'not'] },
    });
  });
});

describe('loadPack', () => {
  it.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    'takes the built-in pack %s written as a file, with the same hash',
    (_, pack) => {
      const loaded = loadPack(JSON.parse(JSON.stringify(pack)), 'file');
      expect(loaded.ok ? packHash(loaded.value) : loaded.error).toBe(packHash(pack));
    },
  );

  it.each([
    ['no object', () => 7, '', { kind: 'type', type: 'object' }],
    [
      'another schema',
      () => ({ ...file(), schema: 'isoplan/pack@9' }),
      'schema',
      { kind: 'schema' },
    ],
    ['an unknown field', () => ({ ...file(), colour: 'blue' }), 'colour', { kind: 'known-field' }],
    [
      'a missing translation',
      () => ({ ...file(), title: { en: 'Only English' } }),
      'title.zh',
      { kind: 'present' },
    ],
    ['no alternatives', () => ({ ...file(), alternatives: [] }), 'alternatives', {}],
    ['an id with a blank', () => ({ ...file(), id: 'a b' }), 'id', {}],
    [
      'a duplicate alternative',
      () => ({ ...file(), alternatives: [...file().alternatives, ...file().alternatives] }),
      'alternatives[4].id',
      { kind: 'unique' },
    ],
    [
      'a duplicate rule',
      () => ({ ...file(), rules: [...file().rules, ...file().rules.slice(0, 1)] }),
      'rules[37].id',
      { kind: 'unique' },
    ],
    [
      'a branch with an unknown condition',
      () => ({ ...file(), composite: [{ ...file().composite[0], conditions: ['mood'] }] }),
      'composite[0].conditions[0]',
      { kind: 'one-of' },
    ],
    [
      'a rule with an unknown threshold',
      () => ({
        ...file(),
        rules: [
          { ...file().rules[0], when: { not: { all: [{ fact: 'count', atLeast: 'huge' }] } } },
        ],
      }),
      'rules[0].when.not.all[0].atLeast',
      { kind: 'one-of' },
    ],
    [
      'a condition with an unknown threshold',
      () => ({
        ...file(),
        composite: [],
        conditions: [{ ...file().conditions[0], when: { any: [{ fact: 'x', above: 'huge' }] } }],
      }),
      'conditions[0].when.any[0].above',
      { kind: 'one-of' },
    ],
    [
      'a stated figure of an unknown alternative',
      () => ({
        ...file(),
        criteria: [{ ...file().criteria[0], stated: { qemu: { en: 'x', zh: 'x' } } }],
      }),
      'criteria[0].stated.qemu',
      { kind: 'one-of', options: ['vm', 'pv', 'container', 'sandbox'] },
    ],
    [
      'a best alternative nobody knows',
      () => ({ ...file(), criteria: [{ ...file().criteria[0], statedBest: 'qemu' }] }),
      'criteria[0].statedBest',
      { kind: 'one-of' },
    ],
    [
      'a table with an unknown row',
      () => ({ ...file(), tables: [{ ...file().tables[0], rows: ['vm', 'qemu'] }] }),
      'tables[0].rows[1]',
      { kind: 'one-of' },
    ],
    [
      'a check of an unknown alternative',
      () => ({ ...file(), checks: [{ ...file().checks[0], alternative: 'qemu' }] }),
      'checks[0].alternative',
      { kind: 'one-of' },
    ],
    [
      'more formula text than can be checked in time',
      () => ({
        ...file(),
        formulas: [
          ...file().formulas,
          ...Array.from({ length: 100 }, (_, index) => ({
            ...file().formulas[0],
            alternative: null,
            symbol: `long.f${index}`,
            text: `0${' + 1'.repeat(900)}`,
          })),
        ],
      }),
      'formulas',
      { kind: 'formula-characters' },
    ],
    [
      'an alternative without an isolation level',
      () => ({
        ...file(),
        parameters: file().parameters.filter(({ symbol }) => symbol !== 'isolation.level'),
      }),
      'alternatives[0]: vm.isolation.level',
      { kind: 'present' },
    ],
  ])('refuses %s, naming the place', (_, make, field, expected) => {
    expect(loadPack(make(), 'mine.json')).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', source: 'mine.json', field, expected },
    });
  });

  it('refuses a range whose low is above its high', () => {
    const pack = file();
    const parameters = pack.parameters.map((one, index) =>
      index === 1 ? { ...one, low: 90 } : one,
    );
    expect(loadPack({ ...pack, parameters }, 'mine.json')).toMatchObject({
      ok: false,
      error: {
        code: 'field-invalid',
        source: 'mine.json',
        field: 'parameters[1].low',
        found: 'low 90, high 80',
        expected: { kind: 'range-order' },
      },
    });
  });

  it('refuses a formula that adds bytes to seconds, with its place', () => {
    const pack = file();
    const formulas = pack.formulas.map((one) =>
      one.symbol === 'memory.perInstance' && one.alternative === 'vm'
        ? { ...one, text: 'memory.guest + io.exit' }
        : one,
    );
    expect(loadPack({ ...pack, formulas }, 'mine.json')).toMatchObject({
      ok: false,
      error: {
        code: 'formula-invalid',
        formula: 'vm.memory.perInstance',
        position: 15,
        reason: 'unit-mismatch',
        found: 'second',
        expected: 'byte',
      },
    });
  });

  it('refuses a check whose formula is none, with its place', () => {
    const [check] = file().checks;
    const checks = [{ ...check, left: { ...check?.left, text: 'cpu.utilization *' } }];
    expect(loadPack({ ...file(), checks }, 'mine.json')).toMatchObject({
      ok: false,
      error: { code: 'formula-invalid', formula: check?.id, position: 17, reason: 'syntax' },
    });
  });

  it('takes a pack with its own alternatives, parameters and formulas', () => {
    const wording = { en: 'Unikernel', zh: '单内核' };
    const pack = file();
    const own = {
      ...pack,
      id: 'mine',
      alternatives: [{ id: 'unikernel', paradigm: 'vm', name: wording, description: wording }],
      parameters: [
        ...pack.parameters.filter(({ alternative }) => alternative === null),
        ...pack.parameters
          .filter(({ alternative }) => alternative === 'vm')
          .map((one) => ({ ...one, alternative: 'unikernel' })),
      ],
      formulas: [
        ...pack.formulas.filter(({ alternative }) => alternative === null),
        ...pack.formulas
          .filter(({ alternative }) => alternative === 'vm')
          .map((one) => ({ ...one, alternative: 'unikernel' })),
      ],
      criteria: pack.criteria.map((one) => ({ ...one, stated: {}, statedBest: undefined })),
      paths: [],
      tables: [],
      checks: [],
      examples: [],
    };
    expect(loadPack(own, 'mine.json')).toMatchObject({ ok: true, value: { id: 'mine' } });
  });
});

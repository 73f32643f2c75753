import fc from 'fast-check';
import { ledgerEntry } from '../../src/shared/domain/host/ledger.ts';
import { bases } from '../../src/shared/domain/basis.ts';
import { criteria } from '../../src/shared/domain/criterion.ts';
import { levels } from '../../src/shared/domain/level.ts';
import { paradigms } from '../../src/shared/domain/paradigm.ts';
import { projectDocument, type ProjectDocument } from '../../src/shared/domain/project/project.ts';
import { distributions } from '../../src/shared/domain/range/range.ts';
import { workloadClasses } from '../../src/shared/domain/workload/workload.ts';

/** A text that people and programs may type, with what breaks parsers mixed in. */
const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '1e3',
    '0x1F',
    '- a',
    '# c',
    'a: b',
    '"',
    "'",
    '仓库',
    '\ud800',
  ),
);
const name = words.map((text) => text.trim().slice(0, 200)).filter((text) => text !== '');
const figure = fc.oneof(fc.nat(1_000_000), fc.double({ min: 0, max: 1e18, noNaN: true }));
const quantity = fc.oneof(
  figure,
  fc.constantFrom('500m', '4Gi', '1e3', '2'),
  fc.string({ minLength: 1, maxLength: 12 }),
);

/** An object of which every field may be there or not. */
function partly<Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields) {
  return fc.record(fields, { requiredKeys: [] });
}

const storage = fc.oneof(
  fc.constantFrom(...levels),
  partly({
    level: fc.constantFrom(...levels),
    iops: figure,
    bytesPerSecond: figure,
    blockSize: quantity,
    latencyBudget: figure,
  }),
);

const workload = partly({
  name,
  count: fc.integer({ min: 1, max: 1_000_000 }),
  class: fc.constantFrom(...workloadClasses),
  type: fc.constantFrom(...paradigms),
  cpu: quantity,
  memory: quantity,
  ioRequirement: storage,
  storageRequirement: storage,
  networkRequirement: fc.constantFrom(...levels),
  isolation: fc.constantFrom(1, 2, 3, 4),
  sharing: fc.boolean(),
  trustDomain: words.map((text) => text.slice(0, 200)),
});

const fact = fc
  .record({ value: fc.oneof(words, figure), source: words })
  .map(({ value, source }) => ({
    known: true as const,
    value,
    source,
    confidence: 'high' as const,
    readings: [{ value, source }],
  }));

/** What a probe may have stored, with a serial number in it that a file must not tell. */
const readableLedger = fc.record({
  schema: fc.constant('isoplan/ledger@1'),
  takenAt: fc.constant('2026-11-22T08:00:00.000Z'),
  entries: fc.array(
    fc
      .tuple(
        fc.constantFrom('cpu.model', 'cpu.threads', 'memory.total', 'identity.machine-serial'),
        fact,
      )
      .map(([key, known]) => ledgerEntry(key, known)),
    { maxLength: 3 },
  ),
});

const host = partly({
  name,
  cores: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
  disks: fc.array(
    fc.record(
      { name, latencySeconds: fc.oneof(figure, fc.record({ low: figure, high: figure })) },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 3 },
  ),
  ledger: fc.oneof(readableLedger, fc.jsonValue({ maxDepth: 3 })),
});

const finite = fc.double({ min: -1e30, max: 1e30, noNaN: true });

const override = fc.record({
  parameter: name,
  low: finite,
  high: finite,
  distribution: fc.constantFrom(...distributions),
  provenance: fc.constantFrom('override', 'measured'),
  reason: name,
});

/** Any project the store may hold, as it comes over the wire: JSON knows no -0. */
export const documents: fc.Arbitrary<ProjectDocument> = fc
  .record(
    {
      schema: fc.constant('isoplan/project@1'),
      name,
      notes: words,
      workloads: fc.array(workload, { maxLength: 5 }),
      host: fc.option(host),
      pack: fc.constantFrom('seed', 'evidence'),
      basis: fc.constantFrom(...bases),
      weights: fc.dictionary(
        fc.constantFrom(...criteria),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
      ),
      thresholds: fc.dictionary(
        words.map((text) => text.slice(0, 100)),
        finite,
        { maxKeys: 4 },
      ),
      overrides: fc.array(override, { maxLength: 3 }),
    },
    { requiredKeys: ['schema', 'name'] },
  )
  .map((fields) => projectDocument.safeParse(JSON.parse(JSON.stringify(fields))))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);

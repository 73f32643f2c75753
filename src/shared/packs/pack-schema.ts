import { z } from 'zod';
import { criteria } from '../domain/criterion.ts';
import { paradigms } from '../domain/paradigm.ts';
import { distributions } from '../domain/range/range.ts';
import { distributionParts } from '../domain/range/range-input.ts';
import { uncertaintyKinds } from '../domain/range/sampling.ts';
import { workloadNeeds } from '../domain/workload/workload.ts';
import { borrowedFrom, type Pack, type PackCondition } from './pack.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/);
const symbol = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/)
  .max(200);
const finite = z.number().min(-1e30).max(1e30);
const wording = z.strictObject({
  en: z.string().min(1).max(4000),
  zh: z.string().min(1).max(4000),
});
const section = z.string().min(1).max(50);

const source = z.strictObject({
  section: section.optional(),
  citation: z.string().max(1000).optional(),
  url: z
    .url({ protocol: /^(https?|doi)$/ })
    .max(1000)
    .optional(),
  year: z.int().min(1900).max(2200).optional(),
  hardware: z.string().max(500).optional(),
});

const parameter = z.strictObject({
  alternative: id.nullable(),
  symbol,
  title: wording,
  unit: z.string().min(1).max(50),
  low: finite,
  high: finite,
  mode: finite.optional(),
  distribution: z.enum(distributions),
  ...distributionParts,
  uncertainty: z.enum(uncertaintyKinds).optional(),
  status: z.enum(['stated', 'assumption', 'verified', 'recalled']),
  measured: z.strictObject({ low: finite, high: finite }).optional(),
  printed: z.string().max(200).optional(),
  borrowed: z.enum(borrowedFrom).optional(),
  documentSymbol: z.string().max(100).optional(),
  source,
  note: wording.optional(),
});

const formula = z.strictObject({
  alternative: id.nullable(),
  symbol,
  title: wording,
  unit: z.string().min(1).max(50),
  text: z.string().min(1).max(4000),
  when: z
    .strictObject({
      basis: z.enum(['stated', 'derived', 'calibrated']).optional(),
      guest: z.enum(['minimal', 'standard', 'windows', 'other']).optional(),
    })
    .optional(),
  source,
  note: wording.optional(),
});

const criterion = z.strictObject({
  id: z.enum(criteria),
  title: wording,
  figure: symbol,
  value: symbol,
  scale: z.strictObject({
    worst: finite,
    best: finite,
    shape: z.enum(['linear', 'logarithmic']),
  }),
  better: z.enum(['higher', 'lower']),
  stated: z.record(id, wording),
  statedBest: id.optional(),
  weight: z.number().min(0).max(1e6),
});

const condition: z.ZodType<PackCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: symbol, is: z.union([z.boolean(), z.string().max(100)]) }),
    z.strictObject({ fact: symbol, atLeast: id }),
    z.strictObject({ fact: symbol, atMost: id }),
    z.strictObject({ fact: symbol, above: id }),
    z.strictObject({ all: z.array(condition).min(1).max(50) }),
    z.strictObject({ any: z.array(condition).min(1).max(50) }),
    z.strictObject({ not: condition }),
  ]),
);

const rule = z.strictObject({
  id,
  kind: z.enum(['general', 'scenario']),
  dimension: z.enum(criteria),
  section,
  title: wording,
  when: condition,
  recommendation: z.enum(paradigms),
  figures: wording.optional(),
  reason: wording,
});

const checkSide = z.strictObject({
  label: wording,
  text: z.string().min(1).max(4000),
  to: z.string().min(1).max(4000).optional(),
});

const check = z.strictObject({
  id,
  severity: z.enum(['error', 'warning', 'note']),
  sections: z.array(section).max(50),
  alternative: id.nullable(),
  test: z.enum([
    'differs',
    'not-within',
    'disjoint',
    'row-missing',
    'no-else',
    'rule-against-matrix',
    'symbol-in-two-units',
    'technology-of-two-paradigms',
    'example-at-bound',
  ]),
  left: checkSide,
  right: checkSide,
  unit: z.string().max(50),
  title: wording,
  instead: wording,
});

/** Schema `isoplan/pack@1`: what a pack file holds. Names, units and formulas are checked when it is prepared. */
export const packSchema = z.strictObject({
  schema: z.literal('isoplan/pack@1'),
  id,
  version: z.string().min(1).max(50),
  title: wording,
  description: wording,
  sections: z.record(section, wording),
  alternatives: z
    .array(
      z.strictObject({
        id,
        paradigm: z.enum(paradigms),
        name: wording,
        description: wording,
        capabilities: z.partialRecord(z.enum(workloadNeeds), z.boolean().nullable()).optional(),
      }),
    )
    .min(1)
    .max(100),
  parameters: z.array(parameter).max(10_000),
  formulas: z.array(formula).max(10_000),
  criteria: z.array(criterion).max(criteria.length),
  thresholds: z
    .array(
      z.strictObject({
        id,
        title: wording,
        unit: z.string().max(50),
        value: finite,
        low: finite,
        high: finite,
      }),
    )
    .max(1000),
  conditions: z.array(z.strictObject({ id, title: wording, when: condition })).max(1000),
  rules: z.array(rule).max(1000),
  composite: z
    .array(
      z.strictObject({
        id,
        title: wording,
        conditions: z.array(id).max(50),
        recommendation: z.enum(paradigms),
      }),
    )
    .max(100),
  paths: z
    .array(
      z.strictObject({
        alternative: id,
        dimension: z.enum(criteria),
        section,
        steps: z.array(wording).min(1).max(50),
        notes: z.array(wording).max(50),
      }),
    )
    .max(1000),
  tables: z
    .array(
      z.strictObject({
        id,
        section,
        title: wording,
        rows: z.array(id).max(100),
        columns: z.array(wording).max(20).optional(),
        cells: z.record(id, z.array(wording).max(20)).optional(),
      }),
    )
    .max(1000),
  checks: z.array(check).max(1000),
  examples: z
    .array(
      z.strictObject({
        id,
        alternative: id,
        section,
        title: wording,
        figure: symbol,
        printed: z.string().max(200),
        given: z.record(symbol, finite),
        expected: finite,
      }),
    )
    .max(1000),
  coverage: z
    .array(
      z.strictObject({
        title: wording,
        figures: z.number().int().min(0),
        held: z.number().int().min(0),
        width: finite.nullable(),
        unit: z.enum(['times', 'seconds']),
      }),
    )
    .max(1000)
    .optional(),
}) satisfies z.ZodType<Pack>;

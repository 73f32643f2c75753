import { z } from 'zod';
import { factGroups, type Ledger } from './fact.ts';
import { topologyKinds, type TopologyPart } from './topology.ts';

const words = z.string().max(2000);
const value = z.union([words, z.number().min(-1e30).max(1e30), z.boolean()]);

const knownFact = z.object({
  known: z.literal(true),
  value,
  source: words,
  confidence: z.enum(['high', 'medium', 'low']),
  readings: z.array(z.object({ value, source: words })).max(100),
});

const unknownFact = z.object({
  known: z.literal(false),
  reason: z.enum([
    'not-reported',
    'not-readable',
    'not-supported',
    'not-plausible',
    'timed-out',
    'needs-calibration',
  ]),
  tried: z.array(words).max(100),
});

const ledgerEntry = z.object({
  id: words,
  group: z.enum(factGroups),
  subject: words.nullable(),
  name: words,
  unit: z.enum([
    'none',
    'count',
    'cores',
    'hertz',
    'bytes',
    'bits/second',
    'bytes/second',
    'operations/second',
    'transfers/second',
    'seconds',
    'yes-no',
    'text',
  ]),
  fact: z.discriminatedUnion('known', [knownFact, unknownFact]),
  readAt: words.exactOptional(),
});

const topologyPart: z.ZodType<TopologyPart> = z.lazy(() =>
  z.object({
    kind: z.enum(topologyKinds),
    number: z.number().nullable(),
    threads: z.number().min(0).max(1e6),
    bytes: z.number().min(0).max(1e30).nullable(),
    efficient: z.boolean(),
    children: z.array(topologyPart).max(10_000),
  }),
);

const ledgerDocument = z.object({
  schema: z.literal('isoplan/ledger@1'),
  takenAt: words,
  entries: z.array(ledgerEntry).max(100_000),
  topology: topologyPart.exactOptional(),
});

/**
 * The ledger that a host file carries.
 *
 * @returns null when there is none, or one that this version cannot read: a host is planned with its
 *   figures, whatever its ledger says.
 */
export function readLedger(carried: unknown): Ledger | null {
  const ledger = ledgerDocument.safeParse(carried);
  return ledger.success ? ledger.data : null;
}

import { z } from 'zod';
import type { Expectation } from '../../base/failure.ts';
import { deviceRoles, diskKinds, planScopes } from './host.ts';
import { distributions } from '../range/range.ts';
import { checkRange, distributionParts } from '../range/range-input.ts';

const figure = z.number().min(0).max(1e18);
const name = z.string().trim().min(1).max(200);
const share = z.number().min(0).max(0.95);

/** A raw figure of a device: one number, or a range with its distribution. */
export const deviceFigure = z.union([
  figure,
  z
    .strictObject({
      low: figure,
      high: figure,
      mode: figure.optional(),
      distribution: z.enum(distributions).default('uniform'),
      ...distributionParts,
    })
    .superRefine(checkRange),
]);

/** Readings of one figure that contradict each other, and the range they span. */
const disputedFigure = z
  .strictObject({
    low: figure,
    high: figure,
    readings: z
      .array(z.strictObject({ value: figure, source: z.string().max(500) }))
      .max(100)
      .readonly(),
  })
  .refine(({ low, high }) => low <= high, {
    params: { expectation: { kind: 'range-order' } satisfies Expectation },
  });

/** What a calibration says of a figure: its interval, when and how. */
const measuredFigure = z
  .strictObject({
    low: figure,
    high: figure,
    takenAt: z.string().max(40),
    method: z.string().max(200),
  })
  .refine(({ low, high }) => low <= high, {
    params: { expectation: { kind: 'range-order' } satisfies Expectation },
  });

const bound = z.strictObject({ machine: figure.nullable(), limit: figure.nullable() });

/** Paths of fields of a host, for instance `cores` or `disks[sda].freeBytes`. */
const fieldPaths = z.array(z.string().min(1).max(400)).max(20_000);

/** More efficiency cores than processors leave less than none of the others. */
function checkCores(
  { cores, efficiencyCores }: { readonly cores: number | null; readonly efficiencyCores?: number },
  context: z.RefinementCtx,
): void {
  if (cores === null || efficiencyCores === undefined || efficiencyCores <= cores) return;
  const expectation: Expectation = { kind: 'between', low: 0, high: cores, unit: 'cores' };
  context.addIssue({ code: 'custom', path: ['efficiencyCores'], params: { expectation } });
}

const hostFields = z.strictObject({
  schema: z.literal('isoplan/host@1').optional(),
  version: z.string().max(100).optional(),
  name: name.default('host'),
  count: z.int().min(1).max(100_000).default(1),
  cores: z.number().positive().max(1e6).nullable().default(null),
  threadsPerCore: z.number().min(1).max(8).exactOptional(),
  efficiencyCores: z.number().min(0).max(1e6).exactOptional(),
  clockHz: z.number().min(1e6).max(1e12).nullable().default(null),
  memoryBytes: z.number().min(1e6).max(1e18).nullable().default(null),
  disks: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(diskKinds).default('unknown'),
        role: z.enum(deviceRoles).exactOptional(),
        sizeBytes: figure.nullable().default(null),
        freeBytes: figure.nullable().default(null),
        operationsPerSecond: deviceFigure.nullable().default(null),
        throughputBytesPerSecond: deviceFigure.nullable().default(null),
        latencySeconds: deviceFigure.nullable().default(null),
        disputed: z
          .strictObject({
            sizeBytes: disputedFigure.exactOptional(),
            freeBytes: disputedFigure.exactOptional(),
          })
          .exactOptional(),
        measured: z
          .strictObject({
            operationsPerSecond: measuredFigure.exactOptional(),
            throughputBytesPerSecond: measuredFigure.exactOptional(),
            latencySeconds: measuredFigure.exactOptional(),
          })
          .exactOptional(),
      }),
    )
    .max(1000)
    .default([]),
  nics: z
    .array(
      z.strictObject({
        name,
        virtual: z.boolean().nullable().default(null),
        role: z.enum(deviceRoles).exactOptional(),
        bitsPerSecond: figure.nullable().default(null),
        latencySeconds: deviceFigure.nullable().default(null),
        disputed: z.strictObject({ bitsPerSecond: disputedFigure.exactOptional() }).exactOptional(),
      }),
    )
    .max(1000)
    .default([]),
  virtualization: z
    .strictObject({
      hardware: z.boolean().nullable().default(null),
      usable: z.boolean().nullable().default(null),
      device: z.boolean().exactOptional(),
      hypervisor: z.string().max(100).nullable().default(null),
    })
    .default({ hardware: null, usable: null, hypervisor: null }),
  operatingSystem: z.string().max(300).nullable().default(null),
  reserve: z
    .strictObject({ cpu: share.default(0.1), memory: share.default(0.1) })
    .default({ cpu: 0.1, memory: 0.1 }),
  cpuOvercommit: z.number().min(0.1).max(100).default(1),
  disputed: z
    .strictObject({
      cores: disputedFigure.exactOptional(),
      clockHz: disputedFigure.exactOptional(),
      memoryBytes: disputedFigure.exactOptional(),
    })
    .exactOptional(),
  measured: z.strictObject({ clockHz: measuredFigure.exactOptional() }).exactOptional(),
  bounds: z
    .strictObject({
      scope: z.enum(planScopes),
      cores: bound,
      memoryBytes: bound,
      hugePageBytes: figure.exactOptional(),
      withoutProcessorsBytes: figure.exactOptional(),
    })
    .exactOptional(),
  /** Fields that reading the machine again does not change. */
  locks: fieldPaths.exactOptional(),
  ledger: z.unknown().optional(),
});

/**
 * A host as a file states it: what `probe --json` prints and `--host` takes back. Figures left out
 * or null are unknown. Fields that describe the probe (`schema`, `ledger`, `version`) may be there.
 */
export const hostInput = hostFields.superRefine(checkCores);

export type HostInput = z.input<typeof hostInput>;

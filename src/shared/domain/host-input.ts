import { z } from 'zod';
import type { Expectation } from '../base/failure.ts';
import { diskKinds } from './host.ts';
import { distributions } from './range.ts';

const figure = z.number().min(0).max(1e18);
const name = z.string().trim().min(1).max(200);
const share = z.number().min(0).max(0.95);

/** A raw figure of a device: one number, or a range with its distribution. */
const deviceFigure = z.union([
  figure,
  z
    .strictObject({
      low: figure,
      high: figure,
      mode: figure.optional(),
      distribution: z.enum(distributions).default('uniform'),
    })
    .refine(({ low, high, mode = low }) => low <= mode && mode <= high, {
      params: { expectation: 'range-order' satisfies Expectation['kind'] },
    }),
]);

/**
 * A host as a file states it: what `probe --json` prints and `--host` takes back. Figures left out
 * or null are unknown. Fields that describe the probe (`schema`, `ledger`, `version`) may be there.
 */
export const hostInput = z.strictObject({
  schema: z.literal('isoplan/host@1').optional(),
  version: z.string().max(100).optional(),
  name: name.default('host'),
  count: z.int().min(1).max(100_000).default(1),
  cores: z.number().positive().max(1e6).nullable().default(null),
  clockHz: z.number().min(1e6).max(1e12).nullable().default(null),
  memoryBytes: z.number().min(1e6).max(1e18).nullable().default(null),
  disks: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(diskKinds).default('unknown'),
        sizeBytes: figure.nullable().default(null),
        freeBytes: figure.nullable().default(null),
        operationsPerSecond: deviceFigure.nullable().default(null),
        throughputBytesPerSecond: deviceFigure.nullable().default(null),
        latencySeconds: deviceFigure.nullable().default(null),
      }),
    )
    .max(1000)
    .default([]),
  nics: z
    .array(
      z.strictObject({
        name,
        virtual: z.boolean().nullable().default(null),
        bitsPerSecond: figure.nullable().default(null),
        latencySeconds: deviceFigure.nullable().default(null),
      }),
    )
    .max(1000)
    .default([]),
  virtualization: z
    .strictObject({
      hardware: z.boolean().nullable().default(null),
      usable: z.boolean().nullable().default(null),
      hypervisor: z.string().max(100).nullable().default(null),
    })
    .default({ hardware: null, usable: null, hypervisor: null }),
  operatingSystem: z.string().max(300).nullable().default(null),
  reserve: z
    .strictObject({ cpu: share.default(0.1), memory: share.default(0.1) })
    .default({ cpu: 0.1, memory: 0.1 }),
  cpuOvercommit: z.number().min(0.1).max(100).default(1),
  ledger: z.unknown().optional(),
});

export type HostInput = z.input<typeof hostInput>;

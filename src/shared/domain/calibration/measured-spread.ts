import { z } from 'zod';

/** A figure of a measurement: finite, not negative. */
export const measuredAmount = z.number().min(0).max(1e18);

/** At most this many of a figure's samples are kept, for a picture of them. */
export const maxSamples = 200;

/** What repeated samples say of one figure, as it is stored, in SI base units. */
export const measuredSpread = {
  median: measuredAmount,
  /** 95 % confidence interval of the median. */
  low: measuredAmount,
  high: measuredAmount,
  p5: measuredAmount,
  p95: measuredAmount,
  repeats: z.int().min(1),
  outliers: z.int().min(0),
  /** The interval became narrow enough before the time was up. */
  settled: z.boolean(),
  /** How it was measured, for instance `fio-3.33, direct`. */
  method: z.string().max(200),
  /** At most `mostSamples` of the samples, in the order they were taken. */
  samples: z.array(measuredAmount).max(maxSamples),
};

import type { Pack, PackThreshold } from '../packs/pack.ts';

/** A threshold as the rules use it: the pack's value, or the project's own. */
export interface ActiveThreshold {
  readonly threshold: PackThreshold;
  readonly value: number;
  /** The project replaced the pack's value. */
  readonly changed: boolean;
}

export type Thresholds = ReadonlyMap<string, ActiveThreshold>;

/** The pack's thresholds with the project's replacements, by id; ids the pack lacks are ignored. */
export function thresholdsOf(
  pack: Pick<Pack, 'thresholds'>,
  replacements: Readonly<Record<string, number>> = {},
): Thresholds {
  return new Map(
    pack.thresholds.map((threshold) => {
      const replacement = replacements[threshold.id];
      const value = replacement ?? threshold.value;
      return [threshold.id, { threshold, value, changed: value !== threshold.value }];
    }),
  );
}

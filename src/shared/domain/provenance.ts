import type { Text } from '../base/text.ts';

/** How a single figure came about (model section 1). */
export const provenances = ['stated', 'derived', 'measured', 'override'] as const;
export type Provenance = (typeof provenances)[number];

/** Where a parameter's figures come from and how far they were checked. */
export interface ParameterSource {
  /** Section of the seed, or citation. */
  readonly citation: Text;
  readonly url: string | null;
  readonly year: number | null;
  /** The machines it was measured on; null when the source does not say, or nothing was measured. */
  readonly hardware: string | null;
  readonly status: 'stated' | 'assumption' | 'verified' | 'recalled' | 'measured' | 'typed';
}

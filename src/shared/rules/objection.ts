import { composed } from '../base/text.ts';
import type { Statement } from '../domain/result/plan.ts';

/**
 * How much something speaks against an alternative: a reason excludes it, a condition makes it an answer
 * only if something nobody knows turns out well, a warning is for the reader to weigh.
 */
export type ObjectionWeight = 'reason' | 'condition' | 'warning';

/** One thing that speaks against an alternative. */
export interface Objection {
  readonly weight: ObjectionWeight;
  readonly statement: Statement;
}

/** An objection in both languages; `id` names the reason. */
export function objection(weight: ObjectionWeight, id: string, en: string, zh: string): Objection {
  return { weight, statement: { id, text: composed(en, zh) } };
}

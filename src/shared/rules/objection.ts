import { composed } from '../base/text.ts';
import type { Statement } from '../domain/result/plan.ts';

/** One thing that speaks against an alternative: for certain, or perhaps. */
export interface Objection {
  readonly weight: 'reason' | 'warning';
  readonly statement: Statement;
}

/** An objection in both languages; `id` names the reason. */
export function objection(
  weight: Objection['weight'],
  id: string,
  en: string,
  zh: string,
): Objection {
  return { weight, statement: { id, text: composed(en, zh) } };
}

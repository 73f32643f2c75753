import type { Text } from '../../../base/text.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Paradigm } from '../../../domain/paradigm.ts';
import type { PackCondition, PackRule } from '../../pack.ts';

/** What differs from one rule of a section to the next; `name` is the last part of its id. */
export interface RuleLine {
  readonly name: string;
  readonly title: Text;
  readonly when: PackCondition;
  readonly recommendation: Paradigm;
  readonly figures?: Text;
  readonly reason: Text;
}

/** The lines of one section's rule list or scenario table as rules of the pack. */
export function rulesOfSection(
  kind: PackRule['kind'],
  dimension: Criterion,
  section: string,
  lines: readonly RuleLine[],
): readonly PackRule[] {
  return lines.map(({ name, ...line }) => ({
    id: `${dimension}.${kind}.${name}`,
    kind,
    dimension,
    section,
    ...line,
  }));
}

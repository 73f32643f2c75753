import type { Text } from '../../base/text.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One contradiction or gap that the audit found in a pack (model section 9). */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** Sections of the source that the finding is about. */
  readonly sections: readonly string[];
  readonly title: Text;
  /** Both figures, worded, for instance `14.9–46.5 %` against `70–80 %`. */
  readonly left: { readonly label: Text; readonly figure: Text };
  readonly right: { readonly label: Text; readonly figure: Text };
  /** The formula with its numbers, when the finding rests on one. */
  readonly formula: string | null;
  readonly inserted: string | null;
  /** What the planner does instead. */
  readonly instead: Text;
}

import { text, type Text } from '../base/text.ts';
import type { Severity } from '../domain/result/finding.ts';

/** How grave a finding of the pack audit is. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  error: text('contradiction', '矛盾'),
  warning: text('doubtful', '存疑'),
  note: text('note', '说明'),
};

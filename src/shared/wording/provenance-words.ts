import { text, type Text } from '../base/text.ts';
import type { ParameterSource, Provenance } from '../domain/provenance.ts';

/** How a figure came about. */
export const provenanceWords: Readonly<Record<Provenance, Text>> = {
  stated: text('stated', '原文'),
  derived: text('derived', '推导'),
  measured: text('measured', '实测'),
  override: text('typed in', '手工输入'),
};

/** How far a figure was checked; a recalled one was not, and says so wherever it stands. */
export const statusWords: Readonly<Record<ParameterSource['status'], Text>> = {
  stated: provenanceWords.stated,
  assumption: text('assumption', '假设'),
  verified: text('verified', '已核实'),
  recalled: text('recalled, not checked', '凭记忆，未核实'),
  measured: provenanceWords.measured,
  typed: provenanceWords.override,
};

import { text, type Text } from '../base/text.ts';
import type { Basis } from '../domain/basis.ts';
import { provenanceWords } from './provenance-words.ts';

/** How the CPU utilization comes about, in a word. */
export const basisWords: Readonly<Record<Basis, Text>> = {
  stated: provenanceWords.stated,
  derived: provenanceWords.derived,
  calibrated: text('calibrated', '校准'),
};

const meanings: Readonly<Record<Basis, Text>> = {
  stated: text('as the pack prints it', '按模型包所印'),
  derived: text('from the overhead terms', '由各开销项得出'),
  calibrated: text(
    'the stated total, split by the terms and scaled by the workload',
    '以原文总量为准，按各项分配并随负载缩放',
  ),
};

/** The same with what it means: `stated: as the pack prints it`. */
export function basisPhrase(basis: Basis): Text {
  const [word, meaning] = [basisWords[basis], meanings[basis]];
  return text(`${word.en}: ${meaning.en}`, `${word.zh}：${meaning.zh}`);
}

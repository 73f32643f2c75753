import type { Text } from '../../src/shared/base/text.ts';
import { backupReasonWords } from '../../src/shared/wording/backup-words.ts';
import { basisWords } from '../../src/shared/wording/basis-words.ts';
import {
  calibrationDisturbanceLabels,
  calibrationMeasureLabels,
  calibrationNoteLabels,
} from '../../src/shared/wording/calibration-words.ts';
import { criterionTitles, criterionWords } from '../../src/shared/wording/criterion-words.ts';
import {
  decisionStatusWords,
  statisticWords,
} from '../../src/shared/wording/decision-record-words.ts';
import { distributionWords } from '../../src/shared/wording/distribution-words.ts';
import { factGroupLabels, unknownReasonLabels } from '../../src/shared/wording/fact-words.ts';
import {
  guestImageWords,
  guestSystemWords,
  portabilityAnswers,
  portabilityClauses,
  portabilityItems,
} from '../../src/shared/wording/workload/guest-words.ts';
import {
  compatibilityWords,
  isolationTitles,
  isolationWords,
} from '../../src/shared/wording/workload/isolation-words.ts';
import { confidenceWords, levelWords } from '../../src/shared/wording/workload/level-words.ts';
import { paradigmTitles, paradigmWords } from '../../src/shared/wording/paradigm-words.ts';
import { provenanceWords, statusWords } from '../../src/shared/wording/provenance-words.ts';
import {
  attackResultWords,
  rankingMethodTitles,
  rankingMethodWords,
} from '../../src/shared/wording/ranking-method-words.ts';
import { resourceTitles } from '../../src/shared/wording/resource-words.ts';
import {
  runtimeFigureLabels,
  runtimeLabels,
  runtimeProblemLabels,
} from '../../src/shared/wording/runtime-words.ts';
import { severityWords } from '../../src/shared/wording/severity-words.ts';
import { standingWords } from '../../src/shared/wording/standing-words.ts';
import { robustnessWords, verdictWords } from '../../src/shared/wording/verdict-words.ts';
import { weightingTitles } from '../../src/shared/wording/weighting-words.ts';
import { workloadClassTitles } from '../../src/shared/wording/workload/workload-class-words.ts';

/** Every enumeration with words, by its record in `src/shared/wording`. */
export const vocabulary: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  attackResultWords,
  backupReasonWords,
  basisWords,
  calibrationDisturbanceLabels,
  calibrationMeasureLabels,
  calibrationNoteLabels,
  compatibilityWords,
  confidenceWords,
  criterionTitles,
  criterionWords,
  decisionStatusWords,
  distributionWords,
  factGroupLabels,
  guestImageWords,
  guestSystemWords,
  isolationTitles,
  isolationWords,
  levelWords,
  paradigmTitles,
  paradigmWords,
  portabilityAnswers,
  portabilityClauses,
  portabilityItems,
  provenanceWords,
  rankingMethodTitles,
  rankingMethodWords,
  resourceTitles,
  robustnessWords,
  runtimeFigureLabels,
  runtimeLabels,
  runtimeProblemLabels,
  severityWords,
  standingWords,
  statisticWords,
  statusWords,
  unknownReasonLabels,
  verdictWords,
  weightingTitles,
  workloadClassTitles,
};

import { text, type Text } from '../base/text.ts';
import type {
  DecisionStatus,
  ReviewTrigger,
  Statistic,
} from '../domain/project/decision-record.ts';

/** Where a recorded decision stands. */
export const decisionStatusWords: Readonly<Record<DecisionStatus, Text>> = {
  proposed: text('proposed', '提议'),
  accepted: text('accepted', '已采纳'),
  superseded: text('superseded', '已被取代'),
};

/** The number of a figure that a review trigger looks at; it stands before the figure's name. */
export const statisticWords: Readonly<Record<Statistic, Text>> = {
  low: text('lowest', '最低'),
  p5: text('P5', 'P5'),
  p50: text('median', '中位'),
  p95: text('P95', 'P95'),
  high: text('highest', '最高'),
};

/** Which way a figure has to move for a review trigger to fire. */
export const triggerComparisonWords: Readonly<Record<ReviewTrigger['comparison'], Text>> = {
  above: text('passes', '超过'),
  below: text('falls below', '低于'),
};

/** On which side of its threshold the figure of a review trigger is. */
export const triggerSideWords: Readonly<Record<ReviewTrigger['comparison'], Text>> = {
  above: text('above', triggerComparisonWords.above.zh),
  below: text('below', triggerComparisonWords.below.zh),
};

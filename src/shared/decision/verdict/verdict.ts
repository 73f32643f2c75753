import { composed, text, type Text } from '../../base/text.ts';
import type { Robustness, Verdict } from '../../domain/result/decision.ts';
import { formatQuantity } from '../../units/format.ts';

/** Least rank-1 acceptability of a clear and of a likely verdict (model section 10). */
export const verdictThresholds = { clear: 0.9, likely: 0.7 } as const;

/** How firmly a winner may be named, from its rank-1 acceptability; null is "there is no winner". */
export function verdictOf(confidence: number | null): Verdict {
  if (confidence === null || confidence < verdictThresholds.likely) return 'undecided';
  return confidence >= verdictThresholds.clear ? 'clear' : 'likely';
}

/**
 * Whether more samples might change the verdict: a threshold lies within two standard errors of the
 * acceptability, so that "not enough samples" has to be said.
 *
 * @param standardError as `acceptabilityError` gives it.
 */
export function verdictMayTurn(confidence: number, standardError: number): boolean {
  return Object.values(verdictThresholds).some(
    (threshold) => Math.abs(confidence - threshold) < 2 * standardError,
  );
}

/** What a verdict says of its alternative besides how firm it is. */
export interface VerdictWords {
  /** As `gradeVerdict` grades it. */
  readonly robustness: Robustness;
  /** Names of the others whose score at the middle of the ranges is the same. */
  readonly tied?: readonly Text[];
  /** Whether anybody gave weights; without them an alternative leads by how often it is first. */
  readonly weighted?: boolean;
}

/** The verdict in a sentence; neither an undecided nor a fragile one names a winner as such. */
export function verdictSentence(
  verdict: Verdict,
  name: Text | null,
  confidence: number | null,
  { robustness, tied = [], weighted = true }: VerdictWords,
): Text {
  if (name === null || confidence === null) {
    return text(
      'No alternative is feasible for this workload on this host.',
      '该负载在这台主机上没有可行的备选方案。',
    );
  }
  const share = text(
    formatQuantity(confidence, 'percent', 'en'),
    formatQuantity(confidence, 'percent', 'zh'),
  );
  if (verdict === 'undecided') return undecided(name, share, tied, weighted);
  if (robustness === 'fragile') {
    return composed(
      `Fragile. Ranked first in ${share.en} of the samples: ${name.en}; but it does not withstand every attack, so no winner is named.`,
      `结论脆弱：${name.zh}在 ${share.zh} 的样本中排名第一，但经不起全部质疑，因此不指定胜者。`,
    );
  }
  return verdict === 'clear'
    ? composed(
        `${name.en}: ranked first in ${share.en} of the samples. A clear choice.`,
        `${name.zh}在 ${share.zh} 的样本中排名第一：结论明确。`,
      )
    : composed(
        `${name.en}: ranked first in ${share.en} of the samples. A likely choice, not a certain one.`,
        `${name.zh}在 ${share.zh} 的样本中排名第一：较可能的选择，但并不确定。`,
      );
}

function undecided(name: Text, share: Text, tied: readonly Text[], weighted: boolean): Text {
  const level = [name, ...tied];
  const names = text(level.map(({ en }) => en).join(' and '), level.map(({ zh }) => zh).join('与'));
  if (!weighted) {
    return composed(
      `Undecided. Nobody gave weights; over all weightings, most often first: ${names.en}${tied.length > 0 ? ', which share the place, each' : ', but'} in only ${share.en} of the samples. Ranking the criteria would narrow it.`,
      `尚无定论：未给出权重；在所有权重下，最常居首的是${names.zh}${tied.length > 0 ? '（并列），各' : '，但'}仅在 ${share.zh} 的样本中排名第一。对准则排序可缩小范围。`,
    );
  }
  if (tied.length > 0) {
    return composed(
      `Undecided. At the middle of the ranges the highest score is shared by ${names.en}; ${name.en} is first in only ${share.en} of the samples. Measure the listed figures before deciding.`,
      `尚无定论：按各范围的中值，${names.zh}并列最高分，${name.zh}仅在 ${share.zh} 的样本中排名第一。请先测量所列数值。`,
    );
  }
  return composed(
    `Undecided. At the middle of the ranges the highest score goes to: ${name.en}; but it is first in only ${share.en} of the samples. Measure the listed figures before deciding.`,
    `尚无定论：按各范围的中值，${name.zh}得分最高，但仅在 ${share.zh} 的样本中排名第一。请先测量所列数值。`,
  );
}

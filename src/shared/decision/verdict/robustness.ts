import { composed, text, type Text } from '../../base/text.ts';
import type { Robustness } from '../../domain/result/decision.ts';
import { verdictThresholds } from './verdict.ts';

/** A way of looking at the decision anew, meant to overturn it. */
export interface CheckResult {
  /** What was done, as a clause: `with TOPSIS instead of the weighted sum`. */
  readonly title: Text;
  /** Alternatives that win under it: one, or all that tie; none when nothing is feasible any more. */
  readonly winners: readonly string[];
}

/** The grade, with the checks that the recommended alternative did not withstand. */
export interface GradedVerdict {
  readonly robustness: Robustness;
  readonly overturnedBy: readonly CheckResult[];
  /** Whether the recommended alternative may be headlined as the winner. */
  readonly headline: boolean;
}

/**
 * Grades a verdict by its own uncertainty and by the robustness checks on it: too close to call below the
 * acceptability of a likely verdict; fragile when a check makes another alternative the winner;
 * robust when it withstands all of them. Only a robust verdict is headlined. A tie for the first place
 * withstands.
 *
 * @param recommended the alternative with the best score; null when none is feasible.
 * @param confidence its rank-1 acceptability.
 * @param noChoice given where nothing else can be chosen, so that nothing tests the recommendation.
 */
export function gradeVerdict(
  recommended: string | null,
  confidence: number | null,
  checks: readonly CheckResult[],
  noChoice: { readonly headline: boolean } | null = null,
): GradedVerdict {
  if (recommended !== null && noChoice !== null) {
    return { robustness: 'untested', overturnedBy: [], headline: noChoice.headline };
  }
  const overturnedBy = checks.filter(
    ({ winners }) => recommended === null || !winners.includes(recommended),
  );
  const open = confidence === null || confidence < verdictThresholds.likely;
  if (recommended === null || open) {
    return { robustness: 'too-close', overturnedBy, headline: false };
  }
  const robust = overturnedBy.length === 0;
  return { robustness: robust ? 'robust' : 'fragile', overturnedBy, headline: robust };
}

/**
 * The grade in a sentence.
 *
 * @param names of the alternatives, by id.
 */
export function robustnessSentence(
  { robustness, overturnedBy }: GradedVerdict,
  checks: number,
  names: Readonly<Record<string, Text>>,
): Text {
  switch (robustness) {
    case 'robust':
      return composed(
        `Robust: none of ${checks} attacks overturns it.`,
        `稳健：${checks} 项质疑均未能推翻结论。`,
      );
    case 'fragile':
      return composed(
        `Fragile: overturned by ${overturnedBy.length} of ${checks} attacks. ${listed(overturnedBy, names, 'en')}`,
        `脆弱：${checks} 项质疑中有 ${overturnedBy.length} 项会推翻结论。${listed(overturnedBy, names, 'zh')}`,
      );
    case 'untested':
      return text(
        'Untested: there is no other choice that could overturn it.',
        '未经检验：没有其他可选方案能够推翻它。',
      );
    case 'too-close':
      return text(
        'Too close to call: the figures do not bear a winner.',
        '难分高下：现有数值不足以得出胜者。',
      );
  }
}

/** The checks that overturn, put together by who wins under them. */
function listed(
  checks: readonly CheckResult[],
  names: Readonly<Record<string, Text>>,
  language: 'en' | 'zh',
): string {
  const groups = Map.groupBy(checks, ({ winners }) => winners.join(' '));
  return [...groups.values()]
    .map((group) => {
      const clauses = group.map(({ title }) => title[language]);
      const winner = (group[0]?.winners ?? []).map((id) => names[id]?.[language] ?? id);
      if (language === 'zh') {
        const clause = clauses.join('；或');
        return winner.length === 0
          ? `${clause}，没有可行的备选方案。`
          : `${clause}，胜者为${winner.join('、')}。`;
      }
      const clause = capital(clauses.join('; or '));
      return winner.length === 0
        ? `${clause}, nothing is feasible.`
        : `${clause}, the winner is ${winner.join(' or ')}.`;
    })
    .join(language === 'zh' ? '' : ' ');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

import { text, type Text } from '../../base/text.ts';
import type { VerdictSampling } from '../../domain/result/decision.ts';
import { formatQuantity } from '../../units/format.ts';
import { verdictMayTurn } from './verdict.ts';

/**
 * How exactly the samples know the share they rest a verdict on, in a sentence that says so when they
 * are not enough.
 *
 * @param confidence the share of samples in which the winner is first.
 * @param wanted standard error up to which samples are enough.
 */
export function verdictSampling(
  confidence: number,
  standardError: number,
  samples: number,
  wanted: number,
): VerdictSampling {
  const enough = standardError <= wanted;
  const mayTurn = verdictMayTurn(confidence, standardError);
  return { samples, standardError, wanted, enough, mayTurn, text: sentence() };

  function sentence(): Text {
    const points = (share: number): string => (100 * share).toPrecision(2);
    const count = text(
      formatQuantity(samples, 'number', 'en'),
      formatQuantity(samples, 'number', 'zh'),
    );
    const precision = enough
      ? text(
          `Drawn: ${count.en} samples. They give this share to ±${points(standardError)} percentage points (one standard error).`,
          `抽取 ${count.zh} 个样本，该比例的标准误差为 ±${points(standardError)} 个百分点。`,
        )
      : text(
          `Not enough samples: ${count.en} give this share only to ±${points(standardError)} percentage points (one standard error); ±${points(wanted)} is wanted.`,
          `样本不足：${count.zh} 个样本下该比例的标准误差为 ±${points(standardError)} 个百分点，要求不超过 ±${points(wanted)}。`,
        );
    if (!mayTurn) return precision;
    return text(
      `${precision.en} The share is so close to a limit between verdicts that more samples might change the verdict.`,
      `${precision.zh}该比例非常接近结论分级的界限，增加样本可能改变结论。`,
    );
  }
}

import { text, type Text } from '../../base/text.ts';
import { centralWeightProfiles } from '../../decision/verdict/central-weight-profiles.ts';
import { disagreementOf } from '../../decision/weights/disagreement.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import type {
  AcceptabilityAnalysis,
  CentralWeightProfile,
  StakeholderFindings,
} from '../../domain/result/analysis.ts';
import type { Criterion } from '../../domain/criterion.ts';
import { inHundredths } from './information.ts';
import type { Subject } from './subject.ts';

/** What one would have to believe for each alternative to be right, over all weightings. */
export function findCentralWeightProfiles(
  { alternatives, prepared }: Subject,
  open: AcceptabilityAnalysis,
): readonly CentralWeightProfile[] {
  const { criteria } = prepared.pack;
  return centralWeightProfiles(open, {
    alternatives: alternatives.map(({ name }) => name),
    criteria: criteria.map(({ title }) => title),
    typical: criteria.map(() => 1 / criteria.length),
    confidence: open.confidenceFactors,
  }).map(({ alternative, share, priorities, confidence, sentence }) => ({
    alternative: alternatives[alternative]?.id ?? '',
    share,
    priorities,
    confidence,
    sentence,
  }));
}

/** Who would choose what, and on what it hangs; null when the weights are one person's. */
export function findStakeholders(subject: Subject): StakeholderFindings | null {
  const { alternatives, matrix, weights, prepared } = subject;
  if (weights.members === null || alternatives.length === 0) return null;
  const idsOf = (indices: readonly number[]): readonly string[] =>
    indices.map((index) => alternatives[index]?.id ?? '');
  const disagreement = disagreementOf(
    matrix,
    weights.members.map((member) => member.weights),
    weights.shares,
  );
  const decisiveCriteria = disagreement.decisiveCriteria.map(
    (index) => prepared.pack.criteria[index]?.id as Criterion,
  );
  return {
    members: weights.members.map((member, index) => ({
      ...member,
      choices: idsOf(disagreement.choices[index] ?? []),
      regret: disagreement.regrets[index] ?? 0,
    })),
    groupChoice: idsOf(disagreement.groupChoice),
    unanimous: disagreement.unanimous,
    hinges: decisiveCriteria,
    worth: disagreement.value,
    sentence: sentenceOf(
      disagreement.unanimous,
      disagreement.decisiveCriteria,
      disagreement.value,
      subject,
    ),
  };
}

function sentenceOf(
  unanimous: boolean,
  decisiveCriteria: readonly number[],
  value: number,
  { prepared }: Subject,
): Text {
  if (unanimous) {
    return text(
      'All stakeholders would make the same choice: there is nothing to settle.',
      '各相关方的选择一致：无需协调。',
    );
  }
  const hundredths = inHundredths(value);
  const cost = text(
    `Settling the disagreement is worth ${hundredths} hundredths of the score on average.`,
    `消除分歧平均值得分百分之 ${hundredths}。`,
  );
  if (decisiveCriteria.length === 0) {
    return text(
      `The stakeholders would choose differently, and no single criterion settles it. ${cost.en}`,
      `各相关方的选择不一致，且没有单一准则能消除分歧。${cost.zh}`,
    );
  }
  const titles = decisiveCriteria.map((index) =>
    inSentence(prepared.pack.criteria[index]?.title ?? text('one criterion', '某一准则')),
  );
  return text(
    `The stakeholders would choose differently; agreeing on the weight of ${titles.map(({ en }) => en).join(' or ')} alone would settle it. ${cost.en}`,
    `各相关方的选择不一致；仅就${titles.map(({ zh }) => zh).join('或')}的权重达成一致即可消除分歧。${cost.zh}`,
  );
}

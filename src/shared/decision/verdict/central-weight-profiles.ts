import { text, type Text } from '../../base/text.ts';
import { formatNumber } from '../../units/format-number.ts';
import { formatQuantity } from '../../units/format.ts';
import type { SmaaIndices } from '../smaa/smaa-indices.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';

/** The criteria that count for most and for least beside their typical weights. */
export interface Contrast {
  readonly more: number;
  readonly less: number;
  /** The weight of the first over that of the second. */
  readonly times: number;
  /** The weight of the first over its typical weight, above 1. */
  readonly timesTypical: number;
}

/** What somebody would have to believe for one alternative to be right. */
export interface WordedProfile {
  /** Index of the alternative. */
  readonly alternative: number;
  /** Share of all weightings, and of the uncertain figures, under which it is first. */
  readonly share: number;
  /** Mean weights under which it is first, by criterion; null when it never is. */
  readonly priorities: readonly number[] | null;
  readonly contrast: Contrast | null;
  /** How often it is first with exactly these priorities; null when it never is. */
  readonly confidence: number | null;
  readonly sentence: Text;
}

/** The names and the background that profiles are worded with. */
export interface ProfileSubject {
  readonly alternatives: readonly Text[];
  readonly criteria: readonly Text[];
  /** Mean weights of all weightings considered: 1/n each when nothing is known of them. */
  readonly typical: readonly number[];
  /** As `confidenceFactors` gives them. */
  readonly confidence: readonly (number | null)[];
}

/** Priorities this close to those of all weightings are said not to matter. */
const noContrast = 1.1;
/** Confidence below which the figures are said to be too uncertain to tell. */
const unsure = 0.5;

/**
 * For each alternative, under how many of the weightings it is right and what they have in common, so
 * that the loser gets its best case too. The shares add up to 1.
 */
export function centralWeightProfiles(
  indices: SmaaIndices,
  subject: ProfileSubject,
): readonly WordedProfile[] {
  return indices.rankAcceptability.map((shares, alternative): WordedProfile => {
    const share = shares[0] ?? 0;
    const priorities = indices.centralWeights[alternative] ?? null;
    const confidence = subject.confidence[alternative] ?? null;
    const contrast = priorities === null ? null : contrastOf(priorities, subject.typical);
    const parts = { share, contrast, confidence };
    const sentence = wording(parts, subject.alternatives[alternative], subject.criteria);
    return { alternative, priorities, ...parts, sentence };
  });
}

/** The two criteria whose weights differ most from typical, and by how much one outweighs the other. */
function contrastOf(priorities: readonly number[], typical: readonly number[]): Contrast | null {
  let more = 0;
  let less = 0;
  const emphasis = priorities.map((weight, index) => {
    const usual = typical[index] ?? 0;
    return usual > 0 ? weight / usual : 1;
  });
  for (const [index, value] of emphasis.entries()) {
    if (value > (emphasis[more] ?? 1)) more = index;
    if (value < (emphasis[less] ?? 1)) less = index;
  }
  const times = (priorities[more] ?? 0) / (priorities[less] ?? 0);
  const timesTypical = emphasis[more] ?? 1;
  const relative = timesTypical / (emphasis[less] ?? 1);
  if (relative < noContrast || !Number.isFinite(times)) return null;
  return { more, less, times, timesTypical };
}

function wording(
  { share, contrast, confidence }: Pick<WordedProfile, 'share' | 'contrast' | 'confidence'>,
  name: Text | undefined,
  criteria: readonly Text[],
): Text {
  const who = name ?? text('It', '该方案');
  if (share === 0) {
    return text(
      `${who.en}: first for none of the weightings and figures considered.`,
      `${who.zh}：在所考虑的任何权重与数值组合下都不是第一。`,
    );
  }
  const parts = [shareSentence(who, share), prioritySentence(contrast, criteria)];
  if (confidence !== null && confidence < unsure) parts.push(doubtSentence(confidence));
  return text(parts.map(({ en }) => en).join(' '), parts.map(({ zh }) => zh).join(''));
}

function shareSentence(who: Text, share: number): Text {
  return text(
    `${who.en}: first for ${formatQuantity(share, 'percent', 'en')} of the weightings and figures considered.`,
    `${who.zh}：在所考虑的权重与数值组合中，有 ${formatQuantity(share, 'percent', 'zh')} 使其排名第一。`,
  );
}

function prioritySentence(contrast: Contrast | null, criteria: readonly Text[]): Text {
  if (contrast === null) {
    return text('It takes no particular priorities to choose it.', '选择它不需要特别的偏好。');
  }
  const more = inSentence(criteria[contrast.more] ?? text('one criterion', '某一准则'));
  const less = inSentence(criteria[contrast.less] ?? text('another', '另一准则'));
  if (contrast.times < 1) {
    const usual = formatNumber(contrast.timesTypical, 2);
    return text(
      `It is right for somebody to whom ${more.en} counts ${usual} times as much as it typically does.`,
      `它适合这样的人：对其而言，${more.zh}的重要性是其通常水平的 ${usual} 倍。`,
    );
  }
  const times = formatNumber(contrast.times, 2);
  return text(
    `It is right for somebody to whom ${more.en} typically counts ${times} times as much as ${less.en}.`,
    `它适合这样的人：对其而言，${more.zh}的重要性通常是${less.zh}的 ${times} 倍。`,
  );
}

function doubtSentence(confidence: number): Text {
  return text(
    `Even then it is first in only ${formatQuantity(confidence, 'percent', 'en')} of the samples: the figures are too uncertain to tell.`,
    `即便如此，它也仅在 ${formatQuantity(confidence, 'percent', 'zh')} 的样本中排名第一：现有数值的不确定性过大，尚难断定。`,
  );
}

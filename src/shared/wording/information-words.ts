import { text, type Text } from '../base/text.ts';
import type { MeasureNext } from '../domain/result/decision.ts';
import { formatQuantity } from '../units/format.ts';

/** Smaller gains are within what the samples tell apart. */
const worthSaying = 0.01;

/** What knowing a figure does to the chance of a wrong choice, in a sentence; null where next to nothing. */
export function chanceWrongSentence({ now, known }: MeasureNext['chanceWrong']): Text | null {
  if (now - known < worthSaying) return null;
  const share = (chance: number, language: 'en' | 'zh'): string =>
    formatQuantity(chance, 'percent', language);
  return text(
    `Another alternative is better in ${share(now, 'en')} of the samples; once this is known, in ${share(known, 'en')}.`,
    `现在有 ${share(now, 'zh')} 的样本中另一方案更优；得知该值后降为 ${share(known, 'zh')}。`,
  );
}

import { text, type Text } from '../../base/text.ts';
import type { Statement } from '../../domain/result/plan.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { slotsBehind } from '../../engine/tape/slots-behind.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import type { BorrowedFrom, PackCriterion } from '../../packs/pack.ts';
import type { AlternativeFigures } from './figures.ts';

/**
 * Criteria for which nobody published a figure of the alternative itself, and what stands in: anything
 * from worst to best, the wide range of its paradigm, or what was published of systems like it. Empty
 * where everything was published.
 */
export function missingFigures(
  prepared: PreparedPack,
  figures: AlternativeFigures,
): readonly Statement[] {
  const { criteria } = prepared.pack;
  const missing = criteria.filter(({ id }) => !figures.evaluation.figures.has(valueSymbol(id)));
  const borrowing = (from: BorrowedFrom): readonly PackCriterion[] =>
    criteria.filter((one) => borrowedBy(prepared, figures, one).has(from));
  return [
    ...statement('figures-missing', missing, (named) =>
      text(
        `No figure is known for ${named.en}: in the ranking each counts as anything between the worst and the best value.`,
        `${named.zh}没有已知数值：排序中按介于最差与最佳之间的任意值计。`,
      ),
    ),
    ...statement('figures-of-paradigm', borrowing('paradigm'), (named) =>
      text(
        `Nobody published a figure for ${named.en}: a wide range of the paradigm stands in.`,
        `${named.zh}没有已发表的数值：以其范式的宽泛区间代替。`,
      ),
    ),
    ...statement('figures-of-family', borrowing('family'), (named) =>
      text(
        `Partly measured on systems like it, not on itself: ${named.en}.`,
        `部分数值取自同类系统而非自身实测：${named.zh}。`,
      ),
    ),
  ];
}

function statement(
  id: string,
  criteria: readonly PackCriterion[],
  worded: (named: Text) => Text,
): readonly Statement[] {
  if (criteria.length === 0) return [];
  const named = text(
    criteria.map(({ title }) => inSentence(title).en).join(', '),
    criteria.map(({ title }) => title.zh).join('、'),
  );
  return [{ id, text: worded(named) }];
}

/** What the parameters behind a criterion's value were taken from, where not from the alternative itself. */
function borrowedBy(
  { parameters }: PreparedPack,
  { evaluation: { tape } }: AlternativeFigures,
  { id }: PackCriterion,
): ReadonlySet<BorrowedFrom> {
  const sources = slotsBehind(tape, valueSymbol(id)).flatMap((index) => {
    const slot = tape.slots[index];
    const named = slot?.kind === 'parameter' || slot?.kind === 'midpoint';
    const parameter = named ? parameters.get(slot.id) : undefined;
    const isOwn = parameter?.provenance === 'override' || parameter?.provenance === 'measured';
    const borrowed = parameter?.definition.borrowed;
    return isOwn || borrowed === undefined ? [] : [borrowed];
  });
  return new Set(sources);
}

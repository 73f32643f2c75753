import { text } from '../../base/text.ts';
import type { Statement } from '../../domain/result/plan.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import type { Pack } from '../../packs/pack.ts';
import type { AlternativeFigures } from './figures.ts';

/** What the pack has no figure for, and how that is counted; empty when it has all of them. */
export function missingFigures(pack: Pack, figures: AlternativeFigures): readonly Statement[] {
  const missing = pack.criteria.filter(
    ({ id }) => !figures.evaluation.figures.has(valueSymbol(id)),
  );
  if (missing.length === 0) return [];
  const english = missing.map(({ title }) => title.en.toLowerCase()).join(', ');
  const chinese = missing.map(({ title }) => title.zh).join('、');
  return [
    {
      id: 'figures-missing',
      text: text(
        `No figure is known for ${english}: in the ranking each counts as anything between the worst and the best value.`,
        `${chinese}没有已知数值：排序中按介于最差与最佳之间的任意值计。`,
      ),
    },
  ];
}

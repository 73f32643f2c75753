import type { Language } from '../../../../shared/base/text.ts';
import { middle } from '../../../../shared/charts/estimate.ts';
import { figureOfValue } from '../../../../shared/decision/scoring/value-scale.ts';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';
import type { Pack, PackCriterion, ValueScale } from '../../../../shared/packs/pack.ts';
import { figureText } from '../../../components/figure-text.ts';

/** What a criterion's swing is, in the unit of its figures. */
export interface SwingFigures {
  readonly worst: string;
  readonly best: string;
  /** The least and the most valued feasible alternative of the workload; null when none has a value. */
  readonly here: { readonly worst: string; readonly best: string } | null;
}

/** Words for the steps of a criterion that has steps instead of figures. */
export type StepWords = (criterion: Criterion, step: number) => string | null;

function unitOf(pack: Pack, symbol: string): string {
  const definition =
    pack.formulas.find((one) => one.symbol === symbol) ??
    pack.parameters.find((one) => one.symbol === symbol);
  return definition?.unit ?? '1';
}

/** The criterion's scale with the ends that the project has replaced. */
function scaleOf(document: ProjectDocument | null, { id, scale }: PackCriterion): ValueScale {
  const end = (name: 'worst' | 'best'): number =>
    document?.overrides.find(({ parameter }) => parameter === `scale.${id}.${name}`)?.low ??
    scale[name];
  return { ...scale, worst: end('worst'), best: end('best') };
}

/** The figures a swing goes from and to, and how far the alternatives of the workload use it. */
export function swingFigures(
  { pack, document }: { readonly pack: Pack; readonly document: ProjectDocument | null },
  workload: WorkloadPlan,
  criterion: PackCriterion,
  words: { readonly language: Language; readonly step: StepWords },
): SwingFigures {
  const scale = scaleOf(document, criterion);
  const unit = unitOf(pack, criterion.value);
  const print = (figure: number): string =>
    words.step(criterion.id, figure) ?? figureText(figure, unit, words.language);
  const values = workload.alternatives.flatMap((one) => {
    const value = one.values[criterion.id] ?? null;
    return one.feasible && value !== null ? [middle(value)] : [];
  });
  const at = (value: number): string => print(figureOfValue(scale, value));
  return {
    worst: print(scale.worst),
    best: print(scale.best),
    here:
      values.length === 0
        ? null
        : { worst: at(Math.min(...values)), best: at(Math.max(...values)) },
  };
}

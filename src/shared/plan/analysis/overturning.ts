import { minShift } from '../../decision/sensitivity/least-weight-change.ts';
import { firstCrossing, switchPoints } from '../../decision/sensitivity/switch-point.ts';
import type {
  AnalysedParameter,
  JointOverturn,
  ParameterOverturn,
  RivalOverturn,
  WeightOverturn,
} from '../../domain/result/analysis.ts';
import type { Lead } from './lead.ts';
import { overturnSentence } from './overturn-words.ts';
import type { Subject } from './subject.ts';

/** For every rival, the least change of weights, of figures, and of both that puts it first. */
export function findOverturns(subject: Subject, lead: Lead | null): readonly RivalOverturn[] {
  if (lead === null) return [];
  const overturns = lead.rivals.map((rival) => overturnBy(subject, lead, rival));
  return overturns.toSorted((left, right) => nearness(left) - nearness(right));
}

/** Rivals that little brings level come first. */
function nearness({ both }: RivalOverturn): number {
  return both === null ? Number.MAX_VALUE : both.share;
}

function overturnBy(subject: Subject, lead: Lead, rival: number): RivalOverturn {
  const { alternatives, matrix, weights: drawnWeights, parameters } = subject;
  const shift = minShift(matrix[lead.winner] ?? [], matrix[rival] ?? [], drawnWeights.shares);
  const weights: WeightOverturn | null =
    shift === null ? null : { moved: shift.distance / 2, weights: shift.weights };
  const bearing = parameters
    .map(({ parameter }) => bearingOf(lead, rival, parameter))
    .filter((one) => one !== null);
  const moved = (share: number): ReadonlyMap<string, number> =>
    new Map(
      bearing.map(({ parameter, end }) => [
        parameter.id,
        parameter.middle + (parameter[end] - parameter.middle) * share,
      ]),
    );
  const together = firstCrossing((share) => lead.over(rival, moved(share)), 0, 1);
  const parts = {
    rival: alternatives[rival]?.id ?? '',
    weights,
    parameter: nearestAlone(lead, rival, bearing),
    parameters: together,
    both: jointly(subject, lead, rival, moved, weights),
  };
  return { ...parts, sentence: overturnSentence(parts, subject) };
}

interface Bearing {
  readonly parameter: AnalysedParameter;
  /** The end that suits the rival. */
  readonly end: 'low' | 'high';
}

function bearingOf(lead: Lead, rival: number, parameter: AnalysedParameter): Bearing | null {
  const at = (value: number): number => lead.over(rival, new Map([[parameter.id, value]]));
  const [low, middle, high] = [at(parameter.low), at(parameter.middle), at(parameter.high)];
  if (low >= middle && high >= middle) return null;
  return { parameter, end: low < high ? 'low' : 'high' };
}

function nearestAlone(
  lead: Lead,
  rival: number,
  bearing: readonly Bearing[],
): ParameterOverturn | null {
  let nearest: ParameterOverturn | null = null;
  for (const { parameter } of bearing) {
    const at = (value: number): number => lead.over(rival, new Map([[parameter.id, value]]));
    if (at(parameter.low) >= 0 && at(parameter.high) >= 0) continue;
    const { below, above } = switchPoints(at, parameter);
    for (const turnsAt of [below, above]) {
      if (turnsAt === null) continue;
      const end = turnsAt < parameter.middle ? parameter.low : parameter.high;
      const way = Math.abs(end - parameter.middle);
      const share = way === 0 ? 0 : Math.abs(turnsAt - parameter.middle) / way;
      if (nearest === null || share < nearest.share) nearest = { parameter, turnsAt, share };
    }
  }
  return nearest;
}

/** Weights and figures moved by the same share of their ways: of weights, to where they are level. */
function jointly(
  { weights: { shares } }: Subject,
  lead: Lead,
  rival: number,
  moved: (share: number) => ReadonlyMap<string, number>,
  weights: WeightOverturn | null,
): JointOverturn | null {
  const target = weights?.weights ?? shares;
  const between = (share: number): readonly number[] =>
    shares.map((weight, index) => weight + ((target[index] ?? weight) - weight) * share);
  const share = firstCrossing((way) => lead.over(rival, moved(way), between(way)), 0, 1);
  if (share === null) return null;
  return { share, moved: (weights?.moved ?? 0) * share };
}

import { acceptabilityError, rankAcceptability } from '../../decision/smaa/acceptability.ts';
import {
  recombinedAcceptability,
  minRecombined,
  type EstimatedRanks,
} from '../../decision/smaa/recombined-acceptability.ts';
import { independentParts } from '../../decision/smaa/independent-parts.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import type { DecisionSettings, FeasibleAlternative } from './evaluated-alternative.ts';
import { drawnName } from './parameter-title.ts';

/**
 * How often each alternative has each rank over the samples, with the standard errors of these shares.
 * Of independent samples the errors follow from the shares; low-discrepancy points are used several
 * times, their independent parts recombined.
 */
export function rankShares(
  prepared: PreparedPack,
  alternatives: readonly FeasibleAlternative[],
  { draws, weights }: DecisionSettings,
): EstimatedRanks {
  const { samples, design } = draws;
  const plain =
    design.points === 'pseudo-random' ||
    design.nested !== null ||
    // Where a requirement may be missed, the values alone do not tell the rank.
    alternatives.some(({ kept }) => kept !== null);
  if (plain || samples < minRecombined || alternatives.length < 2) {
    const shares = rankAcceptability(alternatives.map((one) => one.samples));
    const errors = shares.map((row) => row.map((share) => acceptabilityError(share, samples)));
    return { shares, errors };
  }
  return recombinedAcceptability({
    samples,
    values: alternatives.map(({ values }) => values.columns),
    parts: partsOf(prepared, alternatives, design.correlated),
    weights: weights.draws ?? Float64Array.from(weights.shares),
  });
}

/** The independent part of every value: values that draw on a common, or a tied, figure share one. */
function partsOf(
  prepared: PreparedPack,
  alternatives: readonly FeasibleAlternative[],
  correlated: Draws['design']['correlated'],
): readonly (readonly number[])[] {
  const tied = new Map(
    correlated.flatMap(({ members: [first = '', ...rest] }) =>
      rest.map((member) => [member, first] as const),
    ),
  );
  const criteria = prepared.pack.criteria.length;
  const parts = independentParts(
    alternatives.flatMap(({ model }) =>
      model.dependsOn.map((names) =>
        names.map((name) => {
          const drawn = drawnName(prepared, name);
          return tied.get(drawn) ?? drawn;
        }),
      ),
    ),
  );
  return alternatives.map((_, place) => parts.slice(place * criteria, (place + 1) * criteria));
}

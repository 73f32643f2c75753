import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Host } from '../domain/host/host.ts';
import type { Basis } from '../domain/basis.ts';
import type { ParameterSource } from '../domain/provenance.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { qualifiedId, type Parameter, type PreparedPack } from '../engine/formula/prepared-pack.ts';
import {
  evaluationContext,
  evaluateAlternative,
  type EvaluationContext,
} from '../model/evaluate-alternative.ts';
import { parameterSource } from '../model/parameter-source.ts';
import { prepareModel } from '../model/prepare-model.ts';
import type { Pack, PackAlternative, PackCriterion } from '../packs/pack.ts';
import type { ComparedQuantity, Ends, PackComparison } from './pack-comparison.ts';
import { judge } from './pack-verdict.ts';
import { isPublished, publishedParameters } from './published-parameters.ts';
import { wordComparison } from './word-comparison.ts';

/** What two packs are compared on: the figures of the criteria depend on the workload and the host. */
export interface PackComparisonRequest {
  /** The pack that is questioned, for instance the design document. */
  readonly stated: Pack;
  /** The pack it is held against, for instance published measurements. */
  readonly evidence: Pack;
  readonly workload: Workload;
  readonly host: Host;
  readonly basis: Basis;
}

/** The two alternatives of one paradigm that are compared. */
interface Pair {
  readonly stated: PackAlternative;
  readonly evidence: PackAlternative;
}

/** One pack in the context the comparison is about. */
interface Sides {
  readonly stated: EvaluationContext;
  readonly evidence: EvaluationContext;
}

/**
 * Holds one pack against another: the figure of every criterion, then every parameter of the same
 * name, for each pair of alternatives of one paradigm, in the order of the evidence pack. What the
 * evidence pack only assumes is no evidence.
 *
 * @returns the comparisons, or what is wrong with one of the packs.
 */
export function comparePacks(
  request: PackComparisonRequest,
): Result<readonly PackComparison[], Failure> {
  const stated = prepareModel(request.stated);
  if (!stated.ok) return stated;
  const evidence = prepareModel(request.evidence);
  if (!evidence.ok) return evidence;
  const { workload, host, basis } = request;
  const contextOf = (prepared: PreparedPack): EvaluationContext =>
    evaluationContext(prepared, basis, workload, host);
  const sides = { stated: contextOf(stated.value), evidence: contextOf(evidence.value) };
  return ok(
    pairsOf(request).flatMap((pair) => [
      ...compareCriteria(sides, pair),
      ...compareParameters(sides, pair),
    ]),
  );
}

function pairsOf({ stated, evidence }: PackComparisonRequest): readonly Pair[] {
  return evidence.alternatives.flatMap((right) =>
    stated.alternatives
      .filter((left) => left.paradigm === right.paradigm)
      .map((left) => ({ stated: left, evidence: right })),
  );
}

function compareCriteria(sides: Sides, pair: Pair): readonly PackComparison[] {
  const { prepared, selection } = sides.evidence;
  const stated = evaluateAlternative(sides.stated, pair.stated.id).figures;
  const evidence = evaluateAlternative(sides.evidence, pair.evidence.id).figures;
  return sides.stated.prepared.pack.criteria.flatMap((criterion) => {
    const { figure: symbol, better } = criterion;
    const own = stated.get(symbol);
    if (!own) return [];
    const published = publishedParameters(prepared, pair.evidence.id, selection, symbol);
    const found = published.length > 0 ? (evidence.get(symbol) ?? null) : null;
    return [
      {
        criterion: criterion.id,
        ...compared(quantityOf(sides.stated.prepared.pack, criterion), better, pair, own, found),
        sources: found ? distinctSources(published) : [],
      },
    ];
  });
}

/** Losses, latencies, cycles and memory: of every parameter that is compared, less is better. */
function compareParameters(sides: Sides, pair: Pair): readonly PackComparison[] {
  return sides.evidence.prepared.pack.parameters
    .filter((one) => one.alternative === pair.evidence.id)
    .flatMap(({ symbol }) => {
      const own = publishedOf(sides.stated, pair.stated.id, symbol);
      const found = publishedOf(sides.evidence, pair.evidence.id, symbol);
      if (!own || !found) return [];
      const { title, unit } = own.definition;
      return [
        {
          criterion: null,
          ...compared({ symbol, title, unit }, 'lower', pair, own.range, found.range),
          sources: [parameterSource(found)],
        },
      ];
    });
}

/** Several parameters of one publication, measured on the same machines, name it once. */
function distinctSources(parameters: readonly Parameter[]): readonly ParameterSource[] {
  const sources = parameters.map(parameterSource);
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

function publishedOf(
  { prepared }: EvaluationContext,
  alternative: string,
  symbol: string,
): Parameter | null {
  const parameter = prepared.parameters.get(qualifiedId(alternative, symbol));
  return parameter && isPublished(parameter) ? parameter : null;
}

function compared(
  quantity: ComparedQuantity,
  better: PackCriterion['better'],
  pair: Pair,
  own: Ends,
  found: Ends | null,
): Omit<PackComparison, 'criterion' | 'sources'> {
  const stated = { low: own.low, high: own.high };
  const evidence = found && { low: found.low, high: found.high };
  const verdict = judge(stated, evidence, better);
  return {
    ...quantity,
    paradigm: pair.stated.paradigm,
    statedAlternative: pair.stated.id,
    statedName: pair.stated.name,
    evidenceAlternative: pair.evidence.id,
    evidenceName: pair.evidence.name,
    stated,
    evidence,
    verdict,
    because: wordComparison(quantity, pair.stated.name, pair.evidence.name, {
      stated,
      evidence,
      verdict,
    }),
  };
}

function quantityOf(pack: Pack, { figure, title }: PackCriterion): ComparedQuantity {
  const definition =
    pack.formulas.find((formula) => formula.symbol === figure) ??
    pack.parameters.find((parameter) => parameter.symbol === figure);
  return {
    symbol: figure,
    title: definition?.title ?? title,
    unit: definition?.unit ?? '1',
  };
}

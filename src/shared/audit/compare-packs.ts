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
import { evidenceBehind, isMeasured, isPublished, measuredOf } from './evidence-behind.ts';
import type {
  Backing,
  ComparedQuantity,
  Ends,
  PackComparison,
  PublishedRange,
} from './pack-comparison.ts';
import { judge } from './pack-verdict.ts';
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

/** What the evidence pack has of a quantity, and what that stands on. */
interface Side {
  readonly found: PublishedRange | null;
  readonly backing: Backing;
}

/** One pack in the context the comparison is about. */
interface Sides {
  readonly stated: EvaluationContext;
  readonly evidence: EvaluationContext;
}

/**
 * Holds one pack against another: the figure of every criterion, then every parameter of the same
 * name, for each pair of alternatives of one paradigm, in the order of the evidence pack. What the
 * evidence pack assumes, or takes from systems like the alternative, is no evidence of it.
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
  const { prepared } = sides.evidence;
  const stated = evaluateAlternative(sides.stated, pair.stated.id).figures;
  const evidence = evaluateAlternative(sides.evidence, pair.evidence.id);
  return sides.stated.prepared.pack.criteria.flatMap((criterion) => {
    const { figure: symbol, better } = criterion;
    const own = stated.get(symbol);
    if (!own) return [];
    const { backing, parameters, measured } = evidenceBehind(
      prepared,
      evidence,
      symbol,
      (studies) => judge(own, studies, better),
    );
    const figure = evidence.figures.get(symbol);
    const found =
      figure && measured !== null ? { low: figure.low, high: figure.high, measured } : null;
    const quantity = quantityOf(sides.stated.prepared.pack, criterion);
    return [
      {
        criterion: criterion.id,
        ...compared(quantity, better, pair, own, { found, backing }),
        sources: found ? distinctSources(parameters) : [],
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
      const { low, high } = found.range;
      const side: Side = isMeasured(found)
        ? { found: { low, high, measured: measuredOf(found) }, backing: 'measured' }
        : { found: null, backing: 'like-systems' };
      return [
        {
          criterion: null,
          ...compared({ symbol, title, unit }, 'lower', pair, own.range, side),
          sources: side.found ? [parameterSource(found)] : [],
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
  { found: evidence, backing }: Side,
): Omit<PackComparison, 'criterion' | 'sources'> {
  const stated = { low: own.low, high: own.high };
  const verdict = judge(stated, evidence?.measured ?? null, better);
  return {
    ...quantity,
    paradigm: pair.stated.paradigm,
    statedAlternative: pair.stated.id,
    statedName: pair.stated.name,
    evidenceAlternative: pair.evidence.id,
    evidenceName: pair.evidence.name,
    stated,
    evidence,
    backing,
    verdict,
    because: wordComparison(quantity, pair.stated.name, pair.evidence.name, {
      stated,
      evidence,
      backing,
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

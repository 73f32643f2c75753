import type { Failure } from '../base/failure.ts';
import { parseFormula } from '../engine/formula/parse-formula.ts';
import type { Pack, PackCheck, PackCondition } from '../packs/pack.ts';

/** A name in one part of a pack that another part has to define. */
interface Reference {
  readonly field: string;
  readonly found: string;
  readonly options: readonly string[];
}

/**
 * The first name of a pack that nothing in the pack defines: conditions of the composite rule,
 * thresholds of conditions, alternatives of paths, criteria, tables, checks and examples; or the
 * first check whose formula is none.
 *
 * @param source name of the file, for the message.
 */
export function danglingReference(pack: Pack, source: string): Failure | null {
  for (const { field, found, options } of references(pack)) {
    if (options.includes(found)) continue;
    return {
      code: 'field-invalid',
      source,
      field,
      found,
      expected: { kind: 'one-of', options },
    };
  }
  return brokenCheck(pack);
}

function* references(pack: Pack): Generator<Reference> {
  const conditions = pack.conditions.map(({ id }) => id);
  const thresholds = pack.thresholds.map(({ id }) => id);
  const alternatives = pack.alternatives.map(({ id }) => id);
  for (const [index, branch] of pack.composite.entries()) {
    for (const [place, found] of branch.conditions.entries()) {
      yield { field: `composite[${index}].conditions[${place}]`, found, options: conditions };
    }
  }
  for (const list of ['conditions', 'rules'] as const) {
    for (const [index, { when }] of pack[list].entries()) {
      yield* thresholdsIn(when, `${list}[${index}].when`, thresholds);
    }
  }
  for (const { field, found } of alternativesIn(pack)) {
    yield { field, found, options: alternatives };
  }
}

function* thresholdsIn(
  condition: PackCondition,
  field: string,
  options: readonly string[],
): Generator<Reference> {
  if ('all' in condition || 'any' in condition) {
    const [key, parts] =
      'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    for (const [index, part] of parts.entries()) {
      yield* thresholdsIn(part, `${field}.${key}[${index}]`, options);
    }
  } else if ('not' in condition) {
    yield* thresholdsIn(condition.not, `${field}.not`, options);
  } else if ('atLeast' in condition) {
    yield { field: `${field}.atLeast`, found: condition.atLeast, options };
  } else if ('atMost' in condition) {
    yield { field: `${field}.atMost`, found: condition.atMost, options };
  } else if ('above' in condition) {
    yield { field: `${field}.above`, found: condition.above, options };
  }
}

function* alternativesIn(pack: Pack): Generator<Omit<Reference, 'options'>> {
  for (const [index, { alternative }] of pack.paths.entries()) {
    yield { field: `paths[${index}].alternative`, found: alternative };
  }
  for (const [index, { stated, statedBest }] of pack.criteria.entries()) {
    for (const id of Object.keys(stated)) {
      yield { field: `criteria[${index}].stated.${id}`, found: id };
    }
    if (statedBest !== undefined) {
      yield { field: `criteria[${index}].statedBest`, found: statedBest };
    }
  }
  for (const [index, { rows }] of pack.tables.entries()) {
    for (const [place, found] of rows.entries()) {
      yield { field: `tables[${index}].rows[${place}]`, found };
    }
  }
  for (const list of ['checks', 'examples'] as const) {
    for (const [index, { alternative }] of pack[list].entries()) {
      if (alternative !== null) {
        yield { field: `${list}[${index}].alternative`, found: alternative };
      }
    }
  }
}

const comparesFigures: ReadonlySet<PackCheck['test']> = new Set([
  'differs',
  'not-within',
  'disjoint',
]);

function brokenCheck(pack: Pack): Failure | null {
  for (const { id, test, left, right } of pack.checks) {
    if (!comparesFigures.has(test)) continue;
    for (const text of [left.text, left.to, right.text, right.to]) {
      const parsed = text === undefined ? null : parseFormula(text);
      if (parsed === null || parsed.ok || text === undefined) continue;
      return { code: 'formula-invalid', pack: pack.id, formula: id, text, ...parsed.error };
    }
  }
  return null;
}

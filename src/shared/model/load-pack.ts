import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { parseFields } from '../domain/schema/field-problems.ts';
import { conditionProblem } from '../packs/pack-conditions.ts';
import { packSchema } from '../packs/pack-schema.ts';
import type { Pack } from '../packs/pack.ts';
import { danglingReference } from './pack-references.ts';
import { prepareModel } from './prepare-model.ts';

/** Levels that feasibility needs of every alternative. */
const requiredSymbols = ['isolation.level', 'compatibility.level'] as const;

/**
 * Reads a pack from data of unknown origin: its shape, both languages, references between its parts,
 * then names, units and cycles of its formulas.
 *
 * @param source name of the file it came from, for messages.
 * @returns the pack, ready to plan with, or the first thing wrong with it, with its place.
 */
export function loadPack(value: unknown, source: string): Result<Pack, Failure> {
  const condition = conditionProblem(value, source);
  if (condition) return err(condition);
  const parsed = parseFields(packSchema, value, { source });
  if (!parsed.ok) return parsed;
  const pack: Pack = parsed.value;
  const problem =
    duplicateId(pack, source) ?? danglingReference(pack, source) ?? missingLevel(pack, source);
  if (problem) return err(problem);
  const prepared = prepareModel(pack);
  return prepared.ok ? ok(pack) : err(ofFile(prepared.error, source));
}

/** What is wrong with a field is said of the file; preparing a pack knows its id only. */
function ofFile(failure: Failure, source: string): Failure {
  return failure.code === 'field-invalid' ? { ...failure, source } : failure;
}

function duplicateId(pack: Pack, source: string): Failure | null {
  for (const list of [
    'alternatives',
    'criteria',
    'thresholds',
    'conditions',
    'rules',
    'composite',
    'tables',
    'checks',
    'examples',
  ] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of pack[list].entries()) {
      if (seen.has(id)) {
        const field = `${list}[${index}].id`;
        return { code: 'field-invalid', source, field, found: id, expected: { kind: 'unique' } };
      }
      seen.add(id);
    }
  }
  return null;
}

function missingLevel(pack: Pack, source: string): Failure | null {
  const defined = [...pack.parameters, ...pack.formulas];
  for (const [index, { id }] of pack.alternatives.entries()) {
    for (const symbol of requiredSymbols) {
      const found = defined.some(
        (one) => one.symbol === symbol && (one.alternative === id || one.alternative === null),
      );
      if (found) continue;
      const field = `alternatives[${index}]: ${id}.${symbol}`;
      return { code: 'field-invalid', source, field, found: '', expected: { kind: 'present' } };
    }
  }
  return null;
}

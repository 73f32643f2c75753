import type { Failure } from '../../src/shared/base/failure.ts';
import { languages } from '../../src/shared/base/text.ts';
import { failureLines } from '../../src/shared/wording/failure/failure-sentence.ts';
import { documentKinds, type DocumentKind } from './document-kinds.ts';
import { mutateStructure, mutateText } from './mutate.ts';
import { oneOf, randomOf, type Random } from './random.ts';

/** What became of the mutants of one kind of document. */
export interface MutantFigures {
  readonly kind: string;
  readonly mutants: number;
  readonly accepted: number;
  readonly refused: number;
  /** An error of the program instead of an answer. */
  readonly crashes: readonly string[];
  /** Refused without a sentence that names something. */
  readonly silent: readonly string[];
  /** Took longer than anybody waits. */
  readonly slow: readonly string[];
}

const maxMilliseconds = 5000;
/** One of so many mutants that were read is used as well. */
const usedOneOf = 25;

/** Whether a failure says in both languages, and on one line each, what is wrong. */
function isWorded(failure: Failure): boolean {
  return languages.every((language) => {
    const lines = failureLines(failure, language);
    return lines.length > 0 && lines.every((line) => /\S/.test(line) && !/undefined|\n/.test(line));
  });
}

function mutantOf(kind: DocumentKind, random: Random): string {
  const sound = oneOf(random, kind.sound);
  return kind.ending === '.json' && random(2) === 0
    ? mutateStructure(sound, random)
    : mutateText(sound, random);
}

/** Reads so many mutants of one kind, the same ones for the same seed. */
export function mutantsOf(kind: DocumentKind, mutants: number, seed: number): MutantFigures {
  const random = randomOf(seed);
  const crashes: string[] = [];
  const silent: string[] = [];
  const slow: string[] = [];
  let accepted = 0;
  for (let number = 0; number < mutants; number += 1) {
    const text = mutantOf(kind, random);
    const place = `${kind.name}, seed ${seed}, mutant ${number}`;
    const started = performance.now();
    try {
      const read = kind.read(text, `mutant${kind.ending}`);
      if (read.ok) accepted += 1;
      else if (!isWorded(read.error)) silent.push(`${place}: ${JSON.stringify(read.error)}`);
      if (read.ok && random(usedOneOf) === 0) kind.use?.(read.value);
    } catch (error) {
      crashes.push(`${place}: ${String(error)}`);
    }
    if (performance.now() - started > maxMilliseconds) slow.push(place);
  }
  const refused = mutants - accepted - crashes.length;
  return { kind: kind.name, mutants, accepted, refused, crashes, silent, slow };
}

/** Reads so many mutants of every kind of document. */
export function allMutants(mutants: number, seed: number): readonly MutantFigures[] {
  return documentKinds().map((kind) => mutantsOf(kind, mutants, seed));
}

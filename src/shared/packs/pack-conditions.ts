import type { Failure } from '../base/failure.ts';
import { shownValue } from '../domain/schema/shown-value.ts';

/** More parts than anybody writes; a check of so many takes no time worth noticing. */
const maxParts = 20_000;

const lists = ['conditions', 'rules'] as const;
const kinds = ['fact', 'all', 'any', 'not'] as const;

type Fields = Readonly<Record<string, unknown>>;

interface Place {
  readonly value: unknown;
  readonly field: string;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The conditions of a pack as they are found, before anything of it was checked. */
function conditionsOf(pack: Fields): readonly Place[] {
  return lists.flatMap((list) => {
    const entries = pack[list];
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown, index) =>
      isFields(entry) && 'when' in entry
        ? [{ value: entry['when'], field: `${list}[${index}].when` }]
        : [],
    );
  });
}

/** What a condition is made of, by the one kind it is of; null when it is of none or of several. */
function partsOf({ value, field }: Place): readonly Place[] | null {
  if (!isFields(value)) return null;
  const [kind, second] = kinds.filter((one) => one in value);
  if (kind === undefined || second !== undefined) return null;
  if (kind === 'fact') return [];
  const part = value[kind];
  if (kind === 'not') return [{ value: part, field: `${field}.not` }];
  // Whatever is no list is refused as none later.
  if (!Array.isArray(part)) return [];
  return part.map((one: unknown, index) => ({ value: one, field: `${field}.${kind}[${index}]` }));
}

/**
 * Looks through the conditions of a pack of unknown origin. They hold one another: what each is made of
 * is told by its kind first, so that one that is wrong is named where it stands, and so many that
 * checking them would take too long are refused.
 *
 * @returns the first thing wrong with them; null when they may be checked field by field.
 */
export function conditionProblem(pack: unknown, source: string): Failure | null {
  if (!isFields(pack)) return null;
  const left: Place[] = [...conditionsOf(pack)];
  for (let count = 1; ; count += 1) {
    const place = left.pop();
    if (place === undefined) return null;
    const { field, value } = place;
    if (count > maxParts) {
      const expected = { kind: 'between', low: 0, high: maxParts } as const;
      return { code: 'field-invalid', source, field, found: `${count} …`, expected };
    }
    const parts = partsOf(place);
    if (parts === null) {
      const expected = { kind: 'one-of', options: kinds } as const;
      return { code: 'field-invalid', source, field, found: shownValue(value), expected };
    }
    left.push(...parts.slice(0, maxParts));
  }
}

import { inSchemaOrder, type Path } from './schema-walk.ts';
import { fieldPath } from './field-problems.ts';
import { projectDocument, type ProjectDocument } from './project.ts';
import { shownValue } from './shown-value.ts';

/** One field in which two documents differ. */
export interface DocumentChange {
  /** Path of the field; a list item that has a name is called by it: `workloads[web].memory`. */
  readonly field: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The value before, shortened; null when there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What tells the items of a list apart: their name or parameter, when every item has its own. */
function keysOf(list: readonly unknown[]): readonly string[] | null {
  const keys = list.map((item) => {
    if (!isFields(item)) return null;
    const key = item['name'] ?? item['parameter'];
    return typeof key === 'string' ? key : null;
  });
  const named = keys.filter((key) => key !== null);
  return named.length === list.length && new Set(named).size === named.length ? named : null;
}

/** A list as fields: by the items' own names in both lists, or by their places. */
function asFields(list: readonly unknown[], keys: readonly string[] | null): Fields {
  return Object.fromEntries(list.map((item, index) => [keys?.[index] ?? String(index), item]));
}

/** The same name in the path as the list shows it, in brackets. */
interface Item {
  readonly item: string;
}
type Place = readonly (PropertyKey | Item)[];

function placeText(place: Place): string {
  return place.reduce<string>(
    (text, part) =>
      typeof part === 'object' ? `${text}[${part.item}]` : fieldPath([part] satisfies Path, text),
    '',
  );
}

function compareFields(
  before: Fields,
  after: Fields,
  place: Place,
  list: boolean,
): DocumentChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const part = list ? { item: name } : name;
    const compare = !list && wholes.has(name) ? compareWhole : compareValues;
    return compare(before[name], after[name], [...place, part]);
  });
}

function compareValues(before: unknown, after: unknown, place: Place): DocumentChange[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [left, right] = [keysOf(before), keysOf(after)];
    const named = left !== null && right !== null;
    const fields = compareFields(
      asFields(before, named ? left : null),
      asFields(after, named ? right : null),
      place,
      true,
    );
    const common = named ? left.filter((key) => right.includes(key)) : [];
    const moved =
      named && right.filter((key) => left.includes(key)).join('\n') !== common.join('\n');
    if (!moved) return fields;
    const order = { field: placeText(place), kind: 'changed' } as const;
    const shown = { before: shownValue(left), after: shownValue(right) };
    return [...fields, { ...order, ...shown }];
  }
  if (isFields(before) && isFields(after)) return compareFields(before, after, place, false);
  return compareWhole(before, after, place);
}

/** What belongs together and is told in one line: a ledger alone has hundreds of fields. */
const wholes: ReadonlySet<string> = new Set(['ledger', 'disputed', 'bounds', 'locks']);

function compareWhole(before: unknown, after: unknown, place: Place): DocumentChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [
    {
      field: placeText(place),
      kind,
      before: before === undefined ? null : shownValue(before),
      after: after === undefined ? null : shownValue(after),
    },
  ];
}

/**
 * What changed from one state of a project to another, field by field, in the order of the schema.
 * Workloads, devices and overrides are matched by name, so that inserting one does not make all the
 * later ones look changed; unnamed or doubled ones are matched by place.
 */
export function projectChanges(
  before: ProjectDocument,
  after: ProjectDocument,
): readonly DocumentChange[] {
  return compareValues(
    inSchemaOrder(projectDocument, before),
    inSchemaOrder(projectDocument, after),
    [],
  );
}

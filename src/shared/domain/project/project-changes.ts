import { inSchemaOrder, type Path } from '../schema/schema-walk.ts';
import { fieldPath } from '../schema/field-problems.ts';
import { projectDocument, type ProjectDocument } from './project.ts';
import { renamedWorkloads } from './renamed-workloads.ts';
import { shownValue } from '../schema/shown-value.ts';

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

/** Whether the keys that both lists have stand in another order. */
function isReordered(left: readonly string[], right: readonly string[]): boolean {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const common = left.filter((key) => inRight.has(key));
  return right.filter((key) => inLeft.has(key)).some((key, index) => key !== common[index]);
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
    const moved = named && isReordered(left, right);
    if (!moved) return fields;
    const order = { field: placeText(place), kind: 'changed' } as const;
    const shown = { before: shownValue(left), after: shownValue(right) };
    return [...fields, { ...order, ...shown }];
  }
  if (isFields(before) && isFields(after)) return compareFields(before, after, place, false);
  return compareWhole(before, after, place);
}

/** What belongs together and is told in one line: a ledger alone has hundreds of fields. */
const wholes: ReadonlySet<string> = new Set(['ledger', 'disputed', 'measured', 'bounds', 'locks']);

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

/** Whether two JSON values are the same, fields in the same order. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => isSame(item, right[at]));
  }
  if (!isFields(left) || !isFields(right)) return false;
  const names = Object.keys(left);
  const others = Object.keys(right);
  return (
    names.length === others.length &&
    names.every((name, at) => name === others[at] && isSame(left[name], right[name]))
  );
}

/** The name alone of an item that did not change: it still counts for the order of its list. */
function nameOnly(item: Fields): Fields {
  const name = item['name'] === undefined ? 'parameter' : 'name';
  return name in item ? { [name]: item[name] } : {};
}

/**
 * Two lists without the items that are the same in both, or with their names alone where their order
 * or place counts: of a thousand, few change.
 */
function withoutSame<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
): readonly [readonly Item[], readonly Item[]] {
  const keys = [keysOf(before), keysOf(after)] as const;
  const named = keys[0] !== null && keys[1] !== null;
  const keyOf = (side: 0 | 1, at: number): string => (named && keys[side]?.[at]) || String(at);
  const places = new Map(after.map((_, at) => [keyOf(1, at), at]));
  const [left, right]: [(Item | null)[], (Item | null)[]] = [[...before], [...after]];
  const ordered = named && !isReordered(keys[0] ?? [], keys[1] ?? []);
  before.forEach((item, at) => {
    const place = places.get(keyOf(0, at));
    const other = place === undefined ? undefined : after[place];
    if (place === undefined || other === undefined || !isSame(item, other)) return;
    left[at] = ordered ? null : (nameOnly(item as Fields) as Item);
    right[place] = ordered ? null : (nameOnly(other as Fields) as Item);
  });
  return [left.filter((item) => item !== null), right.filter((item) => item !== null)];
}

/**
 * What changed from one state of a project to another, field by field, in the order of the schema.
 * Workloads, devices and overrides are matched by name, so that inserting one does not make all the
 * later ones look changed; unnamed or doubled ones are matched by place. A workload that got another
 * name stays the same one.
 */
export function projectChanges(
  before: ProjectDocument,
  after: ProjectDocument,
): readonly DocumentChange[] {
  const renamed = renamedWorkloads(before.workloads, after.workloads);
  const newNames = new Map([...renamed].map(([now, then]) => [then, now]));
  const called = before.workloads.map((one) => {
    const now = newNames.get(one.name ?? '');
    return now === undefined ? one : { ...one, name: now };
  });
  const workloads = withoutSame(newNames.size === 0 ? before.workloads : called, after.workloads);
  const names = [...renamed].map(
    ([now, then]): DocumentChange => ({
      field: `workloads[${now}].name`,
      kind: 'changed',
      before: shownValue(then),
      after: shownValue(now),
    }),
  );
  const changes = compareValues(
    inSchemaOrder(projectDocument, { ...before, workloads: workloads[0] }),
    inSchemaOrder(projectDocument, { ...after, workloads: workloads[1] }),
    [],
  );
  return [...names, ...changes];
}

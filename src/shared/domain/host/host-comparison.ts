import { fieldsOf, type HostField, type HostValue } from './host-fields.ts';
import type { ParsedHostInput } from './host-document.ts';

/** One field of two hosts. A host that has no such device has nothing there: undefined, not unknown. */
export interface HostDifference extends Omit<HostField, 'value'> {
  readonly left: HostValue | undefined;
  readonly right: HostValue | undefined;
  readonly same: boolean;
}

/**
 * Whether two values of a field are the same, to the last digit. What nobody knows of a device that
 * the other host has not got is no difference.
 */
function sameValue(left: HostValue | undefined, right: HostValue | undefined): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/**
 * Two hosts field by field, in the order in which fields are shown. Disks and network interfaces
 * are matched by name.
 */
export function compareHosts(
  left: ParsedHostInput,
  right: ParsedHostInput,
): readonly HostDifference[] {
  const [one, other] = [fieldsOf(left), fieldsOf(right)];
  const valuesOf = (fields: readonly HostField[]): ReadonlyMap<string, HostValue> =>
    new Map(fields.map(({ path, value }) => [path, value]));
  const [lefts, rights] = [valuesOf(one), valuesOf(other)];
  const added = other.filter(({ path }) => !lefts.has(path));
  const devices = (fields: readonly HostField[], kind: 'disk' | 'nic'): readonly HostField[] =>
    fields.filter(({ device }) => device?.kind === kind);
  const ordered = [
    ...one.filter(({ device }) => device === null),
    ...devices(one, 'disk'),
    ...devices(added, 'disk'),
    ...devices(one, 'nic'),
    ...devices(added, 'nic'),
  ];
  return ordered.map((one) => {
    const { value: _, ...field } = one;
    const [before, after] = [lefts.get(field.path), rights.get(field.path)];
    return { ...field, left: before, right: after, same: sameValue(before, after) };
  });
}

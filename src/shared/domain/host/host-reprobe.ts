import { compareHosts, type HostDifference } from './host-comparison.ts';
import type { ParsedHostInput } from './host-document.ts';
import {
  devicePath,
  diskFieldKinds,
  nicFieldKinds,
  probedFields,
  virtualizationFields,
} from './host-fields.ts';

/** What reading the machine again makes of a host. */
export interface Reprobe {
  readonly host: ParsedHostInput;
  /** Fields that take what was read. */
  readonly changed: readonly HostDifference[];
  /** Locked fields that were read otherwise, and stay. */
  readonly kept: readonly HostDifference[];
}

type Device = { readonly name: string };

/** Fields of an object by name; those that were not read, or are locked, stay as they are. */
function taken<Fields extends object, Name extends keyof Fields & string>(
  current: Fields,
  read: Fields,
  names: readonly Name[],
  isLocked: (name: Name) => boolean,
): Fields {
  const isRead = (name: Name): boolean => read[name] !== null && read[name] !== undefined;
  const fresh = names.filter((name) => isRead(name) && !isLocked(name));
  return { ...current, ...Object.fromEntries(fresh.map((name) => [name, read[name]])) };
}

/** Devices by name: known ones are updated, new ones added, vanished ones dropped unless locked. */
function takenDevices<One extends Device>(
  current: readonly One[],
  read: readonly One[],
  update: (before: One, after: One) => One,
  hasLocks: (name: string) => boolean,
): One[] {
  const known = new Map(read.map((device) => [device.name, device]));
  const names = new Set(current.map(({ name }) => name));
  const kept = current.flatMap((device) => {
    const found = known.get(device.name);
    if (found !== undefined) return [update(device, found)];
    return hasLocks(device.name) ? [device] : [];
  });
  return [...kept, ...read.filter(({ name }) => !names.has(name))];
}

/**
 * What is said of measured figures afterwards: what the new reading says, and what was said of those
 * that stay because they are locked, or because nothing was read of them.
 */
function measuredOf<Owner extends { readonly measured?: object }>(
  before: Owner['measured'],
  read: Owner,
  isLocked: (name: string) => boolean,
): Pick<Owner, 'measured'> {
  const stays = (name: string): boolean =>
    isLocked(name) || read[name as keyof Owner] === null || read[name as keyof Owner] === undefined;
  const entries = [
    ...Object.entries(before ?? {}).filter(([name]) => stays(name)),
    ...Object.entries(read.measured ?? {}).filter(([name]) => !stays(name)),
  ];
  return entries.length === 0 ? {} : { measured: Object.fromEntries(entries) };
}

/** The disputes that reading the machine again leaves: its own, but none about a locked field. */
function disputesOf<Owner extends { readonly disputed?: object }>(
  read: Owner,
  isLocked: (name: string) => boolean,
): Pick<Owner, 'disputed'> {
  const left = Object.entries(read.disputed ?? {}).filter(([name]) => !isLocked(name));
  return left.length === 0 ? {} : { disputed: Object.fromEntries(left) };
}

/**
 * Takes what was read of the machine into a host: every field that is not locked and that could be
 * read. Its name, count, reserve and overcommit are its user's and stay; so does what the probe
 * does not know.
 *
 * @param read the machine as a host file states it.
 */
export function reprobedHost(stored: ParsedHostInput, read: ParsedHostInput): Reprobe {
  const locks = new Set(stored.locks);
  const { disputed: _, measured: __, bounds, ledger, ...before } = stored;
  const base = taken(before, read as typeof before, names(probedFields), (name) =>
    isKept(name, locks),
  );
  const host: ParsedHostInput = {
    ...base,
    virtualization: virtualizationAfter(stored.virtualization, read.virtualization, locks),
    disks: takenDevices(
      stored.disks,
      read.disks,
      ({ disputed: ___, measured, ...disk }, found) => {
        const isLocked = (name: string): boolean => locks.has(devicePath('disks', disk.name, name));
        const fields = taken(disk, found, names(diskFieldKinds), isLocked);
        return {
          ...fields,
          ...disputesOf(found, isLocked),
          ...measuredOf(measured, found, isLocked),
        };
      },
      (name) => [...locks].some((lock) => lock.startsWith(`disks[${name}].`)),
    ),
    nics: takenDevices(
      stored.nics,
      read.nics,
      ({ disputed: ___, ...nic }, found) => {
        const isLocked = (name: string): boolean => locks.has(devicePath('nics', nic.name, name));
        const fields = taken(nic, found, names(nicFieldKinds), isLocked);
        return { ...fields, ...disputesOf(found, isLocked) };
      },
      (name) => [...locks].some((lock) => lock.startsWith(`nics[${name}].`)),
    ),
    ...disputesOf(read, (name) => locks.has(name)),
    ...measuredOf(stored.measured, read, (name) => locks.has(name)),
    ...boundsAfter(bounds, read.bounds, locks),
    ...(read.ledger === undefined ? { ledger } : { ledger: read.ledger }),
  };
  const changed = compareHosts(stored, host).filter(({ same }) => !same);
  const kept = compareHosts(stored, read).filter(
    ({ path, same, right }) => !same && right !== null && right !== undefined && locks.has(path),
  );
  return { host, changed, kept };
}

/** Which kinds of cores there are says something of the number of cores only: all are locked with it. */
function isKept(name: string, locks: ReadonlySet<string>): boolean {
  const ofCores = name === 'threadsPerCore' || name === 'efficiencyCores';
  return locks.has(name) || (ofCores && locks.has('cores'));
}

const names = <Fields extends object>(fields: Fields) =>
  Object.keys(fields) as (keyof Fields & string)[];

/** That the device is missing is said with whether it is usable, and so kept or replaced with that. */
function virtualizationAfter(
  { device: stored, ...before }: ParsedHostInput['virtualization'],
  { device: read, ...found }: ParsedHostInput['virtualization'],
  locks: ReadonlySet<string>,
): ParsedHostInput['virtualization'] {
  const isLocked = (name: string): boolean => locks.has(`virtualization.${name}`);
  const device = isLocked('usable') ? stored : read;
  return {
    ...taken(before, found, names(virtualizationFields), isLocked),
    ...(device === undefined ? {} : { device }),
  };
}

/** The limits read, unless a locked figure stands in place of what they bound. */
function boundsAfter(
  stored: ParsedHostInput['bounds'],
  read: ParsedHostInput['bounds'],
  locks: ReadonlySet<string>,
): Pick<ParsedHostInput, 'bounds'> {
  const isLocked = locks.has('cores') || locks.has('memoryBytes');
  const bounds = isLocked ? stored : read;
  return bounds === undefined ? {} : { bounds };
}

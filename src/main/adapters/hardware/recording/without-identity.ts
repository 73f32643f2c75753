import type { MachineNames } from '../identity.ts';

/** Replaces what identifies a machine, the same text always by the same replacement. */
export type Disguise = (text: string) => string;

const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const address = /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi;
const addressInName = /\b((?:en|wl|ww)x)([0-9a-f]{12})\b/gi;

/** Identifiers of containers, volumes and storage networks; masks of features are shorter. */
const longHex = /\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{24,}\b/gi;

/** Folders that are named after their user. */
const homeFolder = /(\/(?:home|Users|media|run\/media)\/)[^/\s:;,"']+/g;
const windowsHome = /(\b[A-Z]:[\\/]Users[\\/])[^\\/:;,"]+/gi;

/** A row that states a serial number, an asset tag or the host's name. */
const tellingRow =
  /^(.*(?:serial|asset_?tag|uuid|partition_name)[\w ]*\s*[=:]\s*|host\s*:\s*|hostname\s*[=:]\s*)\S.*$/gim;

/** A disguise for the machine with these names and these serial numbers and addresses. */
export function disguise(names: MachineNames, secrets: readonly string[]): Disguise {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const key = text.toLowerCase();
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  const hex = (text: string, length: number): string =>
    numberOf(text).toString(16).padStart(length, '0');
  const words = [names.host, names.host?.split('.')[0], names.user, ...secrets]
    .filter((word): word is string => typeof word === 'string' && word.length > 2)
    .filter((word) => word !== 'root' && word !== 'localhost')
    .toSorted((left, right) => right.length - left.length);
  const known = words.map((word) => new RegExp(escaped(word), 'gi'));
  return (text) => {
    const unnamed = known.reduce(
      (rest, word) => rest.replace(word, (found) => `name${numberOf(found)}`),
      text,
    );
    return unnamed
      .replace(tellingRow, '$1-')
      .replace(uuid, (found) => `00000000-0000-4000-8000-${hex(found, 12)}`)
      .replace(addressInName, (_, prefix: string, found: string) => `${prefix}02${hex(found, 10)}`)
      .replace(address, (found) => `02:00:00:00:00:${hex(found, 2).slice(-2)}`)
      .replace(longHex, (found) => hex(found, found.length))
      .replace(homeFolder, (_, folder: string) => `${folder}name`)
      .replace(windowsHome, (_, folder: string) => `${folder}name`);
  };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const groupEnding = /\.(?:scope|slice|service|mount)$/;
const groupKind = /^(?:kubepods-?(?:burstable-|besteffort-)?|docker-|libpod-|crio-|lxc\.payload\.)/;

/** Numbered names of control groups: of users, sessions, pods and containers. */
export function groupNames(text: string): readonly string[] {
  const parts = text.split('\n').flatMap((row) => row.split(':').slice(2).join(':').split('/'));
  const names = parts.map((part) => part.replace(groupEnding, '').replace(groupKind, ''));
  return [...new Set(names)].filter((name) => /\d/.test(name) && name.length > 3);
}

const storageTypes: ReadonlySet<string> = new Set(['cgroup', 'cgroup2', 'zfs', 'btrfs', 'overlay']);

/**
 * The rows of `/proc/self/mountinfo` that a probe uses, without options of file systems, whose paths
 * and servers are nobody's business. Mount points that people name are numbered by `rename`.
 */
export function usedMounts(text: string, rename: (mountPoint: string) => string): string {
  const rows = text.split('\n').flatMap((row) => {
    const parts = row.split(' ');
    const separator = parts.indexOf('-', 6);
    const [type = '', source = ''] = separator < 0 ? [] : parts.slice(separator + 1);
    const isUsed = storageTypes.has(type) || source.startsWith('/dev/') || parts[4] === '/';
    if (!isUsed) return [];
    const kept = type.startsWith('cgroup') ? parts.slice(separator + 3) : ['rw'];
    const root = type.startsWith('cgroup') ? (parts[3] ?? '/') : '/';
    const point = type.startsWith('cgroup') ? (parts[4] ?? '') : rename(parts[4] ?? '');
    const [pool] = source.split('/');
    const shown = type === 'zfs' && source !== pool ? `${pool ?? ''}/set` : source;
    return [[...parts.slice(0, 3), root, point, 'rw', '-', type, shown, ...kept].join(' ')];
  });
  return `${rows.join('\n')}\n`;
}

const identifyingField = /serial|uuid|mac$|ip[46]|ip6subnet|asset|hostname|fqdn|sku/i;

/** Interfaces, which people give names to on some systems; the first word tells the kind. */
const namedByPeople = /^iface$/;

/** An answer without the fields that identify, and every text in it in disguise. */
export function answerInDisguise(value: unknown, hide: Disguise): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((one) => answerInDisguise(one, hide));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !identifyingField.test(name));
  return Object.fromEntries(
    kept.map(([name, one]) => [
      name,
      namedByPeople.test(name) && typeof one === 'string' && one.includes(' ')
        ? (one.split(' ')[0] ?? '')
        : answerInDisguise(one, hide),
    ]),
  );
}

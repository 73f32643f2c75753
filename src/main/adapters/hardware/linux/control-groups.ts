import type { FileRoot } from '../file-root.ts';
import type { Mount } from './mounts.ts';

/** The group of this process in one hierarchy, and where that hierarchy is mounted. */
export interface GroupPlace {
  readonly version: 1 | 2;
  /** Folders from the process's own group up to the top that can be seen from here. */
  readonly folders: readonly string[];
  /** The last folder is the root of the machine's own hierarchy, so no parent is out of sight. */
  readonly complete: boolean;
  /** The first folder is a parent of the process's own group, which cannot be seen from here. */
  readonly above: boolean;
  /** The files of version 1 go without their controller's name (mount option `noprefix`). */
  readonly unprefixed: boolean;
}

export type GroupVersion = 'v1' | 'v2' | 'hybrid' | 'none';

/** Controllers that limit what the plan may use. */
export type Controller = 'cpu' | 'cpuset' | 'memory' | 'pids';

interface Membership {
  readonly controllers: readonly string[];
  readonly path: string;
}

/** Reads `/proc/self/cgroup`: `4:memory:/group`, and `0::/group` for version 2. Source: cgroups(7). */
export function parseMemberships(text: string): readonly Membership[] {
  return text.split('\n').flatMap((row) => {
    const match = /^(\d+):([^:]*):(\/.*)$/.exec(row);
    if (match?.[2] === undefined || match[3] === undefined) return [];
    return [{ controllers: match[2] === '' ? [] : match[2].split(','), path: match[3] }];
  });
}

/** Which versions are mounted; hierarchies of version 1 that only name groups do not count. */
export function groupVersion(mounts: readonly Mount[]): GroupVersion {
  const first = mounts.some(
    (mount) => mount.type === 'cgroup' && !mount.options.some((one) => one.startsWith('name=')),
  );
  const second = mounts.some((mount) => mount.type === 'cgroup2');
  if (first) return second ? 'hybrid' : 'v1';
  return second ? 'v2' : 'none';
}

/**
 * Where the limits of one controller are to be read: in version 1's hierarchy when it is mounted
 * there, in version 2's otherwise. A mount counts only when it shows the process's own group or a
 * parent of it: a host's file system inside a container also shows the groups of its neighbours.
 * Null when no mount does.
 */
export async function groupPlace(
  files: FileRoot,
  mounts: readonly Mount[],
  memberships: readonly Membership[],
  controller: Controller,
): Promise<GroupPlace | null> {
  const first = mounts.filter(
    (mount) => mount.type === 'cgroup' && mount.options.includes(controller),
  );
  const version = first.length === 0 ? 2 : 1;
  const candidates = version === 1 ? first : mounts.filter((one) => one.type === 'cgroup2');
  const membership = memberships.find(({ controllers }) =>
    version === 1 ? controllers.includes(controller) : controllers.length === 0,
  );
  if (membership === undefined) return null;
  const seen = candidates.toReversed().flatMap((mount) => {
    const way = wayDown(mount.root, membership.path);
    return way === null ? [] : [{ mount, way }];
  });
  const chosen = seen.toSorted(
    (left, right) =>
      Number(left.way === 'above') - Number(right.way === 'above') ||
      Number(!isUsual(left.mount)) - Number(!isUsual(right.mount)),
  )[0];
  if (chosen === undefined) return null;
  const { mount, way } = chosen;
  return {
    version,
    folders: way === 'above' ? [mount.mountPoint] : foldersUp(mount.mountPoint, way),
    complete: await isRootGroup(files, mount.mountPoint, version),
    above: way === 'above',
    unprefixed: version === 1 && mount.options.includes('noprefix'),
  };
}

function isUsual({ mountPoint }: Mount): boolean {
  return mountPoint === '/sys/fs/cgroup' || mountPoint.startsWith('/sys/fs/cgroup/');
}

/** Only the machine's own root group has a release agent (version 1), or lacks a type (version 2). */
async function isRootGroup(files: FileRoot, folder: string, version: 1 | 2): Promise<boolean> {
  const names = await files.list(folder);
  if (!names.ok) return false;
  return version === 1
    ? names.value.includes('release_agent')
    : names.value.includes('cgroup.controllers') && !names.value.includes('cgroup.type');
}

/** Deeper nesting than any kernel allows by default would only slow the probe down. */
const maxLevels = 64;

const partsOf = (path: string): readonly string[] =>
  path.split('/').filter((part) => part !== '' && part !== '.');

/**
 * The groups between what a mount shows and the process's own. Both are told from the root of the
 * process's group namespace: `/..` is the parent of that root, whose name below it nobody tells, so
 * such a mount shows a group `above` ours. Null when the mount shows somebody else's group.
 * Source: cgroup_namespaces(7).
 */
function wayDown(root: string, path: string): readonly string[] | 'above' | null {
  const [shown, own] = [partsOf(root), partsOf(path)];
  if (shown.every((part, level) => own[level] === part)) {
    const rest = own.slice(shown.length);
    return rest.includes('..') ? null : rest;
  }
  return shown.every((part) => part === '..') ? 'above' : null;
}

function foldersUp(mountPoint: string, way: readonly string[]): readonly string[] {
  const folders = [mountPoint];
  for (const part of way.slice(0, maxLevels)) folders.unshift(`${folders[0] ?? ''}/${part}`);
  return folders;
}

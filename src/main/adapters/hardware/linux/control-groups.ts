import type { FileRoot } from '../file-root.ts';
import type { Mount } from './mounts.ts';

/** The group of this process in one hierarchy, and where that hierarchy is mounted. */
export interface GroupPlace {
  readonly version: 1 | 2;
  /** Folders from the process's own group up to the top that can be seen from here. */
  readonly folders: readonly string[];
  /** The last folder is the root of the machine's own hierarchy, so no parent is out of sight. */
  readonly complete: boolean;
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
 * there, in version 2's otherwise. Null when neither is.
 */
export async function groupPlace(
  files: FileRoot,
  mounts: readonly Mount[],
  memberships: readonly Membership[],
  controller: Controller,
): Promise<GroupPlace | null> {
  const first = mounts.findLast(
    (mount) => mount.type === 'cgroup' && mount.options.includes(controller),
  );
  const version = first === undefined ? 2 : 1;
  const mount = first ?? mounts.findLast((one) => one.type === 'cgroup2');
  const membership = memberships.find(({ controllers }) =>
    version === 1 ? controllers.includes(controller) : controllers.length === 0,
  );
  if (mount === undefined || membership === undefined) return null;
  const folders = foldersUp(mount, membership.path);
  return { version, folders, complete: await isRootGroup(files, mount.mountPoint, version) };
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

/**
 * The group's folder and all above it up to the mount. A path outside of what is mounted, as a
 * container sees of its host, leaves the mount itself: that is the container's own group.
 */
function foldersUp(mount: Mount, path: string): readonly string[] {
  const root = mount.root === '/' ? '' : mount.root;
  const inside = path === mount.root ? '/' : path;
  const visible = inside === '/' || path.startsWith(`${root}/`);
  const relative = visible && inside !== '/' ? path.slice(root.length) : '';
  const parts = relative.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return [mount.mountPoint];
  const folders = [mount.mountPoint];
  for (const part of parts.slice(0, maxLevels)) folders.unshift(`${folders[0] ?? ''}/${part}`);
  return folders;
}

import type { Result } from '../../../../shared/base/result.ts';
import { attempt, attemptOn, line, type Attempt } from '../evidence.ts';
import { words } from '../fields.ts';
import type { FileRoot, ReadProblem } from '../file-root.ts';
import type { ProbeStep } from '../probe-step.ts';
import { parseMounts } from './mounts.ts';

const clockSourceFile = '/sys/devices/system/clocksource/clocksource0/current_clocksource';

/** Operating system, kernel, machine, and whether the planner runs in a container or in WSL. */
export const systemStep: ProbeStep = {
  name: 'system',
  facts: [
    'system.operating-system',
    'system.kernel',
    'system.platform',
    'system.machine',
    'system.container',
    'system.wsl',
    'system.clock-source',
  ],
  run: async ({ files, node }) => {
    const [release, library, kernel, machine, container, clockSource] = await Promise.all([
      files.read('/etc/os-release'),
      files.read('/usr/lib/os-release'),
      files.read('/proc/sys/kernel/osrelease'),
      machineAttempts(files),
      containerAttempts(files),
      files.read(clockSourceFile),
    ]);
    return [
      line('system.operating-system', [
        release.ok
          ? attemptOn('/etc/os-release', release, prettyName)
          : attemptOn('/usr/lib/os-release', library, prettyName),
      ]),
      line('system.kernel', [
        attemptOn('/proc/sys/kernel/osrelease', kernel, words),
        attempt('node:os release()', words(node.release)),
      ]),
      line('system.platform', [attempt('node:os platform()', words(node.platform))]),
      line('system.machine', machine),
      line('system.container', container),
      line('system.wsl', [attemptOn('/proc/sys/kernel/osrelease', kernel, wslVersion)]),
      line('system.clock-source', [attemptOn(clockSourceFile, clockSource, words)]),
    ];
  },
};

/** `PRETTY_NAME`, or name and version. Source: os-release(5). */
export function prettyName(text: string): string | null {
  const fields = new Map(
    text.split('\n').flatMap((row) => {
      const match = /^([A-Z_]+)=(["']?)(.*)\2\s*$/.exec(row.trim());
      return match?.[1] === undefined ? [] : [[match[1], match[3] ?? ''] as const];
    }),
  );
  const named = [fields.get('NAME'), fields.get('VERSION_ID')].filter(Boolean).join(' ');
  return words(fields.get('PRETTY_NAME')) ?? words(named);
}

/** The kernels that Microsoft builds for WSL say so in their release. */
export function wslVersion(release: string): string | null {
  if (words(release) === null) return null;
  if (/microsoft-standard|WSL2/i.test(release)) return 'WSL 2';
  return /microsoft/i.test(release) ? 'WSL 1' : 'none';
}

async function machineAttempts(files: FileRoot): Promise<readonly Attempt[]> {
  const folder = '/sys/class/dmi/id';
  const [vendor, product, tree] = await Promise.all([
    files.read(`${folder}/sys_vendor`),
    files.read(`${folder}/product_name`),
    files.read('/proc/device-tree/model'),
  ]);
  const name = [vendor, product]
    .map((read) => (read.ok ? words(read.value) : null))
    .filter((part) => part !== null)
    .join(' ');
  return [
    attempt(`${folder}/sys_vendor, product_name`, words(name)),
    attemptOn('/proc/device-tree/model', tree, words),
  ];
}

const containerGroups: readonly (readonly [RegExp, string])[] = [
  [/\/kubepods/, 'Kubernetes'],
  [/\/(?:docker|moby)[/-]/, 'Docker'],
  [/\/libpod-/, 'Podman'],
  [/\/lxc(?:\.payload)?[./]/, 'LXC'],
];

/**
 * Which container the planner runs in. `/.dockerenv` alone is weak: machine images made from a
 * container image keep it; only together with a layered root file system is it believed first.
 */
async function containerAttempts(files: FileRoot): Promise<readonly Attempt[]> {
  const [podman, systemd, docker, groups, mounts] = await Promise.all([
    files.read('/run/.containerenv'),
    files.read('/run/systemd/container'),
    files.read('/.dockerenv'),
    files.read('/proc/self/cgroup'),
    files.read('/proc/self/mountinfo'),
  ]);
  const rootType = rootFileSystem(mounts);
  const layered =
    rootType === null ? null : ['overlay', 'aufs', 'fuse-overlayfs'].includes(rootType);
  const named = [
    attemptOn('/run/.containerenv', podman, () => 'Podman'),
    attemptOn('/run/systemd/container', systemd, words),
    attemptOn('/proc/self/cgroup', groups, (text) => {
      return containerGroups.find(([pattern]) => pattern.test(text))?.[1] ?? null;
    }),
  ];
  const marked = attempt(
    '/.dockerenv',
    docker.ok ? 'Docker' : null,
    layered === true ? 'high' : 'low',
  );
  const bare = attempt('/proc/self/mountinfo /', layered === false ? 'none' : null, 'medium');
  if (named.some((one) => one.outcome.ok)) return [...named, ...(docker.ok ? [marked] : [])];
  return layered === true ? [marked] : [bare, marked];
}

function rootFileSystem(mounts: Result<string, ReadProblem>): string | null {
  if (!mounts.ok) return null;
  return parseMounts(mounts.value).findLast((mount) => mount.mountPoint === '/')?.type ?? null;
}

import { ownValue } from '../../../../shared/base/own-value.ts';
import { attempt, attemptOn, failedAttempt, line, type Attempt } from '../evidence.ts';
import { wholeNumber } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';
import type { ProbeStep } from '../probe-step.ts';

/** What the kernel offers to containers and sandboxes. */
export const isolationStep: ProbeStep = {
  name: 'isolation',
  facts: [
    'virtualization.namespaces',
    'virtualization.user-namespaces',
    'virtualization.io-uring',
    'virtualization.seccomp',
    'virtualization.overlayfs',
  ],
  run: async ({ files }) => {
    const [namespaces, users, ioUring, seccomp, overlay] = await Promise.all([
      files.list('/proc/self/ns'),
      userNamespaces(files),
      ioUringAttempt(files),
      seccompAttempts(files),
      overlayAttempts(files),
    ]);
    return [
      line('virtualization.namespaces', [attemptOn('/proc/self/ns', namespaces, namespaceList)]),
      line('virtualization.user-namespaces', [users]),
      line('virtualization.io-uring', [ioUring]),
      line('virtualization.seccomp', seccomp),
      line('virtualization.overlayfs', overlay),
    ];
  },
};

function namespaceList(names: readonly string[]): string | null {
  const kinds = names
    .map((name) => name.replace(/_for_children$/, ''))
    .filter((name) => /^[a-z]{1,20}$/.test(name));
  return kinds.length === 0 ? null : [...new Set(kinds)].sort().join(', ');
}

/** Debian's and Ubuntu's own switches keep ordinary users out although the kernel would let them. */
async function userNamespaces(files: FileRoot): Promise<Attempt> {
  const folder = '/proc/sys';
  const [max, clone, apparmor] = await Promise.all([
    files.read(`${folder}/user/max_user_namespaces`),
    files.read(`${folder}/kernel/unprivileged_userns_clone`),
    files.read(`${folder}/kernel/apparmor_restrict_unprivileged_userns`),
  ]);
  const source = `${folder}/user/max_user_namespaces`;
  if (!max.ok) return attemptOn(source, max, () => null);
  const limit = wholeNumber(max.value);
  if (limit === null) return attempt(source, null);
  if (limit === 0) return attempt(source, 'disabled');
  if (clone.ok && clone.value.trim() === '0') {
    return attempt(`${folder}/kernel/unprivileged_userns_clone`, 'privileged');
  }
  if (apparmor.ok && apparmor.value.trim() === '1') {
    return attempt(`${folder}/kernel/apparmor_restrict_unprivileged_userns`, 'privileged');
  }
  return attempt(source, 'enabled');
}

const ioUringStates: Readonly<Record<string, string>> = {
  '0': 'enabled',
  '1': 'privileged',
  '2': 'disabled',
};

/** Kernels from 5.1 on have io_uring; only those from 6.6 on can switch it off. */
async function ioUringAttempt(files: FileRoot): Promise<Attempt> {
  const source = '/proc/sys/kernel/io_uring_disabled';
  const [state, release] = await Promise.all([
    files.read(source),
    files.read('/proc/sys/kernel/osrelease'),
  ]);
  if (state.ok) return attempt(source, ownValue(ioUringStates, state.value.trim()) ?? null);
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})/.exec(release.ok ? release.value : '') ?? [];
  if (major === undefined || minor === undefined) return attemptOn(source, state, () => null);
  const version = Number(major) * 1000 + Number(minor);
  if (version >= 6006) return failedAttempt(source, 'not-reported');
  return attempt('/proc/sys/kernel/osrelease', version >= 5001 ? 'enabled' : 'disabled', 'low');
}

async function seccompAttempts(files: FileRoot): Promise<readonly Attempt[]> {
  const actions = '/proc/sys/kernel/seccomp/actions_avail';
  const [available, status] = await Promise.all([
    files.read(actions),
    files.read('/proc/self/status'),
  ]);
  return [
    attemptOn(actions, available, (text) => text.trim() !== '' || null),
    attemptOn('/proc/self/status Seccomp', status, (text) =>
      text.includes('State:') ? /^Seccomp:/m.test(text) : null,
    ),
  ];
}

/** A file system that is not listed may still be loaded when it is first mounted. */
async function overlayAttempts(files: FileRoot): Promise<readonly Attempt[]> {
  const [listed, module] = await Promise.all([
    files.read('/proc/filesystems'),
    files.list('/sys/module/overlay'),
  ]);
  return [
    attemptOn('/proc/filesystems', listed, (text) => /^\S*\s*overlay$/m.test(text) || null),
    attemptOn('/sys/module/overlay', module, () => true),
  ];
}

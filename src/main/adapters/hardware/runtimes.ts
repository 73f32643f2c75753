import type { LedgerEntry } from '../../../shared/domain/host/fact.ts';
import { versionIn } from '../../../shared/domain/program-version.ts';
import type { CommandRunner } from './command-runner.ts';
import { attempt, failedAttempt, line } from './evidence.ts';
import { words } from './fields.ts';
import type { ProbeStep } from './probe-step.ts';

/** A runtime, the programs it may be installed as, and how it tells its version. */
interface Runtime {
  readonly name: string;
  readonly programs: readonly string[];
  readonly ask: readonly string[];
  /** Where the version is in an answer that holds others too. */
  readonly version?: RegExp;
}

const versionOption = ['--version'];

const runtimes: readonly Runtime[] = [
  {
    name: 'qemu',
    programs: ['qemu-system-x86_64', 'qemu-system-aarch64', 'qemu-kvm', '/usr/libexec/qemu-kvm'],
    ask: versionOption,
  },
  { name: 'firecracker', programs: ['firecracker'], ask: versionOption },
  { name: 'cloud-hypervisor', programs: ['cloud-hypervisor'], ask: versionOption },
  {
    name: 'xen',
    programs: ['xl', '/usr/sbin/xl'],
    ask: ['info'],
    version: /^xen_version\s*:\s*(\S{1,40})/m,
  },
  { name: 'docker', programs: ['docker'], ask: versionOption },
  { name: 'podman', programs: ['podman'], ask: versionOption },
  { name: 'containerd', programs: ['containerd'], ask: versionOption },
  { name: 'runc', programs: ['runc', '/usr/sbin/runc'], ask: versionOption },
  { name: 'crun', programs: ['crun'], ask: versionOption },
  { name: 'gvisor', programs: ['runsc'], ask: versionOption },
  { name: 'kata', programs: ['kata-runtime', '/opt/kata/bin/kata-runtime'], ask: versionOption },
  { name: 'wasmtime', programs: ['wasmtime'], ask: versionOption },
  { name: 'wasmedge', programs: ['wasmedge'], ask: versionOption },
  { name: 'wasmer', programs: ['wasmer'], ask: versionOption },
];

/** Which runtimes are installed, found on the search path and asked for their version. */
export const runtimesStep: ProbeStep = {
  name: 'PATH',
  facts: ['runtime.installed'],
  run: async ({ commands }) =>
    (await Promise.all(runtimes.map((runtime) => runtimeLines(commands, runtime)))).flat(),
};

async function runtimeLines(
  commands: CommandRunner,
  runtime: Runtime,
): Promise<readonly LedgerEntry[]> {
  const path = await firstFound(commands, runtime.programs);
  const installed = line(
    'runtime.installed',
    [attempt(path === null ? 'PATH' : programName(path), path !== null)],
    runtime.name,
  );
  if (path === null) return [installed];
  const source = [programName(path), ...runtime.ask].join(' ');
  const output = await commands.run(path, runtime.ask);
  const version = output.ok
    ? attempt(source, words(versionIn(output.value, runtime.version)))
    : failedAttempt(source, output.error === 'timed-out' ? 'timed-out' : 'not-readable');
  return [installed, line('runtime.version', [version], runtime.name)];
}

async function firstFound(
  commands: CommandRunner,
  programs: readonly string[],
): Promise<string | null> {
  for (const program of programs) {
    const path = await commands.find(program);
    if (path !== null) return path;
  }
  return null;
}

/** Without its folder, which may be somebody's home. */
function programName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

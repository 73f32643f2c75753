import type { UnknownReason } from '../../../../shared/domain/host/fact.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { attempt, attemptOn, failedAttempt, line, type Attempt } from '../evidence.ts';
import { field, words } from '../fields.ts';
import { unnamedHypervisor } from '../hypervisor-names.ts';
import type { ProbeStep } from '../probe-step.ts';

type Answer = Result<unknown, UnknownReason>;

const facts = [
  'virtualization.hardware',
  'virtualization.usable',
  'virtualization.hypervisor',
] as const;

/**
 * Windows: the hypervisor that the system reports is either its own, then the hardware virtualizes
 * and can be used, or one underneath a virtual machine. Without one, the firmware's state cannot be
 * read by the calls at hand.
 */
export const windowsVirtualizationStep: ProbeStep = {
  name: 'virtualization',
  facts,
  run: async ({ information }) => {
    const [osInfo, system] = await Promise.all([
      information.ask('osInfo'),
      information.ask('system'),
    ]);
    const present = flagIn(osInfo, 'hypervisor') ?? flagIn(osInfo, 'hypervizor');
    const guest = flagIn(system, 'virtual');
    const isOnHardware = present === true && guest === false;
    const source = 'description of the machine: osInfo().hypervisor';
    const whenOwn: Attempt = osInfo.ok
      ? attempt(source, isOnHardware ? true : null, 'medium')
      : failedAttempt(source, osInfo.error);
    return [
      line('virtualization.hardware', [whenOwn]),
      line('virtualization.usable', [whenOwn]),
      line('virtualization.hypervisor', [guestAttempt(system, guest)]),
    ];
  },
};

/** macOS: the kernel says whether its hypervisor framework is supported. */
export const macVirtualizationStep: ProbeStep = {
  name: 'virtualization',
  facts,
  run: async ({ commands, information }) => {
    const [support, guest, system] = await Promise.all([
      sysctl(commands.run, 'kern.hv_support'),
      sysctl(commands.run, 'kern.hv_vmm_present'),
      information.ask('system'),
    ]);
    const isGuest = guest.ok ? zeroOrOneLine(guest.value) : flagIn(system, 'virtual');
    return [
      line('virtualization.hardware', [sysctlAttempt('kern.hv_support', support)]),
      line('virtualization.usable', [sysctlAttempt('kern.hv_support', support)]),
      line('virtualization.hypervisor', [guestAttempt(system, isGuest)]),
    ];
  },
};

type Run = (
  path: string,
  commandArguments: readonly string[],
) => Promise<Result<string, 'failed' | 'timed-out'>>;

async function sysctl(run: Run, name: string): Promise<Result<string, UnknownReason>> {
  const output = await run('/usr/sbin/sysctl', ['-n', name]);
  if (output.ok) return output;
  return { ok: false, error: output.error === 'timed-out' ? 'timed-out' : 'not-reported' };
}

function sysctlAttempt(name: string, output: Result<string, UnknownReason>): Attempt {
  return attemptOn(`sysctl ${name}`, output, zeroOrOneLine);
}

function zeroOrOneLine(text: string): boolean | null {
  const first = text.trim().split('\n')[0]?.trim();
  return first === '1' ? true : first === '0' ? false : null;
}

function flagIn(answer: Answer, name: string): boolean | null {
  const value = answer.ok ? field(answer.value, name) : null;
  return typeof value === 'boolean' ? value : null;
}

function guestAttempt(system: Answer, guest: boolean | null): Attempt {
  const source = 'description of the machine: system().virtual';
  if (!system.ok) return failedAttempt(source, system.error);
  if (guest === null) return failedAttempt(source, 'not-reported');
  if (!guest) return attempt(source, 'none', 'medium');
  return attempt(source, words(field(system.value, 'virtualHost')) ?? unnamedHypervisor, 'medium');
}

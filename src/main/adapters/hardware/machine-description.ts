import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { UnknownReason } from '../../../shared/domain/host/fact.ts';
import type { CommandRunner } from './command-runner.ts';
import { field, words } from './fields.ts';

type Answer = Result<unknown, UnknownReason>;

/** What machines call themselves that a hypervisor makes up. */
const virtualNames =
  /vmware|virtualbox|innotek|virtual machine|qemu|kvm|bochs|\bxen\b|hvm domu|parallels|bhyve/i;

const powerShell = 'powershell.exe';

/** Names the properties it wants: the whole object would bring serial numbers along. */
const windowsQuestion = [
  '$c = Get-CimInstance Win32_ComputerSystem -Property Manufacturer,Model,HypervisorPresent;',
  '$o = Get-CimInstance Win32_OperatingSystem -Property Caption,Version,BuildNumber;',
  '@{ manufacturer = $c.Manufacturer; model = $c.Model; hypervisor = $c.HypervisorPresent;',
  'distro = $o.Caption; release = $o.Version; build = $o.BuildNumber } | ConvertTo-Json -Compress',
].join(' ');

/**
 * What a Windows machine is and what runs on it, asked for by name, so that neither serial number nor
 * UUID is read. The library reads both with every such call.
 */
export async function describeWindows({ find, run }: CommandRunner): Promise<Answer> {
  const path = await find(powerShell.replace('.exe', ''));
  if (path === null) return err('not-reported');
  const output = await run(path, ['-NoProfile', '-NonInteractive', '-Command', windowsQuestion]);
  if (!output.ok) return err(output.error === 'timed-out' ? 'timed-out' : 'not-readable');
  const text = /\{[^{}]*\}/.exec(output.value)?.[0] ?? '';
  try {
    const answer: unknown = JSON.parse(text);
    const names = [field(answer, 'manufacturer'), field(answer, 'model')].map(words).join(' ');
    return ok({ ...(answer as object), virtual: virtualNames.test(names) });
  } catch {
    return err('not-plausible');
  }
}

/** The same of a Mac, from `sysctl` and `sw_vers`; the device tree would bring the serial number along. */
export async function describeMac({ run }: CommandRunner): Promise<Answer> {
  const first = async (path: string, ...asked: readonly string[]): Promise<string | null> => {
    const output = await run(path, asked);
    return output.ok ? words(output.value.trim().split('\n')[0]) : null;
  };
  const [model, guest, distro, release, build] = await Promise.all([
    first('/usr/sbin/sysctl', '-n', 'hw.model'),
    first('/usr/sbin/sysctl', '-n', 'kern.hv_vmm_present'),
    first('/usr/bin/sw_vers', '-productName'),
    first('/usr/bin/sw_vers', '-productVersion'),
    first('/usr/bin/sw_vers', '-buildVersion'),
  ]);
  const virtual = guest === null ? null : guest === '1';
  return ok({ manufacturer: 'Apple', model, virtual, distro, release, build });
}

import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import { attempt, failedAttempt, line, unknownLine } from '../evidence.ts';
import { field, items, positive, words } from '../fields.ts';
import type { ProbeStep } from '../probe-step.ts';

const source = 'systeminformation networkInterfaces()';

const paravirtual = /hyper-v network adapter|virtio|vmxnet|xen net/i;
const software =
  /hyper-v virtual|vethernet|tap-|wintun|wireguard|loopback|wan miniport|vmnet|bridge/i;

/**
 * Network interfaces, where only the library can be asked. On Windows users name them, so there
 * they are numbered; the adapter's description says what they are.
 */
export const desktopNetworkStep: ProbeStep = {
  name: 'network',
  facts: ['network.count'],
  run: async ({ information, node }) => {
    const answer = await information.ask('networkInterfaces');
    if (!answer.ok) return [line('network.count', [failedAttempt(source, answer.error)])];
    const interfaces = items(answer.value).filter((one) => field(one, 'internal') !== true);
    return [
      line('network.count', [attempt(source, interfaces.length, 'medium')]),
      ...interfaces.flatMap((one, index) => {
        const name = words(field(one, 'iface'));
        const isPlain = node.platform === 'darwin' && /^[a-z]{1,12}\d{1,4}$/.test(name ?? '');
        return interfaceLines(one, isPlain ? (name ?? '') : `nic${index}`, node.platform);
      }),
    ];
  },
};

function interfaceLines(one: unknown, subject: string, platform: string): readonly LedgerEntry[] {
  const from = (value: string | number | boolean | null) => attempt(source, value, 'medium');
  const description = platform === 'win32' ? words(field(one, 'ifaceName')) : null;
  const kind = interfaceKind(one, description);
  const state = words(field(one, 'operstate'));
  return [
    line('network.kind', [from(kind)], subject),
    line('network.virtual', [from(kind !== 'physical')], subject),
    line('network.speed', [from(positive(field(one, 'speed'), 1e6))], subject),
    line('network.mtu', [from(positive(field(one, 'mtu')))], subject),
    line('network.state', [from(state === 'up' || state === 'down' ? state : null)], subject),
    line('network.driver', [from(description)], subject),
    unknownLine('network.latency', 'needs-calibration', 'calibration', subject),
  ];
}

function interfaceKind(
  one: unknown,
  description: string | null,
): 'physical' | 'paravirtual' | 'software' {
  if (description !== null && paravirtual.test(description)) return 'paravirtual';
  const name = words(field(one, 'iface')) ?? '';
  const isMadeUp = /^(?:utun|awdl|llw|anpi|bridge|gif|stf|ap|vmenet|feth)\d/.test(name);
  const isVirtual = field(one, 'virtual') === true || software.test(description ?? '');
  return isVirtual || isMadeUp ? 'software' : 'physical';
}

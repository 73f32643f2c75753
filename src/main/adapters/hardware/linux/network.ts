import { inBatches } from '../batches.ts';
import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import { attempt, attemptOn, line, unknownLine } from '../evidence.ts';
import { wholeNumber, words } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';
import { publicNames } from '../interface-names.ts';
import type { ProbeStep } from '../probe-step.ts';

const networkFolder = '/sys/class/net';

/** Hosts of many containers have thousands of software interfaces; these are enough to see them. */
const maxSoftwareInterfaces = 32;

/** The kernel's number for the loopback interface. */
const loopback = '772';

/** Drivers of interfaces that a hypervisor makes up. */
const paravirtualDrivers: ReadonlySet<string> = new Set([
  'virtio_net',
  'vmxnet3',
  'hv_netvsc',
  'netvsc',
  'xen_netfront',
  'xen-netfront',
  'vif',
  'ena',
  'gve',
  'mana',
]);

type InterfaceKind = 'physical' | 'paravirtual' | 'software';

interface NetworkInterface {
  readonly name: string;
  readonly kind: InterfaceKind;
  readonly driver: string | null;
}

/** Network interfaces: what they are and how fast. Addresses are not read. */
export const networkStep: ProbeStep = {
  name: networkFolder,
  facts: ['network.count'],
  run: async ({ files }) => {
    const names = await files.list(networkFolder);
    if (!names.ok) return [line('network.count', [attemptOn(networkFolder, names, () => null)])];
    const interfaces = (await inBatches(names.value, (name) => readInterface(files, name)))
      .filter((one) => one !== null)
      .sort((left, right) => naturalOrder.compare(left.name, right.name));
    const listed = [
      ...interfaces.filter((one) => one.kind !== 'software'),
      ...interfaces.filter((one) => one.kind === 'software').slice(0, maxSoftwareInterfaces),
    ];
    const subjects = publicNames(listed.map((one) => one.name));
    const lines = await inBatches(listed, (one) =>
      interfaceLines(files, one, subjects.get(one.name) ?? one.name),
    );
    return [line('network.count', [attempt(networkFolder, interfaces.length)]), ...lines.flat()];
  },
};

const naturalOrder = new Intl.Collator('en', { numeric: true });

async function readInterface(files: FileRoot, name: string): Promise<NetworkInterface | null> {
  const folder = `${networkFolder}/${name}`;
  const [type, device, driver] = await Promise.all([
    files.read(`${folder}/type`),
    files.linkTarget(`${folder}/device`),
    files.linkTarget(`${folder}/device/driver`),
  ]);
  if (!type.ok || type.value.trim() === loopback) return null;
  const driverName = driver.ok ? words(driver.value.split('/').at(-1)) : null;
  const isVirtual = driverName !== null && paravirtualDrivers.has(driverName);
  const kind = device.ok ? (isVirtual ? 'paravirtual' : 'physical') : 'software';
  return { name, kind, driver: driverName };
}

async function interfaceLines(
  files: FileRoot,
  { name, kind, driver }: NetworkInterface,
  subject: string,
): Promise<readonly LedgerEntry[]> {
  const folder = `${networkFolder}/${name}`;
  const path = `${networkFolder}/${subject}`;
  const [speed, mtu, state] = await Promise.all([
    files.read(`${folder}/speed`),
    files.read(`${folder}/mtu`),
    files.read(`${folder}/operstate`),
  ]);
  const decidedBy = driver === null ? `${path}/device` : `${path}/device/driver`;
  return [
    line('network.kind', [attempt(decidedBy, kind)], subject),
    line('network.virtual', [attempt(decidedBy, kind !== 'physical')], subject),
    line('network.speed', [attemptOn(`${path}/speed`, speed, bitsPerSecond)], subject),
    line('network.mtu', [attemptOn(`${path}/mtu`, mtu, wholeNumber)], subject),
    line('network.state', [attemptOn(`${path}/operstate`, state, linkState)], subject),
    line('network.driver', [attempt(`${path}/device/driver`, driver)], subject),
    ...(kind === 'software'
      ? []
      : [unknownLine('network.latency', 'needs-calibration', 'calibration', subject)]),
  ];
}

/** The kernel gives megabits per second, and -1 or nothing where the link does not state its speed. */
function bitsPerSecond(text: string): number | null {
  const megabits = wholeNumber(text);
  return megabits === null || megabits === 0 || megabits >= 2 ** 31 ? null : megabits * 1e6;
}

/** Interfaces without a carrier of their own call their state unknown. */
function linkState(text: string): string | null {
  const state = words(text);
  if (state === 'up') return 'up';
  return state === 'down' || state === 'lowerlayerdown' ? 'down' : null;
}

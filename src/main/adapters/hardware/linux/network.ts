import { inBatches } from '../batches.ts';
import type { LedgerEntry } from '../../../../shared/domain/host/fact.ts';
import { attempt, attemptOn, line, unknownLine, type Attempt } from '../evidence.ts';
import { wholeNumber, words } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';
import { publicNames } from '../interface-names.ts';
import type { ProbeStep } from '../probe-step.ts';
import {
  addsUp,
  readInterface,
  type InterfaceKind,
  type NetworkInterface,
} from './network-interface.ts';

const networkFolder = '/sys/class/net';

/** Hosts of many containers have thousands of software interfaces; these are enough to see them. */
const maxSoftwareInterfaces = 32;

const portKinds: ReadonlySet<InterfaceKind> = new Set(['physical', 'paravirtual', 'bond']);

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
      ...interfaces.filter((one) => portKinds.has(one.kind)),
      ...interfaces.filter((one) => !portKinds.has(one.kind)).slice(0, maxSoftwareInterfaces),
    ];
    const subjects = publicNames(listed.map((one) => one.name));
    const lines = await inBatches(listed, (one) => interfaceLines(files, one, subjects));
    return [line('network.count', [attempt(networkFolder, interfaces.length)]), ...lines.flat()];
  },
};

const naturalOrder = new Intl.Collator('en', { numeric: true });

async function interfaceLines(
  files: FileRoot,
  { name, kind, driver, master, bond }: NetworkInterface,
  subjects: ReadonlyMap<string, string>,
): Promise<readonly LedgerEntry[]> {
  const subject = subjects.get(name) ?? name;
  const folder = `${networkFolder}/${name}`;
  const path = `${networkFolder}/${subject}`;
  const [speed, mtu, state, ports] = await Promise.all([
    files.read(`${folder}/speed`),
    files.read(`${folder}/mtu`),
    files.read(`${folder}/operstate`),
    portSpeeds(files, bond?.ports ?? []),
  ]);
  const decidedBy = driver === null ? `${path}/device` : `${path}/device/driver`;
  const own = attemptOn(`${path}/speed`, speed, bitsPerSecond);
  return [
    line('network.kind', [attempt(decidedBy, kind)], subject),
    line('network.virtual', [attempt(decidedBy, kind !== 'physical' && kind !== 'bond')], subject),
    line(
      'network.speed',
      bond === null ? [own] : [bondSpeed(path, bond.mode, ports), own],
      subject,
    ),
    ...(bond === null
      ? []
      : [line('network.flow-speed', [attempt(`${path}/bonding`, fastest(ports))], subject)]),
    ...(master === null
      ? []
      : [
          line(
            'network.part-of',
            [attempt(`${path}/master`, subjects.get(master) ?? null)],
            subject,
          ),
        ]),
    line('network.mtu', [attemptOn(`${path}/mtu`, mtu, wholeNumber)], subject),
    line('network.state', [attemptOn(`${path}/operstate`, state, linkState)], subject),
    line('network.driver', [attempt(`${path}/device/driver`, driver)], subject),
    ...(portKinds.has(kind)
      ? [unknownLine('network.latency', 'needs-calibration', 'calibration', subject)]
      : []),
  ];
}

/** Speeds of the ports of a bond that are up. */
async function portSpeeds(files: FileRoot, ports: readonly string[]): Promise<readonly number[]> {
  const speeds = await inBatches(ports, async (port) => {
    const [state, speed] = await Promise.all(
      ['operstate', 'speed'].map((name) => files.read(`${networkFolder}/${port}/${name}`)),
    );
    const isUp = state?.ok === true && linkState(state.value) === 'up';
    return isUp && speed?.ok ? bitsPerSecond(speed.value) : null;
  });
  return speeds.filter((one) => one !== null);
}

function fastest(speeds: readonly number[]): number | null {
  return speeds.length === 0 ? null : Math.max(...speeds);
}

/** A flow keeps to one port; many flows have the sum, where the mode spreads them. */
function bondSpeed(path: string, mode: string, ports: readonly number[]): Attempt {
  const sum = ports.reduce((total, speed) => total + speed, 0);
  const speed = addsUp(mode) ? sum : (fastest(ports) ?? 0);
  return attempt(`${path}/bonding`, speed === 0 ? null : speed);
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

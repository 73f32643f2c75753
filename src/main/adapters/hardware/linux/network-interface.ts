import { words } from '../fields.ts';
import type { FileRoot } from '../file-root.ts';

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

/** What an interface is; all but the first two are made by software, or share a port. */
export type InterfaceKind =
  | 'physical'
  | 'paravirtual'
  | 'bond'
  | 'bridge'
  | 'vlan'
  | 'virtual-function'
  | 'software';

/** One network interface, and what it is a part of. */
export interface NetworkInterface {
  readonly name: string;
  readonly kind: InterfaceKind;
  readonly driver: string | null;
  /** The bond or bridge that it is a port of. */
  readonly master: string | null;
  /** Mode and ports of a bond. */
  readonly bond: { readonly mode: string; readonly ports: readonly string[] } | null;
}

const networkFolder = '/sys/class/net';

/** The kernel's number for the loopback interface. */
const loopback = '772';

/** Reads what an interface is; null for the loopback interface, and for what is none. */
export async function readInterface(
  files: FileRoot,
  name: string,
): Promise<NetworkInterface | null> {
  const folder = `${networkFolder}/${name}`;
  const [type, device, driver, port, master, mode, ports, bridge, event] = await Promise.all([
    files.read(`${folder}/type`),
    files.linkTarget(`${folder}/device`),
    files.linkTarget(`${folder}/device/driver`),
    files.linkTarget(`${folder}/device/physfn`),
    files.linkTarget(`${folder}/master`),
    files.read(`${folder}/bonding/mode`),
    files.read(`${folder}/bonding/slaves`),
    files.read(`${folder}/bridge/bridge_id`),
    files.read(`${folder}/uevent`),
  ]);
  if (!type.ok || type.value.trim() === loopback) return null;
  const driverName = driver.ok ? words(driver.value.split('/').at(-1)) : null;
  const bond =
    mode.ok && ports.ok
      ? {
          mode: mode.value.trim().split(/\s+/)[0] ?? '',
          ports: ports.value.trim().split(/\s+/).filter(Boolean),
        }
      : null;
  const made = event.ok ? /^DEVTYPE=(\w+)$/m.exec(event.value)?.[1] : undefined;
  const kindOf = (): InterfaceKind => {
    if (port.ok) return 'virtual-function';
    if (device.ok) {
      return driverName !== null && paravirtualDrivers.has(driverName) ? 'paravirtual' : 'physical';
    }
    if (bond !== null || made === 'bond') return 'bond';
    if (bridge.ok || made === 'bridge') return 'bridge';
    return made === 'vlan' ? 'vlan' : 'software';
  };
  return {
    name,
    kind: kindOf(),
    driver: driverName,
    master: master.ok ? (master.value.split('/').at(-1) ?? null) : null,
    bond,
  };
}

/** Ports of these bonds stand in for each other; only one of them carries anything. */
const oneAtATime: ReadonlySet<string> = new Set(['active-backup', 'broadcast']);

/** Whether the ports of a bond carry their sum. */
export function addsUp(mode: string): boolean {
  return !oneAtATime.has(mode);
}

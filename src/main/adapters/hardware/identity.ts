import { hostname, userInfo } from 'node:os';
import type { LedgerEntry } from '../../../shared/domain/host/fact.ts';
import { attempt, attemptOn, failedAttempt, line } from './evidence.ts';
import { inBatches } from './batches.ts';
import { field, items, words } from './fields.ts';
import { publicNames } from './interface-names.ts';
import type { ProbeSources, ProbeStep } from './probe-step.ts';

/** What this machine and its user are called. */
export interface MachineNames {
  readonly host: string | null;
  readonly user: string | null;
}

/** Asks the system; a user without an entry of their own has no name. */
export function readMachineNames(): MachineNames {
  try {
    return { host: hostname(), user: userInfo().username };
  } catch {
    return { host: hostname(), user: null };
  }
}

/**
 * What tells whose machine it is: serial numbers, hardware addresses, host and user names. It is no
 * part of a probe; it is read only when somebody asks for it.
 */
export function identityStep(readNames: () => MachineNames): ProbeStep {
  return {
    name: 'identity',
    facts: ['identity.host-name', 'identity.user-name', 'identity.machine-serial'],
    run: async (sources) => {
      const names = readNames();
      const [machine, devices] = await Promise.all([machineSerial(sources), deviceLines(sources)]);
      return [
        line('identity.host-name', [attempt('node:os hostname()', words(names.host))]),
        line('identity.user-name', [attempt('node:os userInfo()', words(names.user))]),
        machine,
        ...devices,
      ];
    },
  };
}

async function machineSerial({ files, information }: ProbeSources): Promise<LedgerEntry> {
  const path = '/sys/class/dmi/id/product_serial';
  const [file, system] = await Promise.all([files.read(path), information.ask('systemIdentity')]);
  return line('identity.machine-serial', [
    attemptOn(path, file, words),
    attemptOn('systeminformation system().serial', system, (answer) =>
      words(field(answer, 'serial')),
    ),
  ]);
}

/** The devices of one kind: from the kernel's files, or where there are none, from the library. */
async function deviceLines(sources: ProbeSources): Promise<readonly LedgerEntry[]> {
  const [disks, addresses] = await Promise.all([
    readDevices(sources, {
      folder: '/sys/block',
      file: 'device/serial',
      call: 'diskLayout',
      name: 'device',
      value: 'serialNum',
    }),
    readDevices(sources, {
      folder: '/sys/class/net',
      file: 'address',
      call: 'networkInterfaces',
      name: 'iface',
      value: 'mac',
    }),
  ]);
  return [
    ...linesOf('identity.disk-serial', disks),
    ...linesOf(
      'identity.hardware-address',
      addresses?.filter(({ value }) => !isEmpty(value)) ?? null,
    ),
  ];
}

interface DeviceQuestion {
  readonly folder: string;
  readonly file: string;
  readonly call: 'diskLayout' | 'networkInterfaces';
  readonly name: string;
  readonly value: string;
}

interface Device {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

async function readDevices(
  { files, information }: ProbeSources,
  question: DeviceQuestion,
): Promise<readonly Device[] | null> {
  const { folder, file, call } = question;
  const names = await files.list(folder);
  if (names.ok) {
    return (await inBatches(names.value, (name) => readDevice(files, folder, name, file))).flat();
  }
  const answer = await information.ask(call);
  if (!answer.ok) return null;
  return items(answer.value).flatMap((item, index) => {
    const value = words(field(item, question.value));
    const name = words(field(item, question.name))?.split(/[/\\]/).at(-1) ?? `${index}`;
    const source = `systeminformation ${call}().${question.value}`;
    return value === null ? [] : [{ name, value, source }];
  });
}

async function readDevice(
  files: ProbeSources['files'],
  folder: string,
  name: string,
  file: string,
): Promise<readonly Device[]> {
  const read = await files.read(`${folder}/${name}/${file}`);
  const value = read.ok ? words(read.value) : null;
  return value === null ? [] : [{ name, value, source: `${folder}/*/${file}` }];
}

function isEmpty(address: string): boolean {
  return /^(?:00[:-]){5}00$/.test(address);
}

type DeviceFact = 'identity.disk-serial' | 'identity.hardware-address';

function linesOf(key: DeviceFact, devices: readonly Device[] | null): readonly LedgerEntry[] {
  if (devices === null) return [line(key, [failedAttempt('systeminformation', 'not-reported')])];
  const subjects = publicNames(devices.map(({ name }) => name));
  return devices.map(({ name, value, source }) =>
    line(key, [attempt(source, value)], subjects.get(name) ?? name),
  );
}

import { describe, expect, test } from 'vitest';
import type { CommandRunner } from '../../../../../src/main/adapters/hardware/command-runner.ts';
import type { FileRoot } from '../../../../../src/main/adapters/hardware/file-root.ts';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import { createSystemInformation } from '../../../../../src/main/adapters/hardware/system-information.ts';
import { ok } from '../../../../../src/shared/base/result.ts';
import { commandsOf, fileRootOf, libraryOf, machines } from './machine-fixture.ts';

/** Everything that a probe opened, listed and started. */
interface Record {
  readonly paths: Set<string>;
  readonly commands: Set<string>;
  readonly calls: Set<string>;
}

async function recorded([, fixture]: (typeof machines)[number]): Promise<Record> {
  const record: Record = { paths: new Set(), commands: new Set(), calls: new Set() };
  const files = fileRootOf(fixture);
  const noted =
    <Value>(read: (path: string) => Promise<Value>) =>
    (path: string): Promise<Value> => {
      record.paths.add(path);
      return read(path);
    };
  const watched: FileRoot = {
    read: noted(files.read),
    list: noted(files.list),
    linkTarget: noted(files.linkTarget),
    // Asks how full the file system is, whatever is mounted there; nothing is opened.
    freeSpace: files.freeSpace,
    openDevice: noted(files.openDevice),
  };
  const commands = commandsOf(fixture);
  await createHardwareProbe({
    clock: { now: () => 0 },
    platform: fixture.platform,
    files: watched,
    information: {
      ask: (call) => {
        record.calls.add(call);
        return libraryOf(fixture).ask(call);
      },
    },
    commands: {
      find: commands.find,
      run: (path, commandArguments) => {
        record.commands.add([path, ...commandArguments].join(' '));
        return commands.run(path, commandArguments);
      },
    },
    readNode: () => fixture.node,
  }).probe();
  return record;
}

const ofKernel = machines.filter(
  ([, { platform }]) => platform === 'linux' || platform === 'android',
);

/** Files that hold a serial number, an address, or a name of the machine. */
const identifying =
  /serial|product_uuid|wwid|machine-id|hostname|asset_tag|\/address$|\/hypervisor\/uuid|by-id|by-uuid/;

/** Programs that a probe may start. */
const programs =
  /^\S*\/(?:(?:qemu-\S+|firecracker|cloud-hypervisor|docker|podman|containerd|runc|crun|runsc|kata-runtime|wasmtime|wasmedge|wasmer) --version|xl info|zpool list -v -H -p -L -P)$/;

describe('an unasked probe', () => {
  test.each(ofKernel)('of %s opens no file that identifies the machine', async (name, fixture) => {
    const { paths, commands, calls } = await recorded([name, fixture]);
    expect([...paths].filter((path) => identifying.test(path))).toEqual([]);
    expect([...commands].filter((command) => !programs.test(command))).toEqual([]);
    expect([...calls]).toEqual([]);
  });

  test('of other systems does not ask for the whole description of the machine', async () => {
    const others = machines.filter((one) => !ofKernel.includes(one));
    const records = await Promise.all(others.map(recorded));
    expect(others.length).toBeGreaterThan(2);
    expect(records.filter(({ calls }) => calls.has('systemIdentity'))).toEqual([]);
  });
});

/** A runner that starts nothing, and knows what it was asked for. */
function pretending(output: string): CommandRunner & { readonly started: string[] } {
  const started: string[] = [];
  return {
    started,
    find: async (name) => `C:\\System32\\${name}.exe`,
    run: async (path, commandArguments) => {
      started.push([path, ...commandArguments].join(' '));
      return ok(output);
    },
  };
}

describe('what programs are asked', () => {
  test('on Linux and Android is nothing', async () => {
    for (const platform of ['linux', 'android'] as const) {
      const commands = pretending('');
      const answer = await createSystemInformation(1000, platform, commands).ask('system');
      expect([answer.ok, commands.started]).toEqual([false, []]);
    }
  });

  test('on Windows are named properties, neither serial number nor UUID', async () => {
    const commands = pretending(
      '{"manufacturer":"Microsoft Corporation","model":"Virtual Machine","hypervisor":true,"distro":"Microsoft Windows 11 Pro","release":"10.0.22631","build":"22631"}\r\n',
    );
    const information = createSystemInformation(1000, 'win32', commands);
    expect(await information.ask('system')).toMatchObject({
      ok: true,
      value: { model: 'Virtual Machine', virtual: true, distro: 'Microsoft Windows 11 Pro' },
    });
    expect(commands.started.join('\n')).not.toMatch(
      /serial|uuid|ComputerSystemProduct|Win32_BIOS/i,
    );
  });

  test('on a Mac are single values, never the device tree', async () => {
    const commands = pretending('Mac14,2\n');
    await createSystemInformation(1000, 'darwin', commands).ask('osInfo');
    expect(commands.started.length).toBeGreaterThan(3);
    expect(commands.started.join('\n')).not.toMatch(/ioreg|system_profiler|uuid|serial|\bsh\b/i);
  });

  test('an answer that is no description is told as such', async () => {
    const information = createSystemInformation(1000, 'win32', pretending('Access denied'));
    expect(await information.ask('system')).toEqual({ ok: false, error: 'not-plausible' });
  });
});

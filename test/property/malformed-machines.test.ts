import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/main/adapters/hardware/hardware-probe.ts';
import type { NodeSystem } from '../../src/main/adapters/hardware/node-system.ts';
import type { ProbeSources } from '../../src/main/adapters/hardware/probe-step.ts';
import { err, ok } from '../../src/shared/base/result.ts';
import type { Ledger } from '../../src/shared/domain/host/fact.ts';
import { hostDocument, hostFromInput } from '../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../src/shared/domain/host/host-input.ts';
import { hostFromLedger } from '../../src/shared/domain/host/ledger-host.ts';
import {
  commandsOf,
  fileRootOf,
  filesOf,
  libraryOf,
  machine,
  machines,
  type MachineFixture,
} from '../unit/main/adapters/hardware/machine-fixture.ts';

/** What no kernel prints, and what a broken one might. */
const malformedText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\n\n\n',
    '\0',
    '-1',
    '0',
    'NaN',
    'Infinity',
    '1e999',
    '99999999999999999999',
    '0-4294967295',
    '3-1',
    '0,0,0',
    'max max',
    '0 0',
    '5 0',
    '-1 100000',
    'processor : 0\nprocessor : x\nphysical id : \ncpu MHz : -5',
    'MemTotal: kB\nMemTotal: 5 5 kB\nMemTotal: 0 kB',
    '0::\n0::/../..\n1:memory',
    '25 30 0:22 / /sys rw - ',
    '25 30 8:1 / /\\999 rw - ext4 /dev/sda1 rw',
  ),
);

const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, -1, NaN, Infinity, -Infinity, 2 ** 64));

const anyNode: fc.Arbitrary<Partial<NodeSystem>> = fc.record(
  {
    threads: anyNumber,
    availableParallelism: anyNumber,
    totalMemory: anyNumber,
    constrainedMemory: anyNumber,
    processorModel: malformedText,
    release: malformedText,
  },
  { requiredKeys: [] },
);

const calls = [
  'cpu',
  'mem',
  'memLayout',
  'osInfo',
  'system',
  'systemIdentity',
  'diskLayout',
  'fsSize',
  'networkInterfaces',
] as const;

const anyAnswer = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.record({ size: fc.anything(), device: fc.anything(), name: fc.anything(), cores: anyNumber }),
  fc.array(
    fc.record({
      size: anyNumber,
      available: anyNumber,
      type: fc.constantFrom('APFS', 'NTFS', 'SSD', 5),
      device: malformedText,
      iface: malformedText,
      speed: anyNumber,
      mtu: anyNumber,
    }),
    { maxLength: 4 },
  ),
);

/** Facts that are known to be no number, and what a host file does not bring back. */
function unsound(ledger: Ledger): readonly string[] {
  const numberless = ledger.entries.filter(
    ({ fact }) =>
      fact.known &&
      fact.readings.some(({ value }) => typeof value === 'number' && !Number.isFinite(value)),
  );
  const host = hostFromLedger(ledger);
  const written = JSON.stringify(hostDocument({ host, ledger }, '0.1.0'));
  const read = hostInput.safeParse(JSON.parse(written));
  const same = read.success && isDeepStrictEqual(hostFromInput(read.data), host);
  return [...numberless.map((entry) => entry.id), ...(same ? [] : [written])];
}

/** Runs the steps themselves, because the probe would hide that one of them failed. */
async function readSteps(fixture: MachineFixture, changes: Partial<ProbeSources>): Promise<Ledger> {
  const sources: ProbeSources = {
    files: fileRootOf(fixture),
    information: libraryOf(fixture),
    commands: commandsOf(fixture),
    node: fixture.node,
    ...changes,
  };
  const lines = await Promise.all(stepsOf(fixture.platform).map((step) => step.run(sources)));
  return { schema: 'isoplan/ledger@1', takenAt: '', entries: lines.flat() };
}

/** A share of the texts replaced, cut off or doubled; which ones follows from the seeds. */
function damaged(
  files: ReadonlyMap<string, string>,
  texts: readonly string[],
  every: number,
  offset: number,
): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([path, text], index) => {
      if ((index + offset) % every !== 0) return [path, text];
      const kind = (index + offset) % 3;
      const other = texts[(index + offset) % texts.length] ?? '';
      if (kind === 0) return [path, other];
      return [path, kind === 1 ? text.slice(0, Math.floor(text.length / 2)) : text + other + text];
    }),
  );
}

/** What may become of every single file: gone, cut, binary, far too long. */
const spoilt: Readonly<Record<string, (text: string) => string | null>> = {
  missing: () => null,
  truncated: (text) => text.slice(0, Math.floor(text.length / 2)),
  binary: (text) => String.fromCharCode(...[...text].map((_, index) => (index * 89) % 256)),
  huge: (text) => (text + '9'.repeat(20)).repeat(200),
};

/** Where a fact that is sure was read. */
function sureSources(ledger: Ledger): readonly string[] {
  return ledger.entries.flatMap(({ fact }) =>
    fact.known && fact.confidence === 'high' ? fact.readings.map(({ source }) => source) : [],
  );
}

describe.each(machines)('every file of %s in turn', (_, fixture) => {
  test.each(Object.keys(spoilt))('%s, leaves a sound ledger', async (how) => {
    const intact = filesOf(fixture);
    const paths = [...intact.keys()];
    // Machines of many processors have the same files many times over; a spread of them is enough.
    const step = Math.ceil(paths.length / 12);
    for (let start = 0; start < step && start < 3; start += 1) {
      const chosen = new Set(paths.filter((_path, index) => index % step === start));
      const files = new Map(
        [...intact].flatMap(([path, text]) => {
          const now = chosen.has(path) ? spoilt[how]?.(text) : text;
          return now === null || now === undefined ? [] : [[path, now] as const];
        }),
      );
      const ledger = await readSteps(fixture, { files: fileRootOf(fixture, files) });
      expect(unsound(ledger)).toEqual([]);
      if (how !== 'missing') continue;
      const told = sureSources(ledger).filter((source) => chosen.has(source.split(' ')[0] ?? ''));
      expect(told).toEqual([]);
    }
  });

  test('missing altogether: nothing is sure but what the runtime itself says', async () => {
    const nothing = {
      ...fixture,
      files: {},
      each: [],
      links: {},
      folders: [],
      devices: {},
      commands: {},
      library: {},
    };
    const ledger = await readSteps(nothing, { files: fileRootOf(nothing, new Map()) });
    const told = sureSources(ledger).filter(
      (source) => !/^(?:node:os|node process|PATH$|open \/dev\/kvm|\/dev\/kvm$)/.test(source),
    );
    expect(told).toEqual([]);
  });
});

describe('a probe of a malformed machine ends with a sound ledger', () => {
  test.each(['hybrid-laptop', 'kubernetes-v1', 'microvm', 'hdd-desktop', 'arm-big-little'])(
    'with the files of %s damaged',
    async (name) => {
      const fixture = machine(name);
      const intact = filesOf(fixture);
      await fc.assert(
        fc.asyncProperty(
          fc.array(malformedText, { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 1, max: 12 }),
          fc.nat({ max: 1000 }),
          anyNode,
          async (texts, every, offset, node) => {
            const files = fileRootOf(fixture, damaged(intact, texts, every, offset));
            const merged = { ...fixture.node, ...node };
            expect(unsound(await readSteps(fixture, { files, node: merged }))).toEqual([]);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  test.each(['nested-vm', 'windows-128-threads', 'windows-guest', 'mac-m2'])(
    'with the library answering anything on %s',
    async (name) => {
      const fixture = machine(name);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.option(anyAnswer), { minLength: calls.length, maxLength: calls.length }),
          malformedText,
          anyNode,
          async (answers, output, node) => {
            const information = {
              ask: async (call: (typeof calls)[number]) => {
                const answer = answers[calls.indexOf(call)];
                return answer === null ? err('not-readable' as const) : ok(answer);
              },
            };
            const commands = { find: async () => '/bin/tool', run: async () => ok(output) };
            const merged = { ...fixture.node, ...node };
            const ledger = await readSteps(fixture, { information, commands, node: merged });
            expect(unsound(ledger)).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run-isoplan.ts';
import { expect, test } from '../planner-test.ts';

/** One wrong field each, and what is said of it after the place. */
const workloads: readonly (readonly [fields: object, says: string])[] = [
  [{ memory: '4Ki' }, 'memory: found "4Ki", which is 4096 bytes; was 4Gi meant?'],
  [
    { memory: { low: '8Ki', high: '8Gi' } },
    'memory.low: found "8Ki", which is 8192 bytes; was 8Gi meant?',
  ],
  [
    { cpu: { low: '1', high: '4', distribution: 'flat' } },
    'cpu.distribution: found "flat"; expected one of point, uniform, triangular, pert, lognormal, normal.',
  ],
  [
    { cpu: { low: '4', high: '1' } },
    'cpu: found "4 – 1"; expected low not above mode and mode not above high.',
  ],
  [{ cpu: { low: '1', hihg: '4' } }, 'cpu.hihg: unknown field "hihg"; did you mean high?'],
  [{ dataBytes: '20 apples' }, 'dataBytes: found "20 apples"; expected a quantity such as 20Gi.'],
  [
    { responseBudget: '200ms' },
    'responseBudget: found "200ms"; expected a number of seconds above 0, such as 0.2.',
  ],
  [
    { startupBudget: 0 },
    'startupBudget: found "0"; expected a number of seconds above 0, such as 5.',
  ],
  [
    { networkRequirement: { latencyBudget: -1 } },
    'networkRequirement.latencyBudget: found "-1"; expected a number of seconds above 0, such as 0.001.',
  ],
  [{ startsAtOnce: 1.5 }, 'startsAtOnce: found "1.5"; expected a whole number.'],
  [{ kernelModules: 'yes' }, 'kernelModules: found "yes"; expected true or false.'],
  [{ threads: 1 }, 'threads: found "1"; expected true or false.'],
  [{ fork: 'no' }, 'fork: found "no"; expected true or false.'],
  [{ rawDevices: 2 }, 'rawDevices: found "2"; expected true or false.'],
  [{ gpu: 'maybe' }, 'gpu: found "maybe"; expected true or false.'],
  [{ systemCallsPerSecond: 'many' }, 'systemCallsPerSecond: found "many"; expected a number.'],
  [{ pageFaultsPerSecond: { low: 1 } }, 'pageFaultsPerSecond.high: missing; a value is required.'],
  [
    { contextSwitchesPerSecond: { low: 'a', high: 5 } },
    'contextSwitchesPerSecond.low: found "a"; expected a number.',
  ],
  [
    { ioRequirement: { queueDepth: 0 } },
    'ioRequirement.queueDepth: found "0"; expected 1 to 65536.',
  ],
  [
    { storageRequirement: { queueDepth: 8 } },
    'storageRequirement.queueDepth: unknown field "queueDepth"; known: level, iops, bytesPerSecond, blockSize, latencyBudget.',
  ],
];

const hosts: readonly (readonly [fields: object, says: string])[] = [
  [{ threadsPerCore: 0 }, 'threadsPerCore: found "0"; expected 1 to 8.'],
  [{ threadsPerCore: 'two' }, 'threadsPerCore: found "two"; expected a number.'],
  [{ cores: 8, efficiencyCores: 16 }, 'efficiencyCores: found "16"; expected 0 to 8 cores.'],
  [
    { disks: [{ name: 'sda', role: 'boot' }] },
    'disks[0].role: found "boot"; expected one of data, system, spare.',
  ],
  [
    { nics: [{ name: 'eth0', role: 7 }] },
    'nics[0].role: found "7"; expected one of data, system, spare.',
  ],
];

test('each new field of a workload that is wrong is one line that names it', async ({ folder }) => {
  const list = workloads.map(([fields]) => ({ cpu: '2', memory: '4Gi', ...fields }));
  const file = path.join(folder, 'fleet.json');
  writeFileSync(file, JSON.stringify(list));
  const done = await run(['plan', 'fleet.json'], { directory: folder });
  expect(done.status).toBe(2);
  expect(done.stdout).toBe('');
  const expected = workloads.map(([, says], index) => `isoplan: fleet.json: [${index}].${says}`);
  expect(done.stderr.trimEnd().split('\n').toSorted()).toEqual(expected.toSorted());
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(list);
});

for (const [fields, says] of hosts) {
  test(`a host with ${JSON.stringify(fields)} is one line that names the field`, async ({
    folder,
  }) => {
    writeFileSync(path.join(folder, 'a.json'), JSON.stringify({ cpu: '2', memory: '4Gi' }));
    writeFileSync(path.join(folder, 'host.json'), JSON.stringify(fields));
    const done = await run(['plan', 'a.json', '--host', 'host.json'], { directory: folder });
    expect(done).toEqual({ status: 2, stdout: '', stderr: `isoplan: host.json: ${says}\n` });
  });
}

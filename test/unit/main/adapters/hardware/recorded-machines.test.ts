import { describe, expect, test } from 'vitest';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import { factKind } from '../../../../../src/shared/domain/host/fact-catalogue.ts';
import { dissentingReadings } from '../../../../../src/shared/domain/host/fact-dispute.ts';
import type { Ledger, LedgerEntry } from '../../../../../src/shared/domain/host/fact.ts';
import {
  hostDocument,
  hostFromInput,
} from '../../../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { readLedger } from '../../../../../src/shared/domain/host/ledger-document.ts';
import type { TopologyPart } from '../../../../../src/shared/domain/host/topology.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import { planOf } from '../../../shared/plan/plan-of.ts';
import { strayFigures } from '../../../shared/plan/stray-figures.ts';
import {
  commandsOf,
  fileRootOf,
  libraryOf,
  machine,
  machines,
  type ExpectedFact,
  type MachineFixture,
} from './machine-fixture.ts';

function probe(fixture: MachineFixture): Promise<Ledger> {
  return createHardwareProbe({
    clock: { now: () => Date.UTC(2026, 0, 2, 3, 4, 5) },
    platform: fixture.platform,
    files: fileRootOf(fixture),
    information: libraryOf(fixture),
    commands: commandsOf(fixture),
    readNode: () => fixture.node,
  }).probe();
}

/** One workload that says everything a plan can use. */
const reference = {
  workloads: [{ cpu: '1', memory: '1Gi', requestsPerSecond: 20, cyclesPerRequest: 5_000_000 }],
};

/** What a line says, in the form in which the fixtures expect it. */
function said(entry: LedgerEntry | undefined): ExpectedFact {
  if (entry === undefined) return 'no such line';
  if (!entry.fact.known) return { unknown: entry.fact.reason };
  const disputed = dissentingReadings(entry.fact, entry.unit).map((reading) => reading.value);
  return disputed.length === 0 ? entry.fact.value : { value: entry.fact.value, disputed };
}

/** Whether a line has its unit from the catalogue, and a finite value with its source or a reason. */
function isSound({ group, name, unit, fact }: LedgerEntry): boolean {
  if (factKind(`${group}.${name}`)?.unit !== unit) return false;
  if (!fact.known) return fact.tried.length > 0;
  const [first] = fact.readings;
  const isFirst = first?.value === fact.value && first.source === fact.source;
  return (
    isFirst && fact.value !== '' && (typeof fact.value !== 'number' || Number.isFinite(fact.value))
  );
}

/** The tightest of several limits; one that could not be read may be tighter than those that agree. */
const combined: ReadonlySet<string> = new Set(['limits.cores', 'limits.memory']);

describe.each(machines)('%s', (_, fixture) => {
  test(`${fixture.title}: the ledger says what is expected`, async () => {
    const { entries } = await probe(fixture);
    const lines = new Map(entries.map((entry) => [entry.id, entry]));
    const found = Object.keys(fixture.expected).map((id) => [id, said(lines.get(id))]);
    expect(Object.fromEntries(found)).toEqual(fixture.expected);
  });

  test('facts are as sure as their readings allow', async () => {
    const { entries } = await probe(fixture);
    const sure = entries.flatMap(({ id, fact }) => (fact.known ? [[id, fact.confidence]] : []));
    expect(Object.fromEntries(sure)).toMatchObject(fixture.confidence ?? {});
  });

  test('the plan is made for the machine within the limits of this process', async () => {
    expect(hostFromLedger(await probe(fixture))).toMatchObject(fixture.host);
  });

  test('serial numbers, hardware addresses, host and user names stay out', async () => {
    const ledger = JSON.stringify(await probe(fixture));
    expect(fixture.private.filter((text) => ledger.includes(text))).toEqual([]);
  });

  test('every line appears once, is known to the catalogue and says something', async () => {
    const { entries } = await probe(fixture);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect(entries.filter((entry) => !isSound(entry))).toEqual([]);
  });

  test('a disputed fact is of low confidence, one that two sources agree on of high', async () => {
    const { entries } = await probe(fixture);
    const misjudged = entries.filter(({ id, unit, fact }) => {
      if (!fact.known) return false;
      if (dissentingReadings(fact, unit).length > 0) return fact.confidence !== 'low';
      return fact.readings.length > 1 && !combined.has(id) && fact.confidence !== 'high';
    });
    expect(misjudged).toEqual([]);
  });

  test('a plan for it covers the plan of each reading that contradicts another', async () => {
    const host = hostFromLedger(await probe(fixture));
    const wide = planOf(reference, host);
    for (const [name, figure] of Object.entries(host.disputed ?? {})) {
      const { disputed: _, ...settled } = host;
      for (const { value } of figure.readings) {
        expect(strayFigures(wide, planOf(reference, { ...settled, [name]: value }))).toEqual([]);
      }
    }
  });

  test('its host file is read back as the same host', async () => {
    const ledger = await probe(fixture);
    const host = hostFromLedger(ledger);
    const document: unknown = JSON.parse(JSON.stringify(hostDocument({ host, ledger }, '0.1.0')));
    expect(hostFromInput(hostInput.parse(document))).toEqual(host);
  });
});

test('the recorded machines hold contradictions in cores, clock and memory', async () => {
  const hosts = await Promise.all(
    machines.map(async ([, fixture]) => hostFromLedger(await probe(fixture))),
  );
  const disputed = new Set(hosts.flatMap((host) => Object.keys(host.disputed ?? {})));
  expect([...disputed].sort()).toEqual(['clockHz', 'cores', 'memoryBytes']);
});

/** How many parts of each kind a tree has. */
function partsOf(part: TopologyPart, counts: Record<string, number> = {}): Record<string, number> {
  const name = part.efficient ? `efficient ${part.kind}` : part.kind;
  counts[name] = (counts[name] ?? 0) + 1;
  for (const child of part.children) partsOf(child, counts);
  return counts;
}

test.each([
  ['two-socket-numa', { machine: 1, package: 2, node: 2, l3: 2, l2: 64, core: 64 }],
  ['hybrid-laptop', { machine: 1, package: 1, node: 1, l3: 1, core: 4, 'efficient core': 8 }],
])('the caches, nodes and cores of %s are a tree', async (name, expected) => {
  const ledger = await probe(machine(name));
  expect(ledger.topology && partsOf(ledger.topology)).toMatchObject(expected);
  expect(readLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger);
});

test('a system that does not tell what shares what has no tree', async () => {
  expect((await probe(machine('windows-guest'))).topology).toBeUndefined();
});

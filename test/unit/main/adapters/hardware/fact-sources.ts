import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import type { LedgerEntry } from '../../../../../src/shared/domain/host/fact.ts';
import { commandsOf, fileRootOf, libraryOf, machines } from './machine-fixture.ts';

/** A source without the device it is about: `/sys/block/sda/size` is that of any disk. */
export function placeOf(source: string): string {
  return source
    .replace(/^(\/sys\/block)\/[^/*]+/, '$1/*')
    .replace(/^(\/sys\/class\/net)\/[^/*]+/, '$1/*')
    .replace(/\/node\d+\//, '/node*/')
    .replace(/\/hugepages-\d+kB\//, '/hugepages-*/')
    .replace(
      /(?:, (?:own control group|control group \d+ up|a control group above|set in no control group|control groups: \d+)| \(\d+\))$/,
      '',
    )
    .replace(/^\S+ --version$/, 'PROGRAM --version');
}

/** All lines of all recorded machines. */
export async function allLines(): Promise<readonly LedgerEntry[]> {
  const ledgers = await Promise.all(
    machines.map(([, fixture]) =>
      createHardwareProbe({
        clock: { now: () => 0 },
        platform: fixture.platform,
        files: fileRootOf(fixture),
        information: libraryOf(fixture),
        commands: commandsOf(fixture),
        readNode: () => fixture.node,
      }).probe(),
    ),
  );
  return ledgers.flatMap(({ entries }) => entries);
}

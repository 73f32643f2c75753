import { createHardwareProbe } from '../../../../src/main/adapters/hardware/hardware-probe.ts';
import { plannedCores, plannedMemory } from '../../../../src/shared/domain/ledger-host.ts';

// Run as a program of its own, so that the control group it is started in is the one it reads.
const ledger = await createHardwareProbe({ clock: { now: () => Date.now() } }).probe();
process.stdout.write(
  JSON.stringify({ cores: plannedCores(ledger), memory: plannedMemory(ledger) }),
);

import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import {
  hostFromLedger,
  plannedCores,
  plannedMemory,
} from '../../../../../src/shared/domain/host/ledger-host.ts';
import { planOf } from '../../../shared/plan/plan-of.ts';

// Run as a program of its own, so that the control group it is started in is the one it reads.
const ledger = await createHardwareProbe({ clock: { now: () => Date.now() } }).probe();
const plan = planOf({ workloads: [{ cpu: '100m', memory: '64Mi' }] }, hostFromLedger(ledger));
process.stdout.write(
  JSON.stringify({
    cores: plannedCores(ledger),
    memory: plannedMemory(ledger),
    host: { cores: plan.host.cores, memoryBytes: plan.host.memoryBytes },
    assumptions: plan.assumptions.map(({ id }) => id),
  }),
);

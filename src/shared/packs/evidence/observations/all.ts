import { containerNetworks } from './container-networks.ts';
import { containerRuntimes } from './container-runtimes.ts';
import { exitCosts } from './exit-costs.ts';
import { agrrh, containerdRuntimes, gvisorGuide, quark } from './gvisor-guide.ts';
import { gvisorPosts } from './gvisor-posts.ts';
import { hostMemory } from './host-memory.ts';
import { kvmStudies } from './kvm-studies.ts';
import { machineMonitors } from './machine-monitors.ts';
import type { Observation } from './observation.ts';
import { paravirtual } from './paravirtual.ts';
import { unikraft } from './unikraft.ts';
import { virtioBlk } from './virtio-blk.ts';
import { webassembly } from './webassembly.ts';
import { webassemblyInstances } from './webassembly-instances.ts';

/** Every published observation the evidence rests on, superseded ones among them. */
export const observations: readonly Observation[] = [
  ...exitCosts,
  ...kvmStudies,
  ...machineMonitors,
  ...virtioBlk,
  ...hostMemory,
  ...unikraft,
  ...paravirtual,
  ...containerNetworks,
  ...containerRuntimes,
  ...gvisorGuide,
  ...gvisorPosts,
  ...containerdRuntimes,
  ...quark,
  ...agrrh,
  ...webassembly,
  ...webassemblyInstances,
];

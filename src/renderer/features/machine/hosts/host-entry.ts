import type { ProbedMachine } from '../../../../shared/api/contract.ts';
import { hostToInput, type ParsedHostInput } from '../../../../shared/domain/host/host-document.ts';
import { hostInput } from '../../../../shared/domain/host/host-input.ts';
import { keptHosts } from '../../../../shared/domain/project/project-hosts.ts';
import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';

/** A line of the list of hosts. */
export interface HostEntry {
  readonly id: string;
  /** Place among the kept hosts; null is the machine the planner runs on. */
  readonly index: number | null;
  readonly title: string;
  readonly host: ParsedHostInput;
  /** Whether the plan is made for it. */
  readonly planned: boolean;
}

/** This machine as a host file would state it, with the ledger it was read from. */
export function machineInput({ host, ledger }: ProbedMachine): ParsedHostInput {
  return hostInput.parse({ ...hostToInput(host), ledger });
}

/** This machine first, then the hosts that the project keeps. */
export function hostEntries(
  machine: ProbedMachine,
  document: ProjectDocument,
  machineTitle: string,
): readonly HostEntry[] {
  const planned = document.host === null ? null : 0;
  return [
    {
      id: 'machine',
      index: null,
      title: machineTitle,
      host: machineInput(machine),
      planned: planned === null,
    },
    ...keptHosts(document).map((host, index) => ({
      id: `host-${index}`,
      index,
      title: host.name,
      host,
      planned: planned === index,
    })),
  ];
}

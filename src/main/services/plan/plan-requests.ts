import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Ledger } from '../../../shared/domain/host/fact.ts';
import { hostFromInput } from '../../../shared/domain/host/host-document.ts';
import type { Host, PlanScope } from '../../../shared/domain/host/host.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import type { PlanRequest } from '../../../shared/plan/evaluation/plan-context.ts';

/** The machine the planner runs on, with the readings a report prints. */
export interface ReadMachine {
  readonly host: Host;
  readonly ledger: Ledger;
}

/** Where the parts of a request come from. */
export interface RequestSources {
  readonly findPack: (id: string) => Promise<Result<Pack, Failure>>;
  /** With what a calibration measured on it, unless that is not wanted. */
  readonly thisMachine: (
    scope: PlanScope,
    calibrated?: boolean,
  ) => Promise<Result<ReadMachine, Failure>>;
  readonly version: string;
}

/** A request with the readings of the machine, where the project is for this machine. */
export interface GatheredRequest {
  readonly request: PlanRequest;
  readonly ledger: Ledger | null;
}

/** The host of a project: its own, or the machine the planner runs on. */
export async function hostOf(
  document: ProjectDocument,
  { thisMachine }: Pick<RequestSources, 'thisMachine'>,
): Promise<Result<{ readonly host: Host; readonly ledger: Ledger | null }, Failure>> {
  if (document.host !== null) return ok({ host: hostFromInput(document.host), ledger: null });
  return thisMachine(document.scope ?? 'limits');
}

/** Puts together everything that evaluating, explaining or reporting a project depends on. */
export async function gatherRequest(
  document: ProjectDocument,
  sources: RequestSources,
): Promise<Result<GatheredRequest, Failure>> {
  const pack = await sources.findPack(document.pack);
  if (!pack.ok) return pack;
  const machine = await hostOf(document, sources);
  if (!machine.ok) return machine;
  const { host, ledger } = machine.value;
  return ok({ request: { document, host, pack: pack.value, version: sources.version }, ledger });
}

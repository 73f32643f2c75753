import type { FactKey } from '../../../shared/domain/host/fact-catalogue.ts';
import type { LedgerEntry } from '../../../shared/domain/host/fact.ts';
import type { CommandRunner } from './command-runner.ts';
import { unknownLine } from './evidence.ts';
import type { FileRoot } from './file-root.ts';
import type { NodeSystem } from './node-system.ts';
import type { SystemInformation } from './system-information.ts';
import { withinTime } from './time-limit.ts';

/** Everything a probe may ask. */
export interface ProbeSources {
  readonly files: FileRoot;
  readonly information: SystemInformation;
  readonly commands: CommandRunner;
  readonly node: NodeSystem;
}

/** One subject of the probe. Steps know nothing of each other and run at the same time. */
export interface ProbeStep {
  /** Shown as the source of facts that the step did not get to. */
  readonly name: string;
  /** What is said to be unknown when the step as a whole fails or takes too long. */
  readonly facts: readonly FactKey[];
  readonly run: (sources: ProbeSources) => Promise<readonly LedgerEntry[]>;
}

/** Runs a step within its time; a step that fails gives unknown facts, never an error. */
export async function runStep(
  step: ProbeStep,
  sources: ProbeSources,
  limit: number,
): Promise<readonly LedgerEntry[]> {
  const outcome = await withinTime(() => step.run(sources), limit);
  if (outcome.kind === 'done') return outcome.value;
  const reason = outcome.kind === 'timed-out' ? 'timed-out' : 'not-readable';
  return step.facts.map((key) => unknownLine(key, reason, step.name));
}

import { platform } from 'node:os';
import process from 'node:process';
import type { Ledger, LedgerEntry } from '../../../shared/domain/host/fact.ts';
import { withoutIdentifiers } from '../../../shared/domain/host/identifiers.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HardwareProbe } from '../../ports/hardware-probe.ts';
import { createCommandRunner, rememberRuns, type CommandRunner } from './command-runner.ts';
import { macSteps, windowsSteps } from './desktop/desktop-steps.ts';
import { createFileRoot, rememberTexts, type FileRoot } from './file-root.ts';
import { identityStep, readMachineNames, type MachineNames } from './identity.ts';
import { linuxSteps } from './linux/linux-steps.ts';
import { readTopologyTree } from './linux/cpu/topology-tree.ts';
import { createRecorder } from './recording/record-machine.ts';
import { readNodeSystem, type NodeSystem } from './node-system.ts';
import { runStep, type ProbeSources, type ProbeStep } from './probe-step.ts';
import { withinTime } from './time-limit.ts';
import {
  createSystemInformation,
  rememberAnswers,
  type SystemInformation,
} from './system-information.ts';

/** Longest times in milliseconds. A step outlives the calls within it, so that it can report them. */
export interface ProbeLimits {
  readonly file: number;
  readonly call: number;
  readonly command: number;
  readonly step: number;
}

/** What a probe asks; every part is this machine's own unless given. */
export interface ProbeOptions {
  readonly clock: Clock;
  readonly platform?: NodeJS.Platform;
  readonly files?: FileRoot;
  readonly information?: SystemInformation;
  readonly commands?: CommandRunner;
  readonly readNode?: () => NodeSystem;
  readonly readNames?: () => MachineNames;
  readonly limits?: ProbeLimits;
}

/** The library starts PowerShell on Windows, which alone may take seconds. */
const limitsOf: Readonly<Record<string, ProbeLimits>> = {
  linux: { file: 500, call: 900, command: 1000, step: 1500 },
  darwin: { file: 500, call: 5000, command: 1000, step: 6000 },
  win32: { file: 500, call: 15_000, command: 3000, step: 18_000 },
};
const defaultLimits: ProbeLimits = { file: 500, call: 5000, command: 1000, step: 6000 };

/** Android has Linux's files, as far as it lets an application read them. */
function isLinux(system: NodeJS.Platform): boolean {
  return system === 'linux' || system === 'android';
}

/** What is read on a system, in the order of the ledger. */
export function stepsOf(system: NodeJS.Platform): readonly ProbeStep[] {
  if (isLinux(system)) return linuxSteps;
  return system === 'darwin' ? macSteps : windowsSteps;
}

/** Lines that were read just now. */
function dated(lines: readonly LedgerEntry[], clock: Clock): readonly LedgerEntry[] {
  const readAt = new Date(clock.now()).toISOString();
  return lines.map((line) => ({ ...line, readAt }));
}

/**
 * Reads the machine the planner runs on. All subjects are read at the same time, each within its
 * limit; what cannot be read is an unknown fact with its reason. Serial numbers, hardware addresses,
 * host and user names are read by `identify` only, which nothing calls unasked.
 */
export function createHardwareProbe(options: ProbeOptions): HardwareProbe {
  const system = options.platform ?? platform();
  const limits = options.limits ?? limitsOf[system] ?? defaultLimits;
  const files = options.files ?? createFileRoot('/', limits.file);
  const commands = options.commands ?? createCommandRunner(process.env, system, limits.command);
  const information =
    options.information ?? createSystemInformation(limits.call, system, rememberRuns(commands));
  const readNode = options.readNode ?? readNodeSystem;
  const readNames = options.readNames ?? readMachineNames;
  const sourcesNow = (): ProbeSources => ({
    files: rememberTexts(files),
    information: rememberAnswers(information),
    commands: rememberRuns(commands),
    node: readNode(),
  });
  const identify: HardwareProbe['identify'] = async () =>
    dated(await runStep(identityStep(readNames), sourcesNow(), limits.step), options.clock);
  return {
    probe: async (): Promise<Ledger> => {
      const takenAt = new Date(options.clock.now()).toISOString();
      const sources = sourcesNow();
      const [topology, ...lines] = await Promise.all([
        withinTime(
          async () => (isLinux(system) ? readTopologyTree(sources.files) : null),
          limits.step,
        ),
        ...stepsOf(system).map(async (step) =>
          dated(await runStep(step, sources, limits.step), options.clock),
        ),
      ]);
      const tree = topology.kind === 'done' ? topology.value : null;
      return withoutIdentifiers({
        schema: 'isoplan/ledger@1',
        takenAt,
        entries: lines.flat(),
        ...(tree === null ? {} : { topology: tree }),
      });
    },
    identify,
    record: async () => {
      const identity = await identify();
      const recorder = createRecorder({ files, commands, information });
      await createHardwareProbe({ ...options, ...recorder.sources }).probe();
      const secrets = identity.flatMap(({ fact }) => (fact.known ? [String(fact.value)] : []));
      return recorder.finish(readNode(), readNames(), secrets);
    },
  };
}

import type { UnknownReason } from '../../../shared/domain/host/fact.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { CommandRunner } from './command-runner.ts';
import { describeMac, describeWindows } from './machine-description.ts';
import { withinTime } from './time-limit.ts';

/** The calls of the library that the probe relies on, on systems without the kernel's files. */
type LibraryCall = 'cpu' | 'mem' | 'memLayout' | 'diskLayout' | 'fsSize' | 'networkInterfaces';

/**
 * What may be asked beside files. `system` and `osInfo` are asked by name of what is wanted;
 * `systemIdentity` is the library's whole answer with serial number, for those who ask for that.
 */
export type InformationCall = LibraryCall | 'system' | 'osInfo' | 'systemIdentity';

/** What the system says through programs; answers are read with care, never trusted in shape. */
export interface SystemInformation {
  ask(call: InformationCall): Promise<Result<unknown, UnknownReason>>;
}

/** Loaded when it is first asked, because most runs of the planner never do. */
async function libraryAnswer(call: LibraryCall | 'system'): Promise<unknown> {
  const library = await import('systeminformation');
  return library[call]();
}

/**
 * Asks programs of the system, each call within its time. On Linux and Android there is nothing to
 * ask: everything is read from the kernel's files, where the library would start shells.
 */
export function createSystemInformation(
  limit: number,
  platform: NodeJS.Platform,
  commands: CommandRunner,
): SystemInformation {
  const answer = async (call: InformationCall): Promise<Result<unknown, UnknownReason>> => {
    if (call === 'system' || call === 'osInfo') {
      return platform === 'darwin' ? describeMac(commands) : describeWindows(commands);
    }
    return ok(await libraryAnswer(call === 'systemIdentity' ? 'system' : call));
  };
  return {
    ask: async (call) => {
      if (platform === 'linux' || platform === 'android') return err('not-supported');
      const outcome = await withinTime(() => answer(call), limit);
      if (outcome.kind === 'done') return outcome.value;
      return err(outcome.kind === 'timed-out' ? 'timed-out' : 'not-readable');
    },
  };
}

/** The same answers, each call made only once. */
export function rememberAnswers(information: SystemInformation): SystemInformation {
  const answers = new Map<InformationCall, Promise<Result<unknown, UnknownReason>>>();
  return {
    ask: (call) => {
      const remembered = answers.get(call) ?? information.ask(call);
      answers.set(call, remembered);
      return remembered;
    },
  };
}

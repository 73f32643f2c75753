import type { UnknownReason } from '../../../shared/domain/host/fact.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { withinTime } from './time-limit.ts';

/**
 * The calls of the library that the probe relies on. `versions` and `currentLoad` take up to a
 * second, and are not among them.
 */
export type InformationCall =
  | 'cpu'
  | 'mem'
  | 'memLayout'
  | 'osInfo'
  | 'system'
  | 'blockDevices'
  | 'diskLayout'
  | 'fsSize'
  | 'networkInterfaces';

/** What the `systeminformation` library says; its answers are read with care, never trusted in shape. */
export interface SystemInformation {
  ask(call: InformationCall): Promise<Result<unknown, UnknownReason>>;
}

/** Loaded when it is first asked, because most runs of the planner never do. */
async function answer(call: InformationCall): Promise<unknown> {
  const library = await import('systeminformation');
  return library[call]();
}

/** Asks the library, each call within its time. */
export function createSystemInformation(limit: number): SystemInformation {
  return {
    ask: async (call) => {
      const outcome = await withinTime(() => answer(call), limit);
      if (outcome.kind === 'done') return ok(outcome.value);
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

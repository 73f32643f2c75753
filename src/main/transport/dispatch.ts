import {
  contract,
  type MethodArguments,
  type MethodName,
  type MethodOutput,
} from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { oneLine } from '../../shared/wording/failure/sentence-parts.ts';
import { err } from '../../shared/base/result.ts';
import { parseFields } from '../../shared/domain/schema/field-problems.ts';
import type { Handlers } from '../ports/handlers.ts';
import type { Log } from '../ports/log.ts';

/** A call as it arrives: nothing about it is trusted. */
export interface IncomingCall {
  readonly method: unknown;
  readonly input: unknown;
}

/**
 * The single door of all hosts, the window, the browser and the command line: checks a call, runs it,
 * and answers with data in every case. No host knows a service, so that there is no other way in.
 */
export type Dispatch = (call: IncomingCall, signal?: AbortSignal) => Promise<Envelope<unknown>>;

export function createDispatcher(handlers: Handlers, log: Log): Dispatch {
  return async (call, signal = new AbortController().signal) => {
    if (!isMethodName(call.method)) {
      const method = typeof call.method === 'string' ? oneLine(call.method) : typeof call.method;
      return err({ code: 'method-unknown', method });
    }
    try {
      return await run(handlers, call.method, call.input, signal);
    } catch (cause) {
      if (signal.aborted) return err({ code: 'cancelled' });
      return err({ code: 'internal', reference: log.error(`call ${call.method}`, cause) });
    }
  };
}

async function run<Name extends MethodName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
  signal: AbortSignal,
): Promise<Envelope<MethodOutput<Name>>> {
  const parsed = parseFields(contract[name].input, input);
  if (!parsed.ok) return parsed;
  if (signal.aborted) return err({ code: 'cancelled' });
  return handlers[name](parsed.value as MethodArguments<Name>, signal);
}

function isMethodName(method: unknown): method is MethodName {
  return typeof method === 'string' && Object.hasOwn(contract, method);
}

import type { IncomingCall } from './dispatch.ts';

/** The two parts of a call, from whatever a caller sent. */
export function readCall(message: unknown): IncomingCall {
  if (typeof message !== 'object' || message === null) {
    return { method: undefined, input: undefined };
  }
  return {
    method: 'method' in message ? message.method : undefined,
    input: 'input' in message ? message.input : undefined,
  };
}

import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';

/** What crosses the wire in answer to a call: always data, never a thrown error. */
export type Envelope<Value> = Result<Value, Failure>;

/** Name of the one channel or route that carries calls. */
export const callChannel = 'isoplan:call';
export const callRoute = '/api/call';
/** What a page of the web host proves itself with, and how the address it is opened with hands it over. */
export const keyHeader = 'x-isoplan-key';
export const keyFragment = '#key=';

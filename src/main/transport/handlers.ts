import type { MethodArguments, MethodName, MethodOutput } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

/** What a handler may know of the call beside its input. */
export interface CallContext {
  /** Fires when the caller no longer waits for the answer. */
  readonly signal: AbortSignal;
}

type Answer<Name extends MethodName> = Result<MethodOutput<Name>, Failure>;

/** Answers one method: validated input in, result out. */
export type Handler<Name extends MethodName> = (
  input: MethodArguments<Name>,
  context: CallContext,
) => Answer<Name> | Promise<Answer<Name>>;

/** One handler per method of the contract; a missing one does not compile. */
export type Handlers = { readonly [Name in MethodName]: Handler<Name> };

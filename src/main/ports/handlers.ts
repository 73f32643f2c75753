import type { MethodArguments, MethodName, MethodOutput } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

/** Answers one method: validated input in, result out. Who asked may leave before the answer. */
export type Handler<Name extends MethodName> = (
  input: MethodArguments<Name>,
  left?: AbortSignal,
) => Promise<Result<MethodOutput<Name>, Failure>>;

/** What a service is: the handlers of its part of the contract. */
export type HandlersOf<Name extends MethodName> = { readonly [One in Name]: Handler<One> };

/** One handler per method of the contract; a missing one does not compile. */
export type Handlers = HandlersOf<MethodName>;

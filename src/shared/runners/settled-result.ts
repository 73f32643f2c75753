import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';

/** The result of a job, which comes once: what comes later is left out. */
export class SettledResult<Value> {
  readonly promise: Promise<Result<Value, Failure>>;
  readonly #resolve: (result: Result<Value, Failure>) => void;
  #isSettled = false;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<Result<Value, Failure>>();
    this.promise = promise;
    this.#resolve = resolve;
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  settle(result: Result<Value, Failure>): void {
    this.#isSettled = true;
    this.#resolve(result);
  }

  succeed(value: Value): void {
    this.settle(ok(value));
  }

  fail(failure: Failure): void {
    this.settle(err(failure));
  }
}

/**
 * Closes a switch over a union: does not compile while a case is missing.
 *
 * @throws always; reaching it is a bug, not an expected failure.
 */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}

import type { QueryClient } from '@tanstack/react-query';

/** Answers that are computed from the machine, its calibration and the packs. */
const computed =
  /^(?:plan(?:\.|$)|decision\.analyze|calibration\.effect|packs\.compare|projects\.compare|decisions\.)/;

/**
 * Has everything that was computed computed anew, once the machine, a calibration or a pack is
 * another one. What is on the screen stays there, marked as out of date, until then.
 */
export function outdateResults(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) => computed.test(String(name)),
  });
}

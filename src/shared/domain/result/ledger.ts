/** Resources whose cost is kept in a ledger. */
export const ledgerResources = ['cpu', 'memory', 'diskSpace'] as const;
export type LedgerResource = (typeof ledgerResources)[number];

/**
 * What a part of a cost is paid for: the workload's own need; once on every host; once for every instance;
 * with every operation it does.
 */
export const ledgerPartKinds = ['own', 'per-host', 'per-instance', 'per-operation'] as const;
export type LedgerPartKind = (typeof ledgerPartKinds)[number];

/** What all instances take of one resource on one host, at the point figures; the parts add up to the total. */
export interface Ledger {
  readonly resource: LedgerResource;
  /** Cores or bytes. */
  readonly total: number;
  /** Without those that are 0. */
  readonly parts: readonly { readonly kind: LedgerPartKind; readonly amount: number }[];
  /** What sharing saves: how much more it would be if every instance had its own of everything. */
  readonly saved: number;
}

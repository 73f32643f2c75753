import { text, type Text } from '../base/text.ts';
import type { LedgerPartKind, LedgerResource } from '../domain/result/ledger.ts';
import type { DisplayUnit } from '../units/display-unit.ts';

/** What a part of a cost is paid for. */
export const ledgerPartWords: Readonly<Record<LedgerPartKind, Text>> = {
  own: text('the workload itself', '负载自身'),
  'per-host': text('once per host', '每台主机一次'),
  'per-instance': text('per instance', '每实例'),
  'per-operation': text('per operation', '每次操作'),
};

/** Resources of a ledger, and the unit of their amounts. */
export const ledgerResourceWords: Readonly<
  Record<LedgerResource, { readonly title: Text; readonly unit: DisplayUnit }>
> = {
  cpu: { title: text('CPU', 'CPU'), unit: 'cores' },
  memory: { title: text('Memory', '内存'), unit: 'bytes' },
  diskSpace: { title: text('Disk space', '磁盘空间'), unit: 'bytes' },
};

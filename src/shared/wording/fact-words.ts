import { text, type Text } from '../base/text.ts';
import { factKind } from '../domain/host/fact-catalogue.ts';
import type { FactGroup, LedgerEntry, UnknownReason } from '../domain/host/fact.ts';

/** Titles of the groups of the ledger. */
export const factGroupLabels: Readonly<Record<FactGroup, Text>> = {
  cpu: text('Processor', '处理器'),
  memory: text('Memory', '内存'),
  disk: text('Disks', '磁盘'),
  network: text('Network', '网络'),
  system: text('System', '系统'),
  virtualization: text('Virtualization and isolation', '虚拟化与隔离'),
  limits: text('Limits of this process', '本进程的限制'),
  runtime: text('Runtimes', '运行时'),
  identity: text('Identifiers', '身份标识'),
};

/** Why a fact is not known, as half a sentence. */
export const unknownReasonLabels: Readonly<Record<UnknownReason, Text>> = {
  'not-reported': text('the system does not report it', '系统未提供'),
  'not-readable': text('this user may not read it', '当前用户无权读取'),
  'not-supported': text('not supported on this system', '此系统不支持'),
  'not-plausible': text('the reading is not plausible', '读数不合理'),
  'timed-out': text('reading it took too long', '读取超时'),
  'needs-calibration': text('has to be measured: calibrate this machine', '需要实测：请先校准本机'),
};

/** What a line of the ledger is about, without its subject; the bare name when it is not known. */
export function factLabel(entry: Pick<LedgerEntry, 'group' | 'name'>): Text {
  return factKind(`${entry.group}.${entry.name}`)?.label ?? text(entry.name, entry.name);
}

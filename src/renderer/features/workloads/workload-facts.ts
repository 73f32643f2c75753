import type { Level } from '../../../shared/domain/level.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { NetworkDemand, StorageDemand } from '../../../shared/domain/workload/workload.ts';
import { formatQuantity } from '../../../shared/units/format.ts';

/** Words a demand: its level where it has one, its rate where it was stated. */
export function storageWords(
  demand: StorageDemand,
  language: Language,
  levelName: (level: Level) => string,
): string {
  return demand.level === null
    ? formatQuantity(demand.operationsPerSecond, 'operations/s', language)
    : levelName(demand.level);
}

/** Words a network demand like `storageWords`. */
export function networkWords(
  demand: NetworkDemand,
  language: Language,
  levelName: (level: Level) => string,
): string {
  return demand.level === null
    ? formatQuantity(demand.messagesPerSecond, 'messages/s', language)
    : levelName(demand.level);
}

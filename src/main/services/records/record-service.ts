import type { MethodName } from '../../../shared/api/contract.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { StoreAccess } from '../projects/store-access.ts';

/** The methods of the contract that this service answers. */
type RecordMethod = Extract<MethodName, `reports.${string}` | `measurements.${string}`>;

/** Lists the reports made and the measurements taken. */
export function createRecordService(store: StoreAccess): HandlersOf<RecordMethod> {
  return {
    'reports.list': ({ project, limit }) => store.use((open) => open.reports(project, limit)),
    'measurements.list': ({ limit }) => store.use((open) => open.measurements(limit)),
  };
}

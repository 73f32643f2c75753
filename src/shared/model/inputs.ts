import type { Host } from '../domain/host/host.ts';
import type { Range } from '../domain/range/range.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { hostInputs } from './host-inputs.ts';
import type { ModelInput } from './model-input.ts';
import { workloadInputs } from './workload-inputs.ts';

/** Every quantity of the workload and the host that a formula of a pack may name, by symbol. */
export const modelInputs: ReadonlyMap<string, ModelInput> = new Map(
  [...workloadInputs, ...hostInputs].map((input) => [input.symbol, input]),
);

/** A value per input of the model; null is unknown. */
export type InputValues = ReadonlyMap<string, Range | null>;

/** What the workload and the host say about every input of the model. */
export function inputValues(workload: Workload, host: Host): InputValues {
  return new Map(
    [...modelInputs.values()].map(({ symbol, read }) => [symbol, read(workload, host)]),
  );
}

/** The general parameters that stand in for unknown inputs, by symbol. */
export function substitutesFor(host: Host): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...modelInputs.values()].flatMap(({ symbol, substitute }) =>
      substitute === undefined ? [] : [[symbol, substitute(host)]],
    ),
  );
}

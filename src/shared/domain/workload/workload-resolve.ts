import type { ContentFailure, FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { bytes, cores } from '../../units/quantity.ts';
import { resolveNetworkDemand, resolveStorageDemand, type Place } from './demand-resolve.ts';
import { failureOf } from '../schema/problem-list.ts';
import { readQuantity, type QuantityField } from '../schema/quantity-field.ts';
import type { WorkloadInput } from './workload-input.ts';
import { workloadPresets, type WorkloadPreset } from './workload-presets.ts';
import type { RequestProfile, Workload } from './workload.ts';

/** The given fields over those of the class; a field that is there but undefined counts as left out. */
function withPreset(input: WorkloadInput, preset: WorkloadPreset | undefined): WorkloadInput {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...preset, ...Object.fromEntries(given) };
}

function missing(place: Place, field: string): FieldFailure {
  return {
    code: 'field-invalid',
    source: place.source,
    field: `${place.at}${field}`,
    found: '',
    expected: { kind: 'present' },
  };
}

function requiredQuantity(
  fields: WorkloadInput,
  name: QuantityField & keyof WorkloadInput,
  place: Place,
): Result<number, FieldFailure> {
  const typed = fields[name];
  if (typed === undefined) return err(missing(place, name));
  return readQuantity(name, typed, `${place.at}${name}`, place.source);
}

/**
 * The request profile, when any of its figures is given: then the rate and the cycles are needed,
 * and IO and messages are 0 when left out. Null when none is given.
 */
function resolveRequests(
  fields: WorkloadInput,
  place: Place,
): Result<RequestProfile | null, FieldFailure> {
  const { requestsPerSecond, cyclesPerRequest, ioPerRequest, messagesPerRequest } = fields;
  const all = [requestsPerSecond, cyclesPerRequest, ioPerRequest, messagesPerRequest];
  if (all.every((figure) => figure === undefined)) return ok(null);
  if (requestsPerSecond === undefined) return err(missing(place, 'requestsPerSecond'));
  if (cyclesPerRequest === undefined) return err(missing(place, 'cyclesPerRequest'));
  if (cyclesPerRequest === 0) {
    return err({
      ...missing(place, 'cyclesPerRequest'),
      found: '0',
      expected: { kind: 'at-least', low: 1, unit: 'cycles' },
    });
  }
  return ok({
    requestsPerSecond,
    cyclesPerRequest,
    ioPerRequest: ioPerRequest ?? 0,
    messagesPerRequest: messagesPerRequest ?? 0,
  });
}

/** A workload, or every field that is wrong with it. */
type Resolution =
  | { readonly ok: true; readonly value: Workload }
  | { readonly ok: false; readonly problems: readonly FieldFailure[] };

function resolveAt(input: WorkloadInput, index: number, place: Place): Resolution {
  const preset = input.class === undefined ? undefined : workloadPresets[input.class];
  const fields = withPreset(input, preset);
  const cpu = requiredQuantity(fields, 'cpu', place);
  const memory = requiredQuantity(fields, 'memory', place);
  const io = resolveStorageDemand(
    'ioRequirement',
    input.ioRequirement,
    preset?.ioRequirement,
    place,
  );
  const network = resolveNetworkDemand(input.networkRequirement, preset?.networkRequirement);
  const storage =
    input.storageRequirement === undefined
      ? io
      : resolveStorageDemand(
          'storageRequirement',
          input.storageRequirement,
          preset?.ioRequirement,
          place,
        );
  const image =
    fields.imageBytes === undefined ? ok(null) : requiredQuantity(fields, 'imageBytes', place);
  const requests = resolveRequests(fields, place);
  if (!cpu.ok || !memory.ok || !io.ok || !storage.ok || !image.ok || !requests.ok) {
    const parts = [cpu, memory, io, storage, image, requests];
    return { ok: false, problems: parts.flatMap((part) => (part.ok ? [] : [part.error])) };
  }
  const guestOs = fields.guestOs ?? 'linux';
  return ok({
    name: input.name ?? `${input.class ?? 'workload'}-${index + 1}`,
    count: fields.count ?? 1,
    class: input.class ?? null,
    cpu: cores(cpu.value),
    memory: bytes(memory.value),
    io: io.value,
    network,
    storage: storage.value,
    imageBytes: image.value === null ? null : bytes(image.value),
    isolation: fields.isolation ?? 1,
    guestOs,
    guestImage: fields.guestImage ?? 'standard',
    guestModifiable: fields.guestModifiable ?? guestOs === 'linux',
    ownKernel: fields.ownKernel ?? false,
    wasmPortable: fields.wasmPortable ?? 'unknown',
    needsDevices: fields.needsDevices ?? false,
    sharing: fields.sharing ?? false,
    standardization: fields.standardization ?? false,
    trustDomain: fields.trustDomain?.trim() || null,
    current: input.type ?? null,
    stated: {
      resourceConstrained: fields.resourceConstrained ?? null,
      performanceHigh: fields.performanceHigh ?? null,
    },
    requests: requests.value,
  });
}

/**
 * Resolves a workload as stated to the one the model computes with: quantities in SI base units,
 * the fields of its class filled in, the defaults of the model for the rest (model section 3).
 * A guest is taken as modifiable when it is Linux and nothing else is said.
 *
 * @param options `index` names a workload without a name; `at` is put before the field's path in a
 *   failure, for instance `workloads[0].`; `source` is the file it came from, when there is one.
 * @returns the workload, or every field that is wrong with it.
 */
export function resolveWorkload(
  input: WorkloadInput,
  options: { readonly index?: number; readonly at?: string; readonly source?: string | null } = {},
): Result<Workload, ContentFailure> {
  const place = { at: options.at ?? '', source: options.source ?? null };
  const resolved = resolveAt(input, options.index ?? 0, place);
  if (resolved.ok) return resolved;
  const failure = failureOf(resolved.problems);
  if (failure === null) throw new Error('a workload was refused without a reason');
  return err(failure);
}

/** Resolves all workloads of a project, or gives every field that is wrong with one of them. */
export function resolveWorkloads(
  inputs: readonly WorkloadInput[],
  source: string | null = null,
): Result<readonly Workload[], ContentFailure> {
  const resolved = inputs.map((input, index) =>
    resolveAt(input, index, { at: `workloads[${index}].`, source }),
  );
  const failure = failureOf(resolved.flatMap((one) => (one.ok ? [] : one.problems)));
  if (failure !== null) return err(failure);
  return ok(resolved.flatMap((one) => (one.ok ? [one.value] : [])));
}

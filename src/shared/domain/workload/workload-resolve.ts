import type { ContentFailure, FieldFailure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { bytes, cores, seconds } from '../../units/quantity.ts';
import { centre, type Range } from '../range/range.ts';
import {
  resolveNetworkDemand,
  resolveStorageDemand,
  uncertainOf,
  type Place,
  type Resolved,
} from './demand-resolve.ts';
import { figureRange, readQuantityRange, type FigureInput } from './uncertain-figure.ts';
import { failureOf } from '../schema/problem-list.ts';
import type { WorkloadInput } from './workload-input.ts';
import { workloadPresets, type WorkloadPreset } from './workload-presets.ts';
import type {
  EventRates,
  RequestProfile,
  StorageDemand,
  UncertainFigures,
  Workload,
  WorkloadNeed,
} from './workload.ts';

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
  name: 'cpu' | 'memory' | 'imageBytes' | 'dataBytes',
  place: Place,
): Result<Range, FieldFailure> {
  const typed = fields[name];
  if (typed === undefined) return err(missing(place, name));
  return readQuantityRange(name, typed, `${place.at}${name}`, place.source);
}

/** A quantity that may be left out: null then. */
function optionalQuantity(
  fields: WorkloadInput,
  name: 'imageBytes' | 'dataBytes',
  place: Place,
): Result<Range | null, FieldFailure> {
  return fields[name] === undefined ? ok(null) : requiredQuantity(fields, name, place);
}

/** What one request asks, and the ranges of what is not certain of it. */
interface ResolvedRequests {
  readonly profile: RequestProfile | null;
  readonly uncertain: UncertainFigures;
}

/**
 * The request profile, when any of its figures is given: then the rate and the cycles are needed,
 * and IO and messages are 0 when left out. Null when none is given.
 */
function resolveRequests(
  fields: WorkloadInput,
  place: Place,
): Result<ResolvedRequests, FieldFailure> {
  const { requestsPerSecond, cyclesPerRequest, ioPerRequest, messagesPerRequest } = fields;
  const all = [requestsPerSecond, cyclesPerRequest, ioPerRequest, messagesPerRequest];
  if (all.every((figure) => figure === undefined)) return ok({ profile: null, uncertain: {} });
  if (requestsPerSecond === undefined) return err(missing(place, 'requestsPerSecond'));
  if (cyclesPerRequest === undefined) return err(missing(place, 'cyclesPerRequest'));
  const rate = figureRange(requestsPerSecond);
  const cycles = figureRange(cyclesPerRequest);
  const io = figureRange(ioPerRequest ?? 0);
  const messages = figureRange(messagesPerRequest ?? 0);
  if (cycles.low === 0) {
    return err({
      ...missing(place, 'cyclesPerRequest'),
      found: '0',
      expected: { kind: 'at-least', low: 1, unit: 'cycles' },
    });
  }
  return ok({
    profile: {
      requestsPerSecond: centre(rate),
      cyclesPerRequest: centre(cycles),
      ioPerRequest: centre(io),
      messagesPerRequest: centre(messages),
    },
    uncertain: uncertainOf({
      'requests.requestsPerSecond': rate,
      'requests.cyclesPerRequest': cycles,
      'requests.ioPerRequest': io,
      'requests.messagesPerRequest': messages,
    }),
  });
}

/** Events per second that were stated; a figure left out is unknown. */
function resolveEvents({
  systemCallsPerSecond,
  contextSwitchesPerSecond,
  pageFaultsPerSecond,
}: WorkloadInput): { readonly rates: EventRates; readonly uncertain: UncertainFigures } {
  const ranges = {
    systemCallsPerSecond: rangeOrNull(systemCallsPerSecond),
    contextSwitchesPerSecond: rangeOrNull(contextSwitchesPerSecond),
    pageFaultsPerSecond: rangeOrNull(pageFaultsPerSecond),
  };
  const middle = (range: Range | null): number | null => (range === null ? null : centre(range));
  return {
    rates: {
      systemCallsPerSecond: middle(ranges.systemCallsPerSecond),
      contextSwitchesPerSecond: middle(ranges.contextSwitchesPerSecond),
      pageFaultsPerSecond: middle(ranges.pageFaultsPerSecond),
    },
    uncertain: uncertainOf(
      Object.fromEntries(Object.entries(ranges).map(([name, range]) => [`events.${name}`, range])),
    ),
  };
}

function rangeOrNull(figure: FigureInput | undefined): Range | null {
  return figure === undefined ? null : figureRange(figure);
}

/** What an instance needs to be able to do; what nobody said, it does not need. */
function resolveNeeds(fields: WorkloadInput): Readonly<Record<WorkloadNeed, boolean>> {
  return {
    ownKernel: fields.ownKernel ?? false,
    kernelModules: fields.kernelModules ?? false,
    threads: fields.threads ?? false,
    fork: fields.fork ?? false,
    needsDevices: fields.needsDevices ?? false,
    rawDevices: fields.rawDevices ?? false,
    gpu: fields.gpu ?? false,
  };
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
      ? asStorage(io)
      : resolveStorageDemand(
          'storageRequirement',
          input.storageRequirement,
          preset?.ioRequirement,
          place,
        );
  const image = optionalQuantity(fields, 'imageBytes', place);
  const data = optionalQuantity(fields, 'dataBytes', place);
  const requests = resolveRequests(fields, place);
  if (!(cpu.ok && memory.ok && io.ok && storage.ok && image.ok && data.ok && requests.ok)) {
    const parts = [cpu, memory, io, storage, image, data, requests];
    return { ok: false, problems: parts.flatMap((part) => (part.ok ? [] : [part.error])) };
  }
  const events = resolveEvents(fields);
  const guestOs = fields.guestOs ?? 'linux';
  const size = (range: Range | null) => (range === null ? null : bytes(centre(range)));
  return ok({
    name: input.name ?? `${input.class ?? 'workload'}-${index + 1}`,
    count: fields.count ?? 1,
    class: input.class ?? null,
    cpu: cores(centre(cpu.value)),
    memory: bytes(centre(memory.value)),
    io: io.value.demand,
    network: network.demand,
    storage: storage.value.demand,
    imageBytes: size(image.value),
    dataBytes: size(data.value),
    isolation: fields.isolation ?? 1,
    isolationAsked: fields.isolation !== undefined,
    guestOs,
    guestImage: fields.guestImage ?? 'standard',
    guestModifiable: fields.guestModifiable ?? guestOs === 'linux',
    ...resolveNeeds(fields),
    wasmPortable: fields.wasmPortable ?? 'unknown',
    sharing: fields.sharing ?? false,
    standardization: fields.standardization ?? false,
    trustDomain: fields.trustDomain?.trim() || null,
    current: input.type ?? null,
    stated: {
      resourceConstrained: fields.resourceConstrained ?? null,
      performanceHigh: fields.performanceHigh ?? null,
    },
    requests: requests.value.profile,
    responseBudget: budget(fields.responseBudget),
    startupBudget: budget(fields.startupBudget),
    startsAtOnce: fields.startsAtOnce ?? 1,
    events: events.rates,
    uncertain: {
      ...uncertainOf({
        cpu: cpu.value,
        memory: memory.value,
        imageBytes: image.value,
        dataBytes: data.value,
      }),
      ...io.value.uncertain,
      ...storage.value.uncertain,
      ...network.uncertain,
      ...requests.value.uncertain,
      ...events.uncertain,
    },
  });
}

function budget(value: number | undefined) {
  return value === undefined ? null : seconds(value);
}

/** The storage demand is the IO one unless stated (model section 3). */
function asStorage(
  io: Result<Resolved<StorageDemand>, FieldFailure>,
): Result<Resolved<StorageDemand>, FieldFailure> {
  if (!io.ok) return io;
  const { demand, uncertain } = io.value;
  const { 'io.operationsPerSecond': operations, 'io.bytesPerSecond': moved } = uncertain;
  return ok({
    demand,
    uncertain: uncertainOf({
      'storage.operationsPerSecond': operations ?? null,
      'storage.bytesPerSecond': moved ?? null,
    }),
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

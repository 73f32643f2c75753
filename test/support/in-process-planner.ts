import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose } from '../../src/main/hosts/compose.ts';
import type { Calibrator } from '../../src/main/ports/calibrator.ts';
import type { HardwareProbe } from '../../src/main/ports/hardware-probe.ts';
import type { PdfWriter } from '../../src/main/ports/pdf-writer.ts';
import { createClient, type Client } from '../../src/shared/api/client.ts';
import type { MethodName, MethodOutput } from '../../src/shared/api/contract.ts';
import type { Envelope } from '../../src/shared/api/envelope.ts';
import type { Failure } from '../../src/shared/base/failure.ts';
import { err, ok } from '../../src/shared/base/result.ts';
import type { Project, ProjectDocument } from '../../src/shared/domain/project/project.ts';
import { recordedLedger } from './recorded-ledger.ts';

/** The planner as the hosts compose it, in this process, with a store of its own in a folder of its own. */
export interface InProcessPlanner {
  /** The page's way to the planner. */
  readonly client: Client;
  /** What went that way. */
  readonly calls: { readonly method: string; readonly input: unknown }[];
  /** The projects by id, as the planner last answered. */
  readonly projects: ReadonlyMap<string, Project>;
  /** Stores a project past the page, as another window would. */
  store(id: string, document: ProjectDocument): Promise<Project>;
  /** The next call of this method that comes from the page fails so. */
  failNext(method: MethodName, failure: Failure): void;
  /** Holds back the answers to a method until the returned function is called. */
  hold(method: MethodName): () => void;
  /** Changes what a method answers, where a test cannot bring it about: a damaged store, say. */
  alter<Name extends MethodName>(
    method: Name,
    change: (value: MethodOutput<Name>) => MethodOutput<Name>,
  ): void;
  close(): Promise<void>;
}

const recordedProbe: HardwareProbe = {
  probe: async () => recordedLedger,
  identify: async () => [],
  record: async () => ({}),
};

/** Measures nothing: no test of a screen waits for a calibration. */
const idleCalibrator: Calibrator = {
  calibrate: async () => err({ code: 'cancelled' }),
  inspect: async () =>
    ok({
      folder: '/data',
      disk: null,
      freeBytes: 1e9,
      writes: { quick: 1, full: 2 },
      runtimes: [],
    }),
  removeLeftovers: async () => 0,
};

const blankPdf: PdfWriter = {
  available: async () => ok(null),
  print: async () => ok(new TextEncoder().encode('%PDF-1.7')),
};

function isProject(value: unknown): value is Project {
  return typeof value === 'object' && value !== null && 'document' in value && 'revision' in value;
}

/** The project that a call answered with, also where it is a part of the answer. */
function projectIn(value: unknown): Project | null {
  if (isProject(value)) return value;
  const part =
    typeof value === 'object' && value !== null && 'project' in value ? value.project : null;
  return isProject(part) ? part : null;
}

const started = new Set<InProcessPlanner>();

/** Ends the planners of a test and removes what they stored. */
export async function closePlanners(): Promise<void> {
  await Promise.all([...started].map((planner) => planner.close()));
  started.clear();
}

/** Starts a planner; `first` is what it does before it answers the page. */
export function startPlanner(
  first: (planner: InProcessPlanner) => Promise<unknown> = async () => null,
): InProcessPlanner {
  const data = mkdtempSync(path.join(tmpdir(), 'isoplan-page-'));
  const wantedIds: string[] = [];
  const { dispatch, close } = compose({
    host: 'web',
    data,
    probe: recordedProbe,
    calibrator: idleCalibrator,
    pdf: blankPdf,
    ids: { next: () => wantedIds.shift() ?? randomUUID() },
  });
  const projects = new Map<string, Project>();
  const calls: { method: string; input: unknown }[] = [];
  const failures = new Map<string, Failure>();
  const gates = new Map<string, Promise<void>>();
  const changes = new Map<string, (value: never) => unknown>();

  /** A call that is made past the page. */
  const direct = createClient(async (method, input) => {
    const answer = await dispatch({ method, input });
    if (!answer.ok) return answer;
    const project = projectIn(answer.value);
    if (project !== null) projects.set(project.id, project);
    if (method === 'projects.delete') projects.delete((input as { readonly id: string }).id);
    return answer;
  });
  const valueOf = <Value>(answer: Envelope<Value>): Value => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };

  const client = createClient(async (method, input) => {
    await ready;
    await gates.get(method);
    calls.push({ method, input });
    const failure = failures.get(method);
    failures.delete(method);
    if (failure !== undefined) return err(failure);
    const answer = await direct.invoke(method as MethodName, input as never);
    const change = changes.get(method);
    return answer.ok && change !== undefined ? ok(change(answer.value as never)) : answer;
  });

  const planner: InProcessPlanner = {
    client,
    calls,
    projects,
    store: async (id, document) => {
      const before = projects.get(id);
      if (before === undefined) {
        // Opening the store takes identifiers of its own.
        valueOf(await direct.invoke('projects.list', {}));
        wantedIds.push(id);
        return valueOf(await direct.invoke('projects.create', { document }));
      }
      const { revision } = valueOf(await direct.invoke('projects.read', { id }));
      return valueOf(await direct.invoke('projects.save', { id, revision, document }));
    },
    failNext: (method, failure) => failures.set(method, failure),
    hold: (method) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(method, promise);
      return () => {
        gates.delete(method);
        resolve();
      };
    },
    alter: (method, change) => changes.set(method, change),
    close: async () => {
      await ready;
      await close();
      rmSync(data, { recursive: true, force: true });
    },
  };
  const ready = first(planner);
  started.add(planner);
  return planner;
}

import type { Client } from '../../../src/shared/api/client.ts';
import { createClient } from '../../../src/shared/api/client.ts';
import {
  contract,
  type MethodName,
  type ProbedMachine,
  type SampleProject,
} from '../../../src/shared/api/contract.ts';
import type { Envelope } from '../../../src/shared/api/envelope.ts';
import { err, ok } from '../../../src/shared/base/result.ts';
import type { Failure } from '../../../src/shared/base/failure.ts';
import { parseFields } from '../../../src/shared/domain/schema/field-problems.ts';
import {
  projectDocument,
  type Project,
  type ProjectDocument,
} from '../../../src/shared/domain/project/project.ts';
import type { Backup, StoreNotice } from '../../../src/shared/domain/project/store-status.ts';
import { freeName } from '../../../src/shared/domain/project/project-name.ts';
import { projectChanges } from '../../../src/shared/domain/project/project-changes.ts';
import { ledgerEntry } from '../../../src/shared/domain/host/ledger.ts';
import { hostFromLedger } from '../../../src/shared/domain/host/ledger-host.ts';
import type { Fact, FactValue, Ledger } from '../../../src/shared/domain/host/fact.ts';
import { searchProjects } from './search-fake.ts';
import { createFakeHistory, type FakeHistory } from './history-fake.ts';

/** The planner behind the transport, kept in memory: the renderer's port in tests. */
export interface FakePlanner {
  readonly client: Client;
  readonly calls: { readonly method: string; readonly input: unknown }[];
  readonly projects: Map<string, Project>;
  /** The next call of this method fails so. */
  failNext(method: MethodName, failure: Failure): void;
  /** What happened to the store, as its status tells it. */
  readonly notices: StoreNotice[];
  readonly backups: Backup[];
  /** Stores a project as another window would. */
  store(id: string, document: ProjectDocument): Project;
}

function known(value: FactValue, source: string, other?: FactValue): Fact<FactValue> {
  const readings = [{ value, source }];
  if (other !== undefined) readings.push({ value: other, source: 'lscpu' });
  return { known: true, value, source, confidence: 'high', readings };
}

export const recordedLedger: Ledger = {
  schema: 'isoplan/ledger@1',
  takenAt: '2026-11-22T08:00:00.000Z',
  entries: [
    ledgerEntry('cpu.model', known('Example 9000', '/proc/cpuinfo')),
    ledgerEntry('cpu.threads', known(8, '/sys/devices/system/cpu/online', 16)),
    ledgerEntry('cpu.clock', known(2.6e9, '/proc/cpuinfo')),
    ledgerEntry('memory.total', known(34_359_738_368, '/proc/meminfo')),
    ledgerEntry('memory.type', {
      known: false,
      reason: 'not-readable',
      tried: ['dmidecode -t memory'],
    }),
    ledgerEntry('disk.size', known(1e12, '/sys/block/vda/size'), 'vda'),
    ledgerEntry('disk.free', known(6e11, 'statfs /'), 'vda'),
    ledgerEntry('limits.cores', known(4, 'cpu.max')),
  ],
};

export const recordedMachine: ProbedMachine = {
  host: hostFromLedger(recordedLedger),
  ledger: recordedLedger,
  elapsedSeconds: 1.2,
};

const samples: readonly SampleProject[] = [
  {
    id: 'seed',
    title: { en: 'Seed example', zh: '文档示例' },
    description: { en: 'One container.', zh: '单个容器。' },
  },
];

export function createFakePlanner(): FakePlanner {
  const projects = new Map<string, Project>();
  const removed = new Map<string, Project>();
  const failures = new Map<string, Failure>();
  const calls: { method: string; input: unknown }[] = [];
  let lastId = 0;
  const notices: StoreNotice[] = [];
  const backups: Backup[] = [];

  const histories = new Map<string, FakeHistory>();
  const put = (id: string, history: FakeHistory): Project => {
    const { revision, document, ...links } = history.current();
    const project: Project = {
      id,
      name: document.name,
      workloadCount: document.workloads.length,
      createdAt: '2026-11-22T08:00:00.000Z',
      updatedAt: '2026-11-22T08:00:00.000Z',
      revision,
      document,
      canUndo: links.undoTo !== null,
      canRedo: links.redoTo !== null,
      ...links,
    };
    projects.set(id, project);
    return project;
  };
  const historyOf = (id: string): FakeHistory => {
    const known = histories.get(id) ?? createFakeHistory();
    histories.set(id, known);
    return known;
  };
  const create = (document: ProjectDocument): Project => {
    lastId += 1;
    return store(`p${lastId}`, document);
  };
  const store = (id: string, document: ProjectDocument): Project => {
    historyOf(id).add('edit', document);
    return put(id, historyOf(id));
  };
  const moved = (id: string, revision: number, move: (history: FakeHistory) => void) => {
    const project = projects.get(id);
    if (project === undefined) return err({ code: 'project-unknown', id } as const);
    if (project.revision !== revision) {
      const actual = project.revision;
      return err({ code: 'project-stale', id, expected: revision, actual } as const);
    }
    move(historyOf(id));
    return ok(put(id, historyOf(id)));
  };
  const found = (id: string): Envelope<Project> => {
    const project = projects.get(id);
    return project === undefined ? err({ code: 'project-unknown', id }) : ok(project);
  };
  const save = (id: string, revision: number, document: ProjectDocument): Envelope<Project> => {
    const project = projects.get(id);
    if (project === undefined) return err({ code: 'project-unknown', id });
    if (project.revision === revision) return ok(store(id, document));
    return err({ code: 'project-stale', id, expected: revision, actual: project.revision });
  };
  const answer = (method: MethodName, given: unknown): Envelope<unknown> => {
    switch (method) {
      case 'app.describe':
        return ok({ version: '0.1.0', host: 'web', dataDirectory: '/data', canPrint: true });
      case 'machine.probe':
        return ok(recordedMachine);
      case 'samples.list':
        return ok(samples);
      case 'projects.list':
        return ok([...projects.values()]);
      case 'projects.read':
        return found(contract[method].input.parse(given).id);
      case 'projects.create':
        return ok(create(contract[method].input.parse(given).document));
      case 'projects.save': {
        const { id, revision, document } = contract[method].input.parse(given);
        return save(id, revision, document);
      }
      case 'projects.undo':
      case 'projects.redo': {
        const { id, revision } = contract[method].input.parse(given);
        return moved(id, revision, (history) =>
          history.step(method === 'projects.undo' ? 'undo' : 'redo'),
        );
      }
      case 'projects.returnTo': {
        const { id, revision, number } = contract[method].input.parse(given);
        return moved(id, revision, (history) => history.add('return', history.document(number)));
      }
      case 'projects.history': {
        const { id, before, limit } = contract[method].input.parse(given);
        return ok(historyOf(id).page(before, limit));
      }
      case 'projects.compare': {
        const { id, from, to } = contract[method].input.parse(given);
        const history = historyOf(id);
        return ok(projectChanges(history.document(from), history.document(to)));
      }
      case 'projects.addSnapshot': {
        const { id, number, name } = contract[method].input.parse(given);
        historyOf(id).name(number, name);
        return ok(null);
      }
      case 'projects.removeSnapshot': {
        const { id, name } = contract[method].input.parse(given);
        historyOf(id).unname(name);
        return ok(null);
      }
      case 'projects.search': {
        const { query } = contract[method].input.parse(given);
        return ok(searchProjects([...projects.values()], query));
      }
      case 'store.status':
        return ok({
          file: '/data/isoplan.sqlite',
          backupFolder: '/data/backups',
          bytes: 1_048_576,
          backups: backups.toReversed(),
          notices,
        });
      case 'store.backUp': {
        const number = backups.length + 1;
        backups.push({
          name: `backup-${number}.sqlite`,
          takenAt: `2026-11-22T08:0${number}:00.000Z`,
          reason: 'request',
          changes: number,
          bytes: 65_536,
        });
        return ok(backups.at(-1));
      }
      case 'store.restoreBackup':
        return ok({ projects: 2 });
      case 'projects.rename': {
        const { id, name } = contract[method].input.parse(given);
        const project = projects.get(id);
        return project === undefined ? found(id) : ok(store(id, { ...project.document, name }));
      }
      case 'projects.duplicate': {
        const { id, name } = contract[method].input.parse(given);
        const project = projects.get(id);
        return project === undefined ? found(id) : ok(create({ ...project.document, name }));
      }
      case 'projects.delete': {
        const { id } = contract[method].input.parse(given);
        const project = projects.get(id);
        if (project !== undefined) removed.set(id, project);
        projects.delete(id);
        return ok(null);
      }
      case 'projects.restore': {
        const { id } = contract[method].input.parse(given);
        const project = removed.get(id);
        removed.delete(id);
        return project === undefined ? found(id) : ok(store(id, project.document));
      }
      case 'projects.deleted':
        return ok([...removed.values()].map((entry) => ({ ...entry, deletedAt: entry.updatedAt })));
      case 'projects.export': {
        const { id, format } = contract[method].input.parse(given);
        const text = JSON.stringify(projects.get(id)?.document);
        return ok({ fileName: `${id}.${format}`, mediaType: 'application/json', text });
      }
      case 'projects.import': {
        const { fileName, text, commit } = contract[method].input.parse(given);
        const parsed = parseFields(projectDocument, JSON.parse(text), { source: fileName });
        if (!parsed.ok) return parsed;
        const nameInFile = parsed.value.name;
        const name = freeName(
          nameInFile,
          [...projects.values()].map((project) => project.name),
        );
        const project = commit ? create({ ...parsed.value, name }) : null;
        const workloadCount = parsed.value.workloads.length;
        return ok({ name, nameInFile, workloadCount, history: null, project });
      }
      default:
        return err({ code: 'cancelled' });
    }
  };
  const client = createClient(async (method, input) => {
    calls.push({ method, input });
    const failure = failures.get(method);
    failures.delete(method);
    return failure === undefined ? answer(method as MethodName, input) : err(failure);
  });
  return {
    client,
    calls,
    projects,
    notices,
    backups,
    store,
    failNext: (method, failure) => failures.set(method, failure),
  };
}

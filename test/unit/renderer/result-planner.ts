import { createClient } from '../../../src/shared/api/client.ts';
import { contract, type MethodName } from '../../../src/shared/api/contract.ts';
import type { Envelope } from '../../../src/shared/api/envelope.ts';
import { auditPack } from '../../../src/shared/audit/audit-pack.ts';
import { err, ok } from '../../../src/shared/base/result.ts';
import type { Failure } from '../../../src/shared/base/failure.ts';
import { hostFromInput } from '../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../src/shared/domain/host/host-input.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../src/shared/domain/project/project.ts';
import { builtInPacks, findPack } from '../../../src/shared/packs/catalogue.ts';
import { packHash } from '../../../src/shared/packs/pack-hash.ts';
import { compareWithEvidence } from '../../../src/shared/plan/comparison/compare-with-evidence.ts';
import { analyzeDecision } from '../../../src/shared/plan/analysis/analyze-decision.ts';
import { evaluatePlan, explainFigure } from '../../../src/shared/plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../../../src/shared/plan/evaluation/plan-context.ts';
import { createFakePlanner, type FakePlanner } from './planner-fake.ts';

const GiB = 2 ** 30;

/** A project of one workload on a known host, with few samples. */
export function resultDocument(changes: Partial<ProjectDocument> = {}): ProjectDocument {
  const document = projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'Shop',
    sampling: { samples: 400, seed: 1 },
    host: {
      name: 'rack',
      cores: 16,
      clockHz: 3e9,
      memoryBytes: 64 * GiB,
      disks: [
        {
          name: 'nvme0',
          kind: 'nvme',
          freeBytes: 1e12,
          operationsPerSecond: 300_000,
          throughputBytesPerSecond: 2e9,
          latencySeconds: 1e-4,
        },
      ],
      nics: [{ name: 'eth0', bitsPerSecond: 1e10, latencySeconds: 2e-5 }],
      virtualization: { hardware: true, usable: true },
    },
    workloads: [
      {
        name: 'Front',
        count: 6,
        type: 'container',
        cpu: '2',
        memory: '4Gi',
        ioRequirement: 'high',
        networkRequirement: 'medium',
        guestModifiable: false,
      },
    ],
  });
  return { ...document, ...changes };
}

export interface ResultPlanner extends FakePlanner {
  /** The next call of this result method fails so. */
  failResult(method: MethodName, failure: Failure): void;
  /** Holds back the answers to a method until the returned function is called. */
  hold(method: MethodName): () => void;
}

function request(document: ProjectDocument): PlanRequest | Failure {
  const pack = findPack(builtInPacks, document.pack);
  if (!pack.ok) return pack.error;
  const host = hostFromInput(hostInput.parse(document.host ?? {}));
  return { document, host, pack: pack.value, version: 'test' };
}

function answer(method: MethodName, input: unknown): Envelope<unknown> | null {
  switch (method) {
    case 'packs.list':
      return ok(
        builtInPacks.map((pack) => ({
          ...pack,
          hash: packHash(pack),
          alternatives: pack.alternatives.map((one) => one.id),
          parameters: pack.parameters.length,
          formulas: pack.formulas.length,
          origin: 'built-in',
          failure: null,
        })),
      );
    case 'packs.read': {
      const pack = findPack(builtInPacks, contract[method].input.parse(input).id);
      return pack.ok ? ok({ pack: pack.value, hash: packHash(pack.value) }) : pack;
    }
    case 'packs.audit': {
      const pack = findPack(builtInPacks, contract[method].input.parse(input).id);
      return pack.ok ? ok(auditPack(pack.value)) : pack;
    }
    case 'packs.compare': {
      const { document, workload, ...ids } = contract[method].input.parse(input);
      const stated = findPack(builtInPacks, ids.stated);
      if (!stated.ok) return stated;
      const evidence = findPack(builtInPacks, ids.evidence);
      if (!evidence.ok) return evidence;
      const host = hostFromInput(hostInput.parse(document.host ?? {}));
      const packs = { stated: stated.value, evidence: evidence.value };
      return compareWithEvidence({ document, workload, host, ...packs });
    }
    case 'plan.evaluate': {
      const made = request(contract[method].input.parse(input).document);
      return 'code' in made ? err(made) : evaluatePlan(made);
    }
    case 'decision.analyze': {
      const { document, ...question } = contract[method].input.parse(input);
      const made = request(document);
      return 'code' in made ? err(made) : analyzeDecision(made, question);
    }
    case 'plan.explain': {
      const { document, ...place } = contract[method].input.parse(input);
      const made = request(document);
      return 'code' in made ? err(made) : explainFigure(made, place);
    }
    case 'report.preview': {
      const { language } = contract[method].input.parse(input);
      return ok({ address: `/preview/${language}` });
    }
    case 'report.export': {
      const { format } = contract[method].input.parse(input);
      return ok({ fileName: `Shop.${format}`, mediaType: 'text/plain', base64: 'U2hvcA==' });
    }
    default:
      return null;
  }
}

/** The planner in memory with the real engine behind it, an open project in it. */
export function createResultPlanner(document: ProjectDocument = resultDocument()): ResultPlanner {
  const planner = createFakePlanner();
  const failures = new Map<string, Failure>();
  const gates = new Map<string, Promise<void>>();
  planner.store('p', document);
  sessionStorage.setItem('isoplan.project', 'p');
  const client = createClient(async (method, input) => {
    const name = method as MethodName;
    await gates.get(method);
    const failure = failures.get(method);
    failures.delete(method);
    if (failure !== undefined) return err(failure);
    const result = answer(name, input);
    if (result === null) return planner.client.invoke(name, input as never);
    planner.calls.push({ method, input });
    return result;
  });
  return {
    ...planner,
    client,
    failResult: (method, failure) => failures.set(method, failure),
    hold: (method) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(method, promise);
      return () => {
        gates.delete(method);
        resolve();
      };
    },
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparePacks } from '../../../../../src/shared/audit/compare-packs.ts';
import { resolveWorkload } from '../../../../../src/shared/domain/workload/workload-resolve.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { loadPack } from '../../../../../src/shared/model/load-pack.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import type { Pack } from '../../../../../src/shared/packs/pack.ts';
import {
  evaluatePlan,
  explainFigure,
} from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { referenceHost } from '../../model/reference-host.ts';

const file = new URL('../../../../../resources/packs/unikernel.json', import.meta.url);

function unikernelPack(): Pack {
  const loaded = loadPack(JSON.parse(readFileSync(file, 'utf8')), 'unikernel.json');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const document = projectDocument.parse({
  schema: 'isoplan/project@1',
  name: 'Edge',
  pack: 'unikernel',
  workloads: [{ name: 'api', cpu: '2', memory: '128Mi' }],
  sampling: { samples: 500, seed: 1 },
});

const request = { document, host: referenceHost, pack: unikernelPack(), version: '0.1.0' };

function planned() {
  const plan = evaluatePlan(request);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const [workload] = plan.value.workloads;
  if (workload === undefined) throw new Error('the plan has a workload');
  return workload;
}

describe('the example pack of a user, with a fifth alternative', () => {
  test('loads, with parameters and formulas of the alternative’s own', () => {
    const pack = unikernelPack();
    const own = ({ alternative }: { readonly alternative: string | null }): boolean =>
      alternative === 'unikernel';
    expect(pack.alternatives.map(({ id }) => id)).toEqual([
      'vm',
      'pv',
      'container',
      'sandbox',
      'unikernel',
    ]);
    expect(pack.parameters.filter(own).length).toBeGreaterThan(20);
    expect(pack.formulas.filter(own).length).toBeGreaterThan(10);
  });

  test('plans: its matrix has five columns, each with every figure', () => {
    const { matrix, alternatives } = planned();
    expect(matrix).toHaveLength(7);
    for (const row of matrix) {
      expect(row.cells.map(({ alternative }) => alternative)).toEqual(
        alternatives.map(({ id }) => id),
      );
      expect(row.cells).toHaveLength(5);
      for (const cell of row.cells) expect([row.criterion, cell.point]).not.toContain(null);
    }
    expect(alternatives.at(-1)).toMatchObject({ id: 'unikernel', paradigm: 'vm', feasible: true });
  });

  test('computes the memory of the alternative by its own formula', () => {
    const trace = explainFigure(request, {
      workload: 0,
      alternative: 'unikernel',
      symbol: 'memory.perInstance',
    });
    const mebibyte = 2 ** 20;
    expect(trace).toMatchObject({
      ok: true,
      value: {
        formula: 'memory.image + workload.memory + memory.monitor',
        figure: { low: 130 * mebibyte, high: 143 * mebibyte },
      },
    });
    const sources = trace.ok ? trace.value.parameters.map(({ source }) => source.status) : [];
    expect(sources).toEqual(['recalled', 'verified']);
  });

  test('can be held against the published measurements of virtual machines', () => {
    const workload = resolveWorkload({ cpu: '2', memory: '128Mi' });
    if (!workload.ok) throw new Error('the workload is valid');
    const compared = comparePacks({
      stated: request.pack,
      evidence: evidencePack,
      workload: workload.value,
      host: referenceHost,
      basis: 'calibrated',
    });
    const own = compared.ok ? compared.value : [];
    const systems = own
      .filter((one) => one.statedAlternative === 'unikernel' && one.criterion === 'cpu')
      .map((one) => one.evidenceAlternative);
    expect(systems).toEqual(['kvm-virtio', 'kvm-passthrough', 'firecracker', 'kata']);
  });
});

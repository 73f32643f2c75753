import { describe, expect, test } from 'vitest';
import { hostFromInput } from '../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../src/shared/domain/host/host-input.ts';
import { projectDocument } from '../../src/shared/domain/project/project.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { evaluatePlan } from '../../src/shared/plan/evaluation/evaluate-plan.ts';
import {
  fieldOf,
  otherValues,
  publishedSchema,
  statedFields,
  withField,
  type StatedField,
} from './stated-fields.ts';
import { statedProjects, type StatedProject } from './stated-projects.ts';

const packs = { seed: seedPack, evidence: evidencePack } as const;
const projects = statedProjects(60);

type Part = 'workload' | 'host';

/** Fields that say something and change nothing, with why they are there. */
const withoutEffect: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  workload: {
    name: 'a name',
    type: 'what runs today, which the plan is compared with',
  },
  host: {
    schema: 'the format of the file',
    version: 'the planner that wrote the file',
    name: 'a name',
    'disks.0.sizeBytes': 'a note: what is free is planned with',
    'disks.0.disputed.sizeBytes': 'a note, as the size is',
    'disks.0.measured.operationsPerSecond': 'when and how the figure beside it was measured',
    'disks.0.measured.throughputBytesPerSecond': 'when and how the figure beside it was measured',
    'disks.0.measured.latencySeconds': 'when and how the figure beside it was measured',
    'virtualization.hypervisor': 'a note for the report',
    operatingSystem: 'a note for the report',
    'bounds.scope': 'which of the two figures beside it became the planned one',
    'bounds.cores.machine': 'what the planned figure was chosen from',
    'bounds.cores.limit': 'what the planned figure was chosen from',
    'bounds.memoryBytes.machine': 'what the planned figure was chosen from',
    'bounds.memoryBytes.limit': 'what the planned figure was chosen from',
    'bounds.hugePageBytes': 'a note: the planned memory is already without it',
    'bounds.withoutProcessorsBytes': 'a note: slower memory is planned with like the rest',
    locks: 'what reading the machine again leaves alone',
    ledger: 'where the figures were read',
  },
};

const known = new Map<string, string | null>();

/**
 * What is planned, without the host and the names, counts and choices that a plan repeats; null for a
 * project that cannot be planned.
 */
function resultsOf(project: StatedProject): string | null {
  const key = JSON.stringify(project);
  const before = known.get(key);
  if (before !== undefined) return before;
  const results = evaluated(JSON.parse(key) as StatedProject);
  known.set(key, results);
  return results;
}

function evaluated({ workload, host, pack }: StatedProject): string | null {
  const document = projectDocument.safeParse({
    schema: 'isoplan/project@1',
    name: 'effect',
    pack,
    workloads: [workload],
    sampling: { samples: 100, seed: 1 },
  });
  const machine = hostInput.safeParse(host);
  if (!document.success || !machine.success) return null;
  const plan = evaluatePlan({
    document: document.data,
    host: hostFromInput(machine.data),
    pack: packs[pack],
    version: 'test',
  });
  if (!plan.ok) return null;
  const { assumptions, workloads } = plan.value;
  const planned = workloads.map(
    ({ name: _name, count: _count, current: _current, ...rest }) => rest,
  );
  return JSON.stringify([assumptions, planned]);
}

/** The project with the field at another value, or at what it would be without one. */
function changed(project: StatedProject, part: Part, path: readonly string[], value: unknown) {
  return { ...project, [part]: withField(project[part], path, value) } as StatedProject;
}

/** A range around a figure, as the field may hold it; readings and times of a measurement with it. */
function rangeAround(value: number, { range }: StatedField): unknown {
  const [low, high] = [value / 2, value * 2];
  const parts: Readonly<Record<string, unknown>> = {
    readings: [
      { value: low, source: 'one' },
      { value: high, source: 'other' },
    ],
    takenAt: '2026-11-22T08:00:00.000Z',
    method: 'a test',
  };
  const more = Object.entries(parts).filter(([name]) => range?.includes(name));
  return { low, high, ...Object.fromEntries(more) };
}

/** Whether two values of a field give different results in some project. */
function hasEffect(part: Part, field: StatedField): boolean {
  return projects.some((project) => {
    const now = fieldOf(project[part], field.path);
    const results = resultsOf(changed(project, part, field.path, now));
    const values =
      field.kinds.length === 0 ? ranges(project, part, field) : otherValues(field, now);
    return [...values, undefined].some((value) => {
      const after = resultsOf(changed(project, part, field.path, value));
      return results !== null && after !== null && after !== results;
    });
  });
}

/** Ranges for a field that can be nothing else: around the figure that it says more of. */
function ranges(project: StatedProject, part: Part, field: StatedField): readonly unknown[] {
  const about = field.path.filter((name) => name !== 'disputed' && name !== 'measured');
  const figure = fieldOf(project[part], about);
  return typeof figure === 'number' ? [rangeAround(figure, field)] : [];
}

/** Whether a range gives other results than its middle in some project. */
function hasSpread(part: Part, field: StatedField): boolean {
  return projects.some((project) => {
    const stated = fieldOf(project[part], field.path);
    const figure = typeof stated === 'string' ? Number.parseFloat(stated) : stated;
    if (typeof figure !== 'number') return false;
    const unit = typeof stated === 'string' ? stated.replace(/^[\d.]+/, '') : null;
    const typed = (value: number): unknown => (unit === null ? value : `${value}${unit}`);
    const at = (value: unknown) => resultsOf(changed(project, part, field.path, value));
    const middle = at(typed(figure * 1.25));
    const spread = at({ low: typed(figure / 2), high: typed(figure * 2) });
    return middle !== null && spread !== null && middle !== spread;
  });
}

describe.each(['workload', 'host'] as const)('each field of a %s', (part) => {
  const fields = statedFields(publishedSchema(part)).map(
    (field) => [field.path.join('.'), field] as const,
  );

  test('that is said to have no effect exists', () => {
    const names = fields.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(withoutEffect[part])));
  });

  test.each(fields)('%s changes some result, or is a note', (name, field) => {
    expect(hasEffect(part, field)).toBe(withoutEffect[part][name] === undefined);
  });

  test.each(fields.filter(([, field]) => field.range !== null && field.kinds.length > 0))(
    '%s as a range spreads some result',
    (_, field) => {
      expect(hasSpread(part, field)).toBe(true);
    },
  );
});

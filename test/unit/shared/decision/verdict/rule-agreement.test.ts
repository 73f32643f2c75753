import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../../../src/shared/domain/project/project.ts';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import { ruleAgreement } from '../../../../../src/shared/decision/verdict/rule-agreement.ts';
import { planOf, portable } from '../../plan/plan-of.ts';

/** The document recommends containers where sharing and standardization are asked for. */
const ruled: WorkloadInput = { ...portable[0], sharing: true, standardization: true };
const only = (criterion: string): ProjectDocument['weights'] => ({
  cpu: 0,
  memory: 0,
  io: 0,
  network: 0,
  storage: 0,
  isolation: 0,
  compatibility: 0,
  [criterion]: 1,
});

function agreementOf(workload: WorkloadInput, weights: ProjectDocument['weights']) {
  const [planned] = planOf({ workloads: [workload], weights }).workloads;
  return planned === undefined ? undefined : ruleAgreement(planned);
}

describe('the rule of the document and the ranking', () => {
  it('differ with the criterion that puts another first', () => {
    expect(agreementOf(ruled, only('isolation'))?.en).toBe(
      'The ranking by criteria puts Full virtualization first, mostly by isolation strength: the rule asks for a few conditions, the ranking weighs every criterion.',
    );
    expect(agreementOf(ruled, only('isolation'))?.zh).toContain('主要因为隔离强度');
  });

  it('say where what the rule recommends cannot be chosen', () => {
    expect(agreementOf({ ...ruled, ownKernel: true }, only('isolation'))?.en).toBe(
      'But containers cannot be chosen here.',
    );
  });

  it('are not compared where the rule recommends nothing', () => {
    expect(agreementOf(portable[0] ?? {}, only('isolation'))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import {
  isStale,
  planInputs,
  resultsHash,
  staleCauses,
} from '../../../../../src/shared/plan/evaluation/plan-inputs.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { planOf, requestOf } from '../plan-of.ts';

const request = requestOf();
const { document } = request;
const plan = planOf();

describe('what a plan came from', () => {
  it('is hashed into the plan', () => {
    expect(plan.inputs).toEqual(planInputs(request));
    expect(isStale(plan, planInputs(request).hash)).toBe(false);
  });

  it.each([
    ['its name', { name: 'Another' }],
    ['its notes', { notes: 'Why we do this' }],
  ])('is the same when of the project only %s changed', (_, change) => {
    const now = planInputs({ ...request, document: { ...document, ...change } });
    expect(now).toEqual(plan.inputs);
    expect(staleCauses(plan.inputs, now)).toEqual([]);
  });

  it.each([
    ['the project', { document: { ...document, weights: { cpu: 9 } } }, ['project']],
    [
      'the sampling',
      { document: { ...document, sampling: { samples: 200, seed: 9 } } },
      ['project'],
    ],
    ['the host', { host: { ...request.host, cores: 3 } }, ['host']],
    ['the pack', { pack: { ...seedPack, version: '9.9.9' } }, ['pack']],
    ['the program', { version: '9.9.9' }, ['version']],
  ])('differs when %s changed, and says so', (_, change, causes) => {
    const now = planInputs({ ...request, ...change });
    expect(isStale(plan, now.hash)).toBe(true);
    expect(staleCauses(plan.inputs, now)).toEqual(causes);
  });

  it('gives the same results hash each time, and another one for other results', () => {
    expect(resultsHash(planOf())).toBe(resultsHash(plan));
    const weights = { cpu: 9 };
    expect(resultsHash(planOf({ weights }))).not.toBe(resultsHash(plan));
  });
});

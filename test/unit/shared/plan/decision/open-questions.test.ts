import { describe, expect, it } from 'vitest';
import {
  openQuestions,
  type OpenDecision,
} from '../../../../../src/shared/plan/decision/open-questions.ts';
import { text } from '../../../../../src/shared/base/text.ts';
import { workloadNeeds } from '../../../../../src/shared/domain/workload/workload.ts';
import type { Capabilities } from '../../../../../src/shared/packs/capabilities.ts';
import { needObjections } from '../../../../../src/shared/rules/needs.ts';
import { referenceWorkload } from '../../model/reference-host.ts';

const open: OpenDecision = {
  workload: referenceWorkload({ cpu: '2', memory: '4Gi' }),
  confidence: 0.6,
  weightsUnknown: true,
  allFit: true,
  leadingConditions: ['portability-unknown'],
  devicesMatter: true,
};
/** An alternative of which nobody knows what it offers. */
const noneKnown: Capabilities = {
  ownKernel: null,
  kernelModules: null,
  threads: null,
  fork: null,
  needsDevices: null,
  rawDevices: null,
  gpu: null,
};
const ids = (decision: OpenDecision): readonly string[] =>
  openQuestions(decision).map(({ id }) => id);

describe('openQuestions', () => {
  it('asks what brings another leader first, then weights, rates and budgets', () => {
    expect(ids(open)).toEqual(['portability-unknown', 'weights', 'requests', 'budget']);
  });

  it('asks first whether all instances are needed where none can run them all', () => {
    expect(ids({ ...open, allFit: false })[0]).toBe('count');
  });

  it('asks nothing that a clear answer does not hang on', () => {
    expect(ids({ ...open, confidence: 0.95, leadingConditions: [] })).toEqual([]);
  });

  it('asks for no weights where there is nothing to weigh', () => {
    expect(ids({ ...open, confidence: null, leadingConditions: [] })).toEqual([]);
  });

  it('asks for no rate that was given, and no budget beside it', () => {
    const workload = referenceWorkload({
      cpu: '2',
      memory: '4Gi',
      requestsPerSecond: 10,
      cyclesPerRequest: 1e6,
      ioPerRequest: 0,
      messagesPerRequest: 1,
    });
    expect(ids({ ...open, workload })).toEqual(['portability-unknown', 'weights']);
  });

  it.each(workloadNeeds)('asks whether %s is needed or offered where that decides', (need) => {
    const workload = referenceWorkload({ cpu: '2', memory: '4Gi', [need]: true });
    const leadingConditions = needObjections(workload, text('X', 'X'), noneKnown).map(
      ({ statement }) => statement.id,
    );
    const [question] = openQuestions({ ...open, workload, leadingConditions });
    expect(question?.field).toBe(need);
  });

  it('names the field that each answer goes into', () => {
    for (const { field, text } of openQuestions(open)) {
      expect(field).toMatch(/^[a-zA-Z.]+$/);
      expect(text.en).toMatch(/\?|\.$/);
      expect(text.zh).not.toBe('');
    }
  });
});

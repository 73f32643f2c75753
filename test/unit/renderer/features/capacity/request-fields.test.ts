import { describe, expect, test } from 'vitest';
import {
  isComplete,
  startRequests,
  withRequests,
  type RequestDraft,
} from '../../../../../src/renderer/features/capacity/request-fields.ts';
import { hostsNeeded } from '../../../../../src/renderer/features/capacity/hosts-needed.ts';
import { resultDocument } from '../../../../support/result-project.ts';

const draft = (changes: Partial<RequestDraft> = {}): RequestDraft => ({
  requestsPerSecond: 200,
  cyclesPerRequest: 5_000_000,
  ioPerRequest: '',
  messagesPerRequest: '',
  ...changes,
});

describe('a load', () => {
  test.each([
    ['rate and cycles', draft(), true],
    ['all four', draft({ ioPerRequest: 2, messagesPerRequest: 0 }), true],
    ['no rate', draft({ requestsPerSecond: '' }), false],
    ['a rate of 0', draft({ requestsPerSecond: 0 }), false],
    ['no cycles', draft({ cyclesPerRequest: '' }), false],
    ['words for operations', draft({ ioPerRequest: 'some' }), false],
    ['a negative figure', draft({ messagesPerRequest: -1 }), false],
  ])('with %s is complete: %j', (_, given, expected) => {
    expect(isComplete(given)).toBe(expected);
  });

  test('is written into its workload alone, and what was left out is taken away', () => {
    const document = resultDocument();
    const two = {
      ...document,
      workloads: [...document.workloads, { name: 'Other', ioPerRequest: 9 }],
    };
    const changed = withRequests(two, 1, draft());
    expect(changed.workloads[0]).toBe(two.workloads[0]);
    expect(changed.workloads[1]).toEqual({
      name: 'Other',
      requestsPerSecond: 200,
      cyclesPerRequest: 5_000_000,
    });
    expect(startRequests(changed.workloads[1])).toEqual(draft());
    expect(startRequests(undefined).requestsPerSecond).toBe('');
  });
});

describe('hosts needed', () => {
  test.each([
    [12, 12, 1],
    [13, 12, 2],
    [1, 100, 1],
    [5, 0, null],
  ])('for %i instances at %i per host: %j', (count, perHost, expected) => {
    expect(hostsNeeded(count, perHost)).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import type { WorkloadInput } from '../../../../../src/shared/domain/workload/workload-input.ts';
import { expertHosts } from '../../../../support/expert-hosts.ts';
import { workloadPlan } from '../../../../support/workload-plan.ts';

type HostName = keyof typeof expertHosts;

/** Variations of what an expert knows the answer to: sizes, hosts and ways of saying it. */
interface Question {
  readonly about: string;
  readonly host: HostName;
  readonly workload: WorkloadInput;
}

const noWasm = { wasmPortable: 'no' } as const;

describe.each(['seed', 'evidence'] as const)('with the pack %s', (pack) => {
  const answer = ({ workload, host }: Question) => {
    const plan = workloadPlan(workload, expertHosts[host], pack);
    const feasible = plan.alternatives.filter((one) => one.feasible);
    const leader = plan.alternatives.find(({ id }) => id === plan.decision.recommendation);
    return { plan, feasible, leader };
  };

  test.each<Question & { readonly out: readonly string[] }>([
    {
      about: 'its own kernel',
      host: 'laptop',
      workload: { cpu: '1', memory: '1Gi', ownKernel: true, ...noWasm },
      out: ['container', 'sandbox'],
    },
    {
      about: 'kernel modules',
      host: 'rack',
      workload: { cpu: '4', memory: '8Gi', kernelModules: true, ...noWasm },
      out: ['container', 'sandbox'],
    },
    {
      about: 'Windows',
      host: 'laptop',
      workload: { cpu: '2', memory: '4Gi', guestOs: 'windows', guestModifiable: false },
      out: ['pv', 'container', 'sandbox'],
    },
    {
      about: 'more memory than there is',
      host: 'laptop',
      workload: { cpu: '1', memory: '20Gi', ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'more memory than the reserve leaves',
      host: 'laptop',
      workload: { cpu: '1', memory: '15Gi', ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'more cores than there are',
      host: 'edge',
      workload: { cpu: '5', memory: '1Gi', ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'more data than the disk has free',
      host: 'full',
      workload: { cpu: '1', memory: '1Gi', imageBytes: '100Mi', dataBytes: '20Gi', ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'more operations than a rotating disk has',
      host: 'rotating',
      workload: { cpu: '1', memory: '1Gi', ioRequirement: { iops: 1000 }, ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'more bandwidth than the interface has',
      host: 'edge',
      workload: { cpu: '1', memory: '1Gi', networkRequirement: { bitsPerSecond: 2e9 }, ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'a request rate that saturates',
      host: 'laptop',
      workload: {
        cpu: '500m',
        memory: '1Gi',
        requestsPerSecond: 1000,
        cyclesPerRequest: 2_000_000,
        ...noWasm,
      },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'no hardware virtualization',
      host: 'edge',
      workload: { cpu: '1', memory: '1Gi', ...noWasm },
      out: ['vm'],
    },
    {
      about: 'a latency budget below the hardware',
      host: 'rack',
      workload: {
        cpu: '1',
        memory: '1Gi',
        networkRequirement: { level: 'low', latencyBudget: 1e-7 },
        ...noWasm,
      },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
    {
      about: 'a start-up budget of a microsecond',
      host: 'rack',
      workload: { cpu: '1', memory: '1Gi', startupBudget: 1e-6, ...noWasm },
      out: ['vm', 'pv', 'container', 'sandbox'],
    },
  ])('$about on $host leaves out $out', ({ out, ...question }) => {
    const { feasible } = answer(question);
    expect(feasible.filter(({ paradigm }) => out.includes(paradigm)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('a sole choice is never clear or robust', () => {
    const { plan, feasible } = answer({
      about: 'a foreign system',
      host: 'rack',
      workload: { cpu: '2', memory: '8Gi', guestOs: 'other', guestModifiable: false, isolation: 4 },
    });
    expect(feasible.length).toBeGreaterThan(0);
    if (feasible.length === 1) {
      expect(plan.decision).toMatchObject({ robustness: 'untested', verdict: 'likely' });
    }
  });

  test('what nobody uses has no say', () => {
    const { plan } = answer({
      about: 'idle devices',
      host: 'rack',
      workload: {
        cpu: '4',
        memory: '2Gi',
        ioRequirement: 'none',
        networkRequirement: 'none',
        ...noWasm,
      },
    });
    expect(plan.decision.meanWeights).toMatchObject({
      io: 0,
      network: 0,
      storage: 0,
      isolation: 0,
      compatibility: 0,
    });
    expect(plan.decision).toMatchObject({ weights: null, weighting: 'unknown' });
  });

  test.each<Question & { readonly leaders: readonly string[] }>([
    {
      about: 'a web service',
      host: 'laptop',
      workload: { class: 'web-service', ...noWasm },
      leaders: ['container'],
    },
    {
      about: 'a large number of small services',
      host: 'rack',
      workload: { class: 'large-scale', count: 40, ...noWasm },
      leaders: ['container'],
    },
    {
      about: 'a batch job',
      host: 'rack',
      workload: { class: 'batch', ...noWasm },
      leaders: ['container'],
    },
    {
      about: 'a database of 16 GiB',
      host: 'rack',
      workload: { class: 'database', cpu: '4', memory: '16Gi' },
      leaders: ['container', 'vm'],
    },
    {
      about: 'code of strangers',
      host: 'laptop',
      workload: { cpu: '1', memory: '256Mi', isolation: 3, ioRequirement: 'low', ...noWasm },
      leaders: ['vm', 'pv', 'sandbox'],
    },
    {
      about: 'a service nobody said much about',
      host: 'rack',
      workload: { cpu: '2', memory: '4Gi', ioRequirement: 'high', networkRequirement: 'medium' },
      leaders: ['container', 'vm'],
    },
  ])('$about on $host goes to $leaders', ({ leaders, ...question }) => {
    const { leader } = answer(question);
    expect(leaders).toContain(leader?.paradigm);
    expect(leader?.feasible).toBe(true);
    expect(leader?.conditions).toEqual([]);
  });
});

describe('all instances', () => {
  test('500 small ones fit as containers, not as machines with a guest system each', () => {
    const plan = workloadPlan(
      {
        cpu: '20m',
        memory: '64Mi',
        count: 500,
        ioRequirement: 'none',
        networkRequirement: 'low',
        ...noWasm,
      },
      expertHosts.rotating,
    );
    const fits = Object.fromEntries(plan.alternatives.map(({ id, fits: one }) => [id, one]));
    expect(fits).toMatchObject({
      vm: { here: true, of: 500, chance: 0, resource: 'memory', short: ['memory'] },
      container: { here: true, count: 500, of: 500, chance: 1, short: [] },
    });
    expect(plan.alternatives.map(({ id, feasible }) => [id, feasible])).toContainEqual([
      'vm',
      false,
    ]);
  });

  test('that none can carry name the best of those that run one, as no winner', () => {
    const { decision, alternatives } = workloadPlan(
      { cpu: '2', memory: '1Gi', count: 100, ...noWasm },
      expertHosts.laptop,
    );
    expect(alternatives.every(({ feasible }) => !feasible)).toBe(true);
    expect(decision).toMatchObject({
      recommendation: 'container',
      verdict: 'undecided',
      headline: false,
    });
  });
});

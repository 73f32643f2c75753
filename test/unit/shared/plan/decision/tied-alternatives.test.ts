import { expect, test } from 'vitest';
import { text } from '../../../../../src/shared/base/text.ts';
import type { Pack } from '../../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { referenceHost } from '../../model/reference-host.ts';
import { planOf } from '../plan-of.ts';

const close = { cpu: 2, memory: 2, io: 1, network: 2, storage: 1, isolation: 1, compatibility: 1 };

/** The items, and those of the containers once more for their twin. */
function twice<Item extends { readonly alternative?: string | null | undefined }>(
  items: readonly Item[],
): Item[] {
  const own = items.filter(({ alternative }) => alternative === 'container');
  return [...items, ...own.map((item) => ({ ...item, alternative: 'twin' }))];
}

/** The seed pack with its containers in it a second time, under another name. */
const twins: Pack = {
  ...seedPack,
  id: 'twins',
  alternatives: [
    ...seedPack.alternatives,
    ...seedPack.alternatives
      .filter(({ id }) => id === 'container')
      .map((one) => ({ ...one, id: 'twin', name: text('Containers again', '容器（副本）') })),
  ],
  formulas: twice(seedPack.formulas),
  parameters: twice(seedPack.parameters),
};

test('alternatives that tie for the first place are both named, in both languages', () => {
  const [workload] = planOf({ weights: close }, referenceHost, twins).workloads;
  const [first, second] = workload?.decision.ranking ?? [];
  expect([first?.alternative, second?.alternative]).toEqual(['container', 'twin']);
  expect(second?.score).toBe(first?.score);
  expect(workload?.decision.verdict).toBe('undecided');
  expect(workload?.decision.because.en).toContain('shared by Containers and Containers again');
  expect(workload?.decision.because.zh).toContain('容器化与容器（副本）并列最高分');
});

test('alternatives that tie are both named where nobody gave weights', () => {
  const [workload] = planOf({}, referenceHost, twins).workloads;
  expect(workload?.decision.verdict).toBe('undecided');
  expect(workload?.decision.because.en).toContain(
    'most often first: Containers and Containers again, which share the place',
  );
  expect(workload?.decision.because.zh).toContain('容器化与容器（副本）（并列）');
});

test('a first place of one alternative names that one alone', () => {
  const [workload] = planOf({}, referenceHost).workloads;
  expect(workload?.decision.because.en).not.toContain('shared by');
});

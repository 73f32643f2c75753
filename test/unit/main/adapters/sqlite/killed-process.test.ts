import { expect, test } from 'vitest';
import { killRounds } from '../../../../harness/kill-rounds.ts';

// The long run is `npm run harness`.
const rounds = 16;

test(`a process that is killed at any moment of ${rounds} rounds leaves a sound store with every acknowledged change`, async () => {
  const { acknowledged, repairs, ...found } = await killRounds(rounds);
  expect(found).toEqual({ rounds, crashes: [], lost: [], silent: [], leftOver: [] });
  expect(acknowledged).toBeGreaterThanOrEqual(rounds);
  expect(repairs).toBe(rounds / 4);
}, 180_000);

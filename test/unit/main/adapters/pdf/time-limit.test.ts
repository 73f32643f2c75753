import { describe, expect, test } from 'vitest';
import { ok } from '../../../../../src/shared/base/result.ts';
import { createTurnstile, withinSeconds } from '../../../../../src/main/adapters/pdf/time-limit.ts';

describe('a time limit', () => {
  test('lets work through that is done in time', async () => {
    expect(await withinSeconds(10, 'print', Promise.resolve(ok(1)))).toEqual({
      ok: true,
      value: 1,
    });
  });

  test('says what took too long and how long it was allowed', async () => {
    const never = new Promise<never>(() => undefined);
    expect(await withinSeconds(0.01, 'print', never)).toEqual({
      ok: false,
      error: { code: 'timed-out', operation: 'print', seconds: 0.01 },
    });
  });
});

test('tasks take their turns, also after one that fails', async () => {
  const inTurn = createTurnstile();
  const events: string[] = [];
  const task =
    (name: string, fails = false) =>
    async (): Promise<void> => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  await Promise.allSettled([inTurn(task('a', true)), inTurn(task('b')), inTurn(task('c'))]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

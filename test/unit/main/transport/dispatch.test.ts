import { describe, expect, it } from 'vitest';
import type { Log } from '../../../../src/main/ports/log.ts';
import { createDispatcher } from '../../../../src/main/transport/dispatch.ts';
import type { Handlers } from '../../../../src/main/ports/handlers.ts';
import { readCall } from '../../../../src/main/transport/read-call.ts';
import { contract } from '../../../../src/shared/api/contract.ts';
import { ok } from '../../../../src/shared/base/result.ts';

/** Handlers that record what reached them. */
function recorded(behaviour: () => unknown = () => null) {
  const seen: { name: string; input: unknown }[] = [];
  const handlers = Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      async (input: unknown) => {
        seen.push({ name, input });
        return ok(await behaviour());
      },
    ]),
  ) as unknown as Handlers;
  const causes: unknown[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_event, cause) => {
      causes.push(cause);
      return `ref-${causes.length}`;
    },
  };
  return { dispatch: createDispatcher(handlers, log), seen, causes };
}

describe('the dispatcher', () => {
  it('hands the validated input on, with its defaults filled in', async () => {
    const { dispatch, seen } = recorded();
    await dispatch({ method: 'machine.probe', input: {} });
    expect(seen).toEqual([
      { name: 'machine.probe', input: { refresh: false, identifiers: false, scope: 'limits' } },
    ]);
  });

  it.each([
    ['a name nobody knows', 'no.such'],
    ['a name every object has', 'toString'],
    ['the prototype', '__proto__'],
    ['nothing', undefined],
    ['a number', 7],
    ['an object that cannot be a text', Object.create(null)],
  ])('refuses %s as a method', async (_, method) => {
    const { dispatch, seen } = recorded();
    const answer = await dispatch({ method, input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'method-unknown' } });
    expect(seen).toEqual([]);
  });

  it.each([
    ['projects.read', {}, 'id'],
    ['projects.read', { id: 5 }, 'id'],
    ['projects.read', { id: 'a', extra: 1 }, 'extra'],
    ['projects.rename', { id: 'a', revision: 0, name: 'b' }, 'revision'],
    ['report.export', { document: null, language: 'en', format: 'pdf' }, 'document'],
    [
      'plan.evaluate',
      { document: { schema: 'isoplan/project@1', name: 'a', basis: 'x' } },
      'document.basis',
    ],
  ])('names the wrong field of %s %j', async (method, input, field) => {
    const { dispatch, seen } = recorded();
    const answer = await dispatch({ method, input });
    expect(answer).toMatchObject({ ok: false, error: { code: 'field-invalid', field } });
    expect(seen).toEqual([]);
  });

  it.each([undefined, null, 'text', 7, [], true])('refuses %j as an input', async (input) => {
    const { dispatch, seen } = recorded();
    const answer = await dispatch({ method: 'packs.list', input });
    expect(answer).toMatchObject({ ok: false, error: { code: 'field-invalid' } });
    expect(seen).toEqual([]);
  });

  it('answers a bug with a reference to the log and nothing of the error', async () => {
    const { dispatch, causes } = recorded(() => {
      throw new Error('password in /home/someone');
    });
    const answer = await dispatch({ method: 'packs.list', input: {} });
    expect(answer).toEqual({ ok: false, error: { code: 'internal', reference: 'ref-1' } });
    expect(causes).toEqual([new Error('password in /home/someone')]);
  });

  it('does not start work nobody waits for', async () => {
    const { dispatch, seen } = recorded();
    const answer = await dispatch({ method: 'packs.list', input: {} }, AbortSignal.abort());
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([]);
  });

  it('calls work that was given up cancelled, and logs no bug', async () => {
    const gone = new AbortController();
    const { dispatch, causes } = recorded(() => {
      gone.abort();
      throw gone.signal.reason;
    });
    const answer = await dispatch({ method: 'packs.list', input: {} }, gone.signal);
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(causes).toEqual([]);
  });
});

describe('a message', () => {
  it.each([null, undefined, 'text', 4, [], {}])('that is %j is a call of nothing', (message) => {
    expect(readCall(message)).toEqual({ method: undefined, input: undefined });
  });
});

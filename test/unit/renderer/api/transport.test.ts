import { describe, expect, test } from 'vitest';
import {
  createBridgeTransport,
  createHttpTransport,
} from '../../../../src/renderer/api/transport.ts';

describe('the transport over HTTP', () => {
  test('posts method and input to the one route, and gives the envelope back', async () => {
    const sent: unknown[] = [];
    const transport = createHttpTransport(async (url, init) => {
      sent.push(url, init?.method, init?.body, init?.credentials, init?.headers);
      return Response.json({ ok: true, value: 7 });
    }, 'k');
    expect(await transport('app.describe', { a: 1 })).toEqual({ ok: true, value: 7 });
    expect(sent).toEqual([
      '/api/call',
      'POST',
      '{"method":"app.describe","input":{"a":1}}',
      'same-origin',
      { 'content-type': 'application/json', 'x-isoplan-key': 'k' },
    ]);
  });

  test.each([
    ['the host is gone', () => Promise.reject(new TypeError('fetch failed')), 'fetch failed'],
    ['the answer is a page', () => Promise.resolve(new Response('<html>')), 'JSON'],
    [
      'the answer is no envelope',
      () => Promise.resolve(Response.json([], { status: 502 })),
      'HTTP 502',
    ],
  ])('says unreachable when %s', async (_case, fetchLike, detail) => {
    const answer = await createHttpTransport(fetchLike, 'k')('app.describe', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    expect(JSON.stringify(answer)).toContain(detail);
  });

  test('passes a failure of the host on as it is', async () => {
    const failure = { ok: false, error: { code: 'access-denied', reason: 'token' } };
    const transport = createHttpTransport(async () => Response.json(failure, { status: 403 }), 'k');
    expect(await transport('app.describe', {})).toEqual(failure);
  });
});

describe('the transport over the desktop bridge', () => {
  test('gives the envelope back', async () => {
    const transport = createBridgeTransport({
      invoke: async (method, input) => ({ ok: true, value: { method, input } }),
    });
    expect(await transport('projects.list', {})).toEqual({
      ok: true,
      value: { method: 'projects.list', input: {} },
    });
  });

  test.each([
    ['throws', () => Promise.reject(new Error('no handler'))],
    ['answers nothing', () => Promise.resolve(undefined)],
  ])('says unreachable when the bridge %s', async (_case, invoke) => {
    const answer = await createBridgeTransport({ invoke })('projects.list', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWebHost } from '../../../../../src/main/hosts/web/web-host.ts';
import { keyHeader } from '../../../../../src/shared/api/envelope.ts';
import { ok } from '../../../../../src/shared/base/result.ts';
import { send, type RawAnswer, type RawRequest } from './raw-request.ts';
import { startHost, type StartedHost } from './started-host.ts';

let site: StartedHost;
let cookie: string;
let key: string;

beforeEach(async () => {
  site = await startHost();
  ({ cookie, key } = await site.enter());
});
afterEach(() => site.stop());

const ourHost = () => `127.0.0.1:${site.host.port}`;

/** A request as our own page sends it, with what the test changes. */
function ask(options: RawRequest = {}): Promise<RawAnswer> {
  return send(site.host.port, {
    ...options,
    headers: { host: ourHost(), cookie, ...options.headers },
  });
}

function call(options: RawRequest = {}): Promise<RawAnswer> {
  return ask({
    method: 'POST',
    path: '/api/call',
    body: JSON.stringify({ method: 'app.describe', input: {} }),
    ...options,
    headers: { 'content-type': 'application/json', [keyHeader]: key, ...options.headers },
  });
}

describe('the printed address', () => {
  it('is on 127.0.0.1 and is turned into a cookie that scripts and other sites cannot use', async () => {
    const address = new URL(site.host.newAddress());
    expect(address.hostname).toBe('127.0.0.1');
    expect(address.searchParams.get('token')?.length).toBeGreaterThanOrEqual(43);
    const answer = await send(site.host.port, {
      path: address.pathname + address.search,
      headers: { host: ourHost() },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toMatch(/^\/#key=[\w-]{43}$/);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^isoplan_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  it('opens the planner once; the second use is refused with a page that helps', async () => {
    const { pathname, search } = new URL(site.host.newAddress());
    const visit = (language: string) =>
      send(site.host.port, {
        path: pathname + search,
        headers: { host: ourHost(), accept: 'text/html', 'accept-language': language },
      });
    expect((await visit('en')).status).toBe(303);
    const again = await visit('en-GB,en');
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('start it again with --no-open');
    expect((await visit('zh-CN,zh')).body).toContain('用 --no-open 重新启动');
  });

  it('still leads the browser that already has the cookie to the planner', async () => {
    const { pathname, search } = new URL(site.host.newAddress());
    await send(site.host.port, { path: pathname + search, headers: { host: ourHost() } });
    const again = await ask({ path: pathname + search });
    expect([again.status, again.headers['location']]).toEqual([303, '/']);
  });

  it('dies when a new one is made', async () => {
    const first = new URL(site.host.newAddress());
    site.host.newAddress();
    const answer = await send(site.host.port, {
      path: first.pathname + first.search,
      headers: { host: ourHost() },
    });
    expect(answer.status).toBe(403);
  });

  it.each(['', 'x', 'x'.repeat(43)])('is not opened by a guess: %j', async (guess) => {
    const answer = await send(site.host.port, {
      path: `/?token=${guess}`,
      headers: { host: ourHost() },
    });
    expect(answer.status).toBe(403);
  });
});

describe('whoever has no session', () => {
  it.each(['/', '/assets/app-1a2b.js', '/api/call', '/preview/1', '/no-such'])(
    'gets nothing from %s',
    async (path) => {
      const answer = await send(site.host.port, { path, headers: { host: ourHost() } });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toEqual({
        ok: false,
        error: { code: 'access-denied', reason: 'token' },
      });
    },
  );

  it.each([
    ['another value', (own: string) => own.replace(/=.*/, '=guess')],
    ['another name', (own: string) => `other${own}`],
    ['the value cut', (own: string) => own.slice(0, -1)],
  ])('does not come in with a cookie of %s', async (_, forge) => {
    expect((await ask({ headers: { cookie: forge(cookie) } })).status).toBe(403);
  });
});

describe('another user of this machine', () => {
  /** The server of another user, on a port of its own, that notes what browsers send to it. */
  async function withForeignServer(use: (port: number, seen: string[]) => Promise<void>) {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(JSON.stringify(request.headers));
      response.end('');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    await use((server.address() as AddressInfo).port, seen);
    server.close();
  }

  it('who is handed the cookie, as browsers do with every port, cannot call with it', async () => {
    await withForeignServer(async (port, seen) => {
      await send(port, { headers: { host: `127.0.0.1:${port}`, cookie } });
      const stolen = String(JSON.parse(seen[0] ?? '{}').cookie);
      expect(stolen).toBe(cookie);
      for (const guess of [{}, { [keyHeader]: '' }, { [keyHeader]: stolen.split('=')[1] ?? '' }]) {
        const answer = await send(site.host.port, {
          method: 'POST',
          path: '/api/call',
          body: '{"method":"projects.list","input":{}}',
          headers: {
            host: ourHost(),
            cookie: stolen,
            'content-type': 'application/json',
            ...guess,
          },
        });
        expect(answer.status).toBe(403);
      }
      expect(site.calls).toHaveLength(0);
    });
  });

  it('finds the key in nothing that the cookie opens', async () => {
    for (const path of ['/', '/machine', '/assets/app-1a2b.js', '/?token=x']) {
      const answer = await ask({ path });
      expect(JSON.stringify([answer.headers, answer.body])).not.toContain(key);
    }
  });

  it('who has the key cannot call without the cookie', async () => {
    expect((await call({ headers: { cookie: '' } })).status).toBe(403);
  });
});

describe('the address a request was meant for', () => {
  it.each([
    ['another name for the loopback address', 'evil.example', 421],
    ['our name with another port', '127.0.0.1:1', 421],
    ['no port', '127.0.0.1', 421],
    ['a name that only begins like ours', `127.0.0.1.evil.example`, 421],
  ])('is refused: %s', async (_, host, status) => {
    expect((await ask({ headers: { host } })).status).toBe(status);
  });

  it('may say localhost', async () => {
    const answer = await ask({ headers: { host: `localhost:${site.host.port}` } });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['a sandboxed frame', 'null'],
    ['the other spelling of our address', 'http://localhost'],
  ])('is not reached from a page of %s', async (_, origin) => {
    const answer = await call({ headers: { origin } });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('"origin"');
    expect(site.calls).toHaveLength(0);
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'is not called by a request the browser marks as %s',
    async (mark) => {
      expect((await call({ headers: { 'sec-fetch-site': mark } })).status).toBe(403);
      expect(site.calls).toHaveLength(0);
    },
  );
});

describe('a call', () => {
  it('of our own page is dispatched and answered as JSON that nobody caches', async () => {
    const answer = await call({
      headers: { origin: `http://${ourHost()}`, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 'app.describe' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(site.calls).toEqual([{ method: 'app.describe', input: {} }]);
  });

  it.each([
    ['GET', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['OPTIONS', 405],
  ])('by %s is refused', async (method, status) => {
    expect((await call({ method })).status).toBe(status);
    expect(site.calls).toHaveLength(0);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'as %j is refused: a form of another site could send it',
    async (type) => {
      expect((await call({ headers: { 'content-type': type } })).status).toBe(415);
      expect(site.calls).toHaveLength(0);
    },
  );

  it.each(['', '{', 'null', '[]', '"text"', '{"method":5}'])(
    'with the body %j reaches the dispatcher as a call it can refuse',
    async (body) => {
      expect((await call({ body })).status).toBe(200);
      expect(typeof site.calls[0]?.method).not.toBe('string');
    },
  );

  it.each([
    ['says so', { 'content-length': String(33 * 1024 * 1024) }],
    ['does not say so', { 'transfer-encoding': 'chunked' }],
  ])('larger than 32 MB that %s is refused', async (_, headers) => {
    const answer = await call({ body: Buffer.alloc(33 * 1024 * 1024, 0x20), headers }).then(
      ({ status }) => String(status),
      (problem: NodeJS.ErrnoException) => problem.code,
    );
    // The host answers and closes; a caller that is still sending may see only the latter.
    expect(answer).toMatch(/^(413|ECONNRESET|EPIPE)$/);
    expect(site.calls).toHaveLength(0);
  });
});

describe('the page', () => {
  it('carries a fresh nonce that its policy names, in a policy that starts from nothing', async () => {
    const [first, second] = [await ask(), await ask()];
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? '';
    const policy = String(first.headers['content-security-policy']);
    expect(nonce).toHaveLength(24);
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
    expect(second.body).not.toContain(nonce);
  });

  it('comes with headers that keep other sites away from it', async () => {
    const { headers } = await ask();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('has files whose names carry a hash kept by the browser, and only its own', async () => {
    const { headers } = await ask({ path: '/assets/app-1a2b.js' });
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('private');
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/assets/link.json',
    '/.hidden.json',
    '/assets/app-1a2b.js%00.json',
    '/%E0%A4%A.js',
    '//etc/passwd.json',
  ])('does not lead out of its directory: %s', async (path) => {
    const answer = await ask({ path });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('answers HEAD without a body, and nothing else but GET', async () => {
    expect((await ask({ method: 'HEAD' })).body).toBe('');
    expect((await ask({ method: 'POST' })).status).toBe(405);
  });
});

describe('a report preview', () => {
  it('is served under a policy of its own: no script, no network, an origin of its own', async () => {
    const address = site.previews.publish('<!doctype html><style>p{}</style><p>report</p>');
    const answer = await ask({ path: address });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<p>report</p>');
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; " +
        "frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox",
    );
  });

  it('is forgotten after four newer ones', async () => {
    const first = site.previews.publish('first');
    for (const text of ['2', '3', '4', '5']) site.previews.publish(text);
    expect((await ask({ path: first })).status).toBe(404);
  });
});

describe('the server', () => {
  it('says which port is taken instead of throwing', async () => {
    const second = await startWebHost({
      dispatch: () => Promise.resolve(ok(null)),
      files: { page: () => Promise.resolve(''), file: () => Promise.resolve(null) },
      previews: site.previews,
      log: { info: () => undefined, warn: () => undefined, error: () => '' },
      port: site.host.port,
    });
    expect(second).toEqual({
      ok: false,
      error: {
        code: 'option-invalid',
        option: '--port',
        found: `${site.host.port} (in use)`,
        expected: { kind: 'free-port' },
      },
    });
  });

  it('logs an unexpected error and shows nothing of it', async () => {
    const broken = await startHost(() => Promise.reject(new Error('secret detail')));
    const own = await broken.enter();
    const answer = await send(broken.host.port, {
      method: 'POST',
      path: '/api/call',
      headers: {
        host: `127.0.0.1:${broken.host.port}`,
        cookie: own.cookie,
        [keyHeader]: own.key,
        'content-type': 'application/json',
      },
      body: '{}',
    }).catch((problem: NodeJS.ErrnoException) => problem.code);
    expect(JSON.stringify(answer)).not.toContain('secret detail');
    expect(broken.logged).toEqual(['web request']);
    await broken.stop();
  });

  it('tells the dispatcher when the caller went away', async () => {
    let signal: AbortSignal | undefined;
    const waiting = await startHost((_call, given) => {
      signal = given;
      return new Promise((resolve) => given?.addEventListener('abort', () => resolve(ok(null))));
    });
    const own = await waiting.enter();
    const gone = new AbortController();
    const asked = fetch(`http://127.0.0.1:${waiting.host.port}/api/call`, {
      method: 'POST',
      headers: { cookie: own.cookie, [keyHeader]: own.key, 'content-type': 'application/json' },
      body: '{}',
      signal: gone.signal,
    }).catch(() => 'left');
    await expect.poll(() => signal).toBeDefined();
    gone.abort();
    expect(await asked).toBe('left');
    await expect.poll(() => signal?.aborted).toBe(true);
    await waiting.stop();
  });
});

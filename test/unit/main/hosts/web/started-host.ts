import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from '../../../../../src/main/ports/log.ts';
import { createPreviewShelf } from '../../../../../src/main/hosts/preview-shelf.ts';
import type { PreviewShelf } from '../../../../../src/main/ports/preview-shelf.ts';
import { createRendererFiles } from '../../../../../src/main/hosts/renderer-files.ts';
import { startWebHost, type WebHost } from '../../../../../src/main/hosts/web/web-host.ts';
import type { Dispatch, IncomingCall } from '../../../../../src/main/transport/dispatch.ts';
import { keyFragment } from '../../../../../src/shared/api/envelope.ts';
import { ok } from '../../../../../src/shared/base/result.ts';
import { send } from './raw-request.ts';

export interface StartedHost {
  readonly host: WebHost;
  readonly previews: PreviewShelf;
  /** Calls that came through, in order. */
  readonly calls: readonly IncomingCall[];
  readonly logged: readonly string[];
  /** What a browser that opened the printed address has: its cookie, and the key of its page. */
  enter(): Promise<{ readonly cookie: string; readonly key: string }>;
  stop(): Promise<void>;
}

const page = '<!doctype html><script nonce="__CSP_NONCE__"></script><title>Isoplan</title>';

/** A web host over a small page of its own, with a dispatcher that answers with what it was asked. */
export async function startHost(dispatch?: Dispatch): Promise<StartedHost> {
  const directory = mkdtempSync(path.join(tmpdir(), 'isoplan-web-'));
  const site = path.join(directory, 'renderer');
  mkdirSync(path.join(site, 'assets'), { recursive: true });
  writeFileSync(path.join(site, 'index.html'), page);
  writeFileSync(path.join(site, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(path.join(site, '.hidden.json'), '{}');
  writeFileSync(path.join(directory, 'secret.json'), '{"secret":true}');
  symlinkSync(path.join(directory, 'secret.json'), path.join(site, 'assets/link.json'));
  const calls: IncomingCall[] = [];
  const logged: string[] = [];
  const log: Log = {
    info: (event) => logged.push(event),
    warn: (event) => logged.push(event),
    error: (event) => {
      logged.push(event);
      return 'reference';
    },
  };
  const previews = createPreviewShelf();
  const started = await startWebHost({
    dispatch:
      dispatch ??
      ((call) => {
        calls.push(call);
        return Promise.resolve(ok(call.method));
      }),
    files: createRendererFiles(site),
    previews,
    log,
    port: 0,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const host = started.value;
  return {
    host,
    previews,
    calls,
    logged,
    enter: async () => {
      const { pathname, search } = new URL(host.newAddress());
      const answer = await send(host.port, {
        path: pathname + search,
        headers: { host: `127.0.0.1:${host.port}` },
      });
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      return { cookie, key: String(answer.headers['location']).split(keyFragment)[1] ?? '' };
    },
    stop: async () => {
      await host.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

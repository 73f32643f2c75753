import { contents, exposed } from './electron-channel.ts';
import { startWebHost } from '../../src/main/hosts/web/web-host.ts';
import { createRendererFiles } from '../../src/main/hosts/renderer-files.ts';
import type { Application } from '../../src/main/hosts/compose.ts';
import type { Transport } from '../../src/shared/api/client.ts';
import { callRoute, keyFragment } from '../../src/shared/api/envelope.ts';
import type { DesktopBridge } from '../../src/renderer/api/transport.ts';
import { createBridgeTransport, createHttpTransport } from '../../src/renderer/api/transport.ts';

export interface OpenTransport {
  readonly transport: Transport;
  close(): Promise<void>;
}

/** Opens a transport to a planner. */
type OpenTransportTo = (application: Application) => Promise<OpenTransport>;

/** The command line's: no wire at all. */
const inProcess: OpenTransportTo = (application) =>
  Promise.resolve({
    transport: (method, input) => application.dispatch({ method, input }),
    close: () => Promise.resolve(),
  });

/** The browser's: the page's own transport, over a socket, with the cookie of the address. */
const overHttp: OpenTransportTo = async (application) => {
  const started = await startWebHost({
    dispatch: application.dispatch,
    previews: application.previews,
    files: createRendererFiles(application.root),
    log: application.log,
    port: 0,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const host = started.value;
  const entered = await fetch(host.newAddress(), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const key = entered.headers.get('location')?.split(keyFragment)[1] ?? '';
  const post: typeof fetch = (route, init) =>
    fetch(new URL(String(route), `http://127.0.0.1:${host.port}`), {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), cookie },
    });
  if (callRoute !== '/api/call') throw new Error('the route moved');
  return { transport: createHttpTransport(post, key), close: () => host.close() };
};

/** The window's: the page's bridge, our preload, and a channel that clones like Electron's. */
export const overIpc: OpenTransportTo = async (application) => {
  const { answerCalls } = await import('../../src/main/hosts/electron/answer-calls.ts');
  answerCalls({
    dispatch: application.dispatch,
    window: () => ({ webContents: contents }) as never,
  });
  await loadPreload();
  const bridge = exposed.get('isoplan') as DesktopBridge;
  return { transport: createBridgeTransport(bridge), close: () => Promise.resolve() };
};

/** Every transport that can carry a call. */
export const transports: readonly (readonly [name: string, open: OpenTransportTo])[] = [
  ['in process', inProcess],
  ['over HTTP', overHttp],
  ["over Electron's channel", overIpc],
];

/** Runs the preload as in a page that is still being read; its document is gone afterwards. */
async function loadPreload(): Promise<void> {
  const page = { readyState: 'loading', addEventListener: () => undefined };
  Object.assign(globalThis, { document: page });
  await import('../../src/main/hosts/electron/preload.ts');
  Reflect.deleteProperty(globalThis, 'document');
}

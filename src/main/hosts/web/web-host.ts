import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Log } from '../../ports/log.ts';
import type { PreviewShelf } from '../../ports/preview-shelf.ts';
import type { Dispatch } from '../../transport/dispatch.ts';
import type { RendererFiles } from '../renderer-files.ts';
import { answerRequest } from './request-listener.ts';
import { createSession, type Session } from './session.ts';

/** The planner in a browser, on the loopback address only. */
export interface WebHost {
  readonly port: number;
  /** A new address that opens the planner once; the one before it is dead. */
  newAddress(): string;
  close(): Promise<void>;
}

export interface WebHostOptions {
  readonly dispatch: Dispatch;
  readonly files: RendererFiles;
  readonly previews: PreviewShelf;
  readonly log: Log;
  /** 0 lets the system choose. */
  readonly port: number;
}

const loopback = '127.0.0.1';

/** Starts listening. A port that cannot be had is the user's to change. */
export async function startWebHost(options: WebHostOptions): Promise<Result<WebHost, Failure>> {
  let port = 0;
  let session: Session = createSession('isoplan');
  const server = createServer((request, response) => {
    answerRequest({ ...options, session, port: () => port }, request, response).catch((cause) => {
      options.log.error('web request', cause);
      response.destroy();
    });
  });
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen(options.port, loopback, () => resolve(null));
  });
  if (problem !== null) return err(portFailure(options.port, problem));
  port = (server.address() as AddressInfo).port;
  session = createSession(`isoplan_${port}`);
  server.on('error', (cause) => options.log.error('web server', cause));
  return ok({
    port,
    newAddress: () => `http://${loopback}:${port}/?token=${session.issueToken()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function portFailure(port: number, problem: NodeJS.ErrnoException): Failure {
  const found = problem.code === 'EADDRINUSE' ? `${port} (in use)` : `${port} (${problem.code})`;
  return { code: 'option-invalid', option: '--port', found, expected: { kind: 'free-port' } };
}

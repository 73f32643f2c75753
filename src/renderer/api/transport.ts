import type { Transport } from '../../shared/api/client.ts';
import { callRoute, keyHeader, type Envelope } from '../../shared/api/envelope.ts';
import { err } from '../../shared/base/result.ts';
import { pageKey } from './page-key.ts';

/** What the Electron preload offers to the page; absent in a browser. */
export interface DesktopBridge {
  invoke(method: string, input: unknown): Promise<unknown>;
}

declare global {
  interface Window {
    readonly isoplan?: DesktopBridge;
  }
}

function isEnvelope(answer: unknown): answer is Envelope<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function unreachable(detail: unknown): Envelope<never> {
  return err({
    code: 'unreachable',
    detail: detail instanceof Error ? detail.message : String(detail),
  });
}

/** Carries calls over the preload's channel. */
export function createBridgeTransport(bridge: DesktopBridge): Transport {
  return async (method, input) => {
    try {
      const answer = await bridge.invoke(method, input);
      return isEnvelope(answer) ? answer : unreachable('the answer is not an envelope');
    } catch (problem) {
      return unreachable(problem);
    }
  };
}

/** Carries calls to the web host that served the page, each with the key of the page. */
export function createHttpTransport(post: typeof fetch, key: string): Transport {
  return async (method, input) => {
    try {
      const response = await post(callRoute, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [keyHeader]: key },
        credentials: 'same-origin',
        body: JSON.stringify({ method, input }),
      });
      const answer: unknown = await response.json();
      return isEnvelope(answer) ? answer : unreachable(`HTTP ${response.status}`);
    } catch (problem) {
      return unreachable(problem);
    }
  };
}

/** The transport of the host that shows this page. */
export function hostTransport(): Transport {
  return window.isoplan === undefined
    ? createHttpTransport((input, init) => fetch(input, init), pageKey())
    : createBridgeTransport(window.isoplan);
}

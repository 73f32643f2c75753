import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { callChannel, type Envelope } from '../../../shared/api/envelope.ts';
import { err } from '../../../shared/base/result.ts';
import type { Log } from '../../ports/log.ts';
import type { Dispatch } from '../../transport/dispatch.ts';
import { readCall } from '../../transport/read-call.ts';
import { isPageAddress } from './app-protocol.ts';

/** Answers a call that only this host knows. */
export type DesktopCall = (input: unknown) => Promise<Envelope<unknown>>;

export interface CallChannel {
  readonly dispatch: Dispatch;
  readonly desktop: Readonly<Record<string, DesktopCall>>;
  readonly log: Log;
  /** The one window whose page may call; null while there is none. */
  readonly window: () => BrowserWindow | null;
}

/** Opens the one channel between the page and the planner. */
export function answerCalls(channel: CallChannel): void {
  ipcMain.handle(callChannel, async (event, message: unknown): Promise<Envelope<unknown>> => {
    if (!isOurPage(event, channel.window())) {
      return err({ code: 'access-denied', reason: 'sender' });
    }
    const call = readCall(message);
    const desktop =
      typeof call.method === 'string' && Object.hasOwn(channel.desktop, call.method)
        ? channel.desktop[call.method]
        : undefined;
    if (desktop === undefined) return channel.dispatch(call);
    try {
      return await desktop(call.input);
    } catch (cause) {
      return err({ code: 'internal', reference: channel.log.error('desktop call', cause) });
    }
  });
}

/** Only the top frame of our window at our address may call: no frame inside it, no other page. */
function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return (
    window !== null &&
    frame !== null &&
    event.sender === window.webContents &&
    frame.parent === null &&
    isPageAddress(frame.url)
  );
}

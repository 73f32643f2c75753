import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { callChannel, type Envelope } from '../../../shared/api/envelope.ts';
import { err } from '../../../shared/base/result.ts';
import type { Dispatch } from '../../transport/dispatch.ts';
import { readCall } from '../../transport/read-call.ts';
import { isPageAddress } from './app-protocol.ts';

export interface CallChannel {
  readonly dispatch: Dispatch;
  /** The one window whose page may call; null while there is none. */
  readonly window: () => BrowserWindow | null;
}

/** Opens the one channel between the page and the planner. */
export function answerCalls({ dispatch, window }: CallChannel): void {
  ipcMain.handle(callChannel, async (event, message: unknown): Promise<Envelope<unknown>> => {
    if (!isOurPage(event, window())) return err({ code: 'access-denied', reason: 'sender' });
    return dispatch(readCall(message));
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

import type { EventEmitter } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import type { MenuTemplate } from './electron.ts';

/** Answers one request for an address of the app's own scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** What the main process did to the stand-in, and what the test lets it do. */
export interface ElectronDouble {
  browser: Browser | null;
  ready: Promise<void>;
  app: (EventEmitter & { quit(): void }) | null;
  sandboxed: boolean;
  quit: boolean;
  readonly schemes: string[];
  /** Handlers of the app's scheme, by session. */
  readonly handlers: Map<string, SchemeHandler>;
  readonly channels: Map<string, (event: unknown, message: unknown) => unknown>;
  /** Visible windows' pages, in the order they were opened. */
  readonly pages: Page[];
  readonly windowOptions: Record<string, unknown>[];
  readonly saveDialogs: { readonly defaultPath: string }[];
  /** Where the user saves next; null cancels the dialog. */
  savePath: string | null;
  menu: readonly MenuTemplate[];
  /** Answers the app's handler for permission requests gave, by permission. */
  /** Which session has which handler, as `session:kind`. */
  readonly permissionHandlers: string[];
  readonly permissions: ((permission: string) => boolean)[];
}

/** One per process, whichever loader asked for this file. */
const holder = globalThis as { electronDouble?: ElectronDouble };

holder.electronDouble ??= {
  browser: null,
  ready: Promise.resolve(),
  app: null,
  sandboxed: false,
  quit: false,
  schemes: [],
  handlers: new Map(),
  channels: new Map(),
  pages: [],
  windowOptions: [],
  saveDialogs: [],
  savePath: null,
  menu: [],
  permissionHandlers: [],
  permissions: [],
};

export const double: ElectronDouble = holder.electronDouble;

/** Pages of the app's scheme are shown at this address: a browser knows no other schemes. */
export const shownOrigin = 'https://isoplan.electron.test';
export const ownOrigin = 'app://isoplan';

export function toShown(address: string): string {
  return address.startsWith(ownOrigin) ? shownOrigin + address.slice(ownOrigin.length) : address;
}

export function toOwn(address: string): string {
  return address.startsWith(shownOrigin) ? ownOrigin + address.slice(shownOrigin.length) : address;
}

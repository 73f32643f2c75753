import type { EventEmitter } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import type { MenuTemplate } from './electron.ts';

/** Answers one request for an address of the app's own scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the main process did to the stand-in, and what the test lets it do. */
export interface ElectronDouble {
  browser: Browser | null;
  ready: Promise<void>;
  app: (EventEmitter & { quit(): void }) | null;
  isPackaged: boolean;
  sandboxed: boolean;
  quit: boolean;
  readonly schemes: string[];
  /** Handlers of the app's scheme, by session. */
  readonly handlers: Map<string, SchemeHandler>;
  readonly channels: Map<string, (event: unknown, message: unknown) => unknown>;
  /** Visible windows' pages, in the order they were opened. */
  readonly pages: Page[];
  readonly windows: EventEmitter[];
  readonly windowOptions: Record<string, unknown>[];
  readonly saveDialogs: { readonly defaultPath: string }[];
  /** Where the user saves next; null cancels the dialog. */
  savePath: string | null;
  /** What the user chooses to open next. */
  openPaths: readonly string[];
  readonly errors: string[];
  readonly recent: string[];
  about: Record<string, unknown>;
  displays: readonly { readonly id: number; readonly workArea: Area }[];
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
  isPackaged: false,
  sandboxed: false,
  quit: false,
  schemes: [],
  handlers: new Map(),
  channels: new Map(),
  pages: [],
  windows: [],
  windowOptions: [],
  saveDialogs: [],
  savePath: null,
  openPaths: [],
  errors: [],
  recent: [],
  about: {},
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
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

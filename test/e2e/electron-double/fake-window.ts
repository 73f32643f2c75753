import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { double, ownOrigin, shownOrigin, toOwn, toShown } from './double.ts';
import type { FakeSession } from './fake-session.ts';

interface WebPreferences {
  readonly preload?: string;
  readonly javascript?: boolean;
  readonly session?: FakeSession;
}

interface WindowOptions {
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' };

/** What the main process sees of a page. */
class FakeContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  page: Page | null = null;
  mainFrame: { readonly url: string; readonly parent: null } | null = null;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** The page's frame as a sender: its own address, and whether a frame is around it. */
  frameOf(frame: Frame): { readonly url: string; readonly parent: object | null } {
    return { url: toOwn(frame.url()), parent: frame.parentFrame() };
  }

  async printToPDF(options: Record<string, unknown>): Promise<Buffer> {
    if (this.page === null) throw new Error('nothing to print');
    return this.page.pdf({
      preferCSSPageSize: options['preferCSSPageSize'] === true,
      printBackground: options['printBackground'] === true,
      tagged: options['generateTaggedPDF'] === true,
      outline: options['generateDocumentOutline'] === true,
    });
  }
}

/** Runs a CommonJS preload in the page with the two things of Electron that a sandboxed one has. */
function preloadScript(file: string): string {
  return `(() => {
    if (location.origin !== ${JSON.stringify(shownOrigin)} || window !== window.top) return;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) =>
          Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
      },
      ipcRenderer: { invoke: (channel, message) => window.electronDoubleInvoke(channel, message) },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload cannot load ' + name);
      return electron;
    };
    const start = () => {
      ${readFileSync(file, 'utf8')}
    };
    start();
  })();`;
}

/** A window: a page of a browser context of its own, fed by the app's scheme handler. */
export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  private readonly options: WindowOptions;
  private readonly opened: Promise<Page>;
  private destroyed = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    double.windows.push(this);
    double.windowOptions.push({ ...options, ...options.webPreferences });
    double.app?.emit('web-contents-created', {}, this.webContents);
    this.opened = this.open();
  }

  private async open(): Promise<Page> {
    if (double.browser === null) throw new Error('no browser for the windows');
    const { javascript = true, preload, session } = this.options.webPreferences ?? {};
    const context = await double.browser.newContext({
      javaScriptEnabled: javascript,
      viewport: { width: 1280, height: 840 },
    });
    await this.serve(context, session?.name ?? 'default');
    await context.exposeBinding('electronDoubleInvoke', (source, channel, message) =>
      this.invoke(source.frame, String(channel), message),
    );
    if (preload !== undefined) await context.addInitScript(preloadScript(preload));
    const page = await context.newPage();
    this.webContents.page = page;
    page.on('popup', (popup) => void this.judgePopup(popup));
    page.once('close', () => this.emit('closed'));
    if (this.options.show !== false || preload !== undefined) double.pages.push(page);
    return page;
  }

  /** Everything the page asks for goes to the app's handler; the network is not there. */
  private async serve(context: BrowserContext, sessionName: string): Promise<void> {
    await context.route('**/*', async (route) => {
      const request = route.request();
      const handler = double.handlers.get(sessionName);
      if (!request.url().startsWith(shownOrigin)) {
        const stays = request.isNavigationRequest() && this.isPrevented(request.url());
        // An answer without content leaves the page where it is, as a prevented navigation does.
        return stays ? route.fulfill({ status: 204 }) : route.abort();
      }
      if (handler === undefined) return route.abort();
      const answer = await handler(new Request(toOwn(request.url())));
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
  }

  /** Whether the app objects to a page's going there; `left` tells that nobody did. */
  private isPrevented(url: string): boolean {
    let prevented = false;
    const preventDefault = (): void => {
      prevented = true;
    };
    this.webContents.emit('will-frame-navigate', { url, preventDefault });
    if (!prevented) this.emit('left', url);
    return prevented;
  }

  private async judgePopup(popup: Page): Promise<void> {
    const { action } = this.webContents.openHandler({ url: popup.url() });
    if (action === 'deny') await popup.close();
    else this.emit('left', popup.url());
  }

  private invoke(frame: Frame, channel: string, message: unknown): unknown {
    const handler = double.channels.get(channel);
    if (handler === undefined) throw new Error(`no handler for '${channel}'`);
    const event = { sender: this.webContents, senderFrame: this.webContents.frameOf(frame) };
    return handler(event, structuredClone(message));
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opened;
    if (!address.startsWith(ownOrigin)) throw new Error(`not an address of the app: ${address}`);
    await page.goto(toShown(address), { waitUntil: 'load' });
    this.emit('ready-to-show');
  }

  show(): void {}
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
    void this.opened.then((page) => page.context().close()).catch(() => undefined);
  }
}

import type { LaunchOptions } from 'playwright-core';
import type { FoundBrowser } from './browser.ts';

const startSeconds = 20;

/** Nobody but root can listen there: whatever asks for a proxy is refused by this very machine. */
const closedProxy = 'http://127.0.0.1:9';

/**
 * Keeps the browser's own services at home. Each of them has a switch that comes and goes with the
 * versions; these three hold for all: no name has an address, every address is asked of a proxy that
 * is not there, and nothing is sent past it.
 */
const silence = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--proxy-server=${closedProxy}`,
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-pings',
];

/** Whose process starts the browser; Chromium's sandbox does not start as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** How a browser is started to print: with its sandbox, but as root, and without any network. */
export function launchOptions(
  browser: FoundBrowser,
  environment: Readonly<Record<string, string | undefined>>,
  sandboxed: boolean,
): LaunchOptions {
  return {
    executablePath: browser.path,
    headless: true,
    timeout: startSeconds * 1000,
    chromiumSandbox: sandboxed,
    args: silence,
    // The planner ends the browser itself; a library that ends the process would cut off what is saved.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...environment },
  };
}

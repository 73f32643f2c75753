import path from 'node:path';
import { ok } from '../../../../shared/base/result.ts';
import { say, text } from '../../../../shared/base/text.ts';
import { createRendererFiles } from '../../renderer-files.ts';
import { openBrowser } from '../../web/open-browser.ts';
import { onParentGone } from '../../web/parent-watch.ts';
import { startWebHost } from '../../web/web-host.ts';
import type { CommandAction } from '../commands.ts';
import { integerOption } from '../option-values.ts';

/** `serve`: the whole planner in a browser, until it is stopped. */
export function serveCommand(options: {
  readonly port: string;
  readonly open: boolean;
}): CommandAction {
  return async ({ terminal, application }) => {
    const port = integerOption('--port', options.port, 0, 65_535);
    if (!port.ok) return port;
    const started = await startWebHost({
      dispatch: application.dispatch,
      files: createRendererFiles(path.join(application.root, 'out/renderer')),
      previews: application.previews,
      log: application.log,
      port: port.value,
    });
    if (!started.ok) return started;
    const host = started.value;
    // Whoever reads the address may stop the planner at once.
    const stopped = untilStopped();
    const address = host.newAddress();
    terminal.print(
      say(
        text(
          `Isoplan is ready at ${address}\nThe address works once; Ctrl+C stops Isoplan.`,
          `Isoplan 已就绪：${address}\n该地址只能使用一次；按 Ctrl+C 停止。`,
        ),
        terminal.language,
      ),
    );
    const forget = options.open ? openBrowser(address) : () => undefined;
    await stopped;
    forget();
    await host.close();
    return ok(null);
  };
}

/** Waits for Ctrl+C, a polite kill, or the end of the process that started this one. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.once('SIGHUP', () => resolve());
    onParentGone(resolve);
  });
}

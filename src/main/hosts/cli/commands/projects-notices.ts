import { ok } from '../../../../shared/base/result.ts';
import { say, text } from '../../../../shared/base/text.ts';
import type { CommandAction } from '../commands.ts';
import { noticeLine } from '../tell-notices.ts';

interface NoticesOptions {
  readonly json?: boolean;
  readonly read?: boolean;
}

/** `projects notices`: what happened to the store and nobody has read yet. */
export function projectsNoticesCommand(options: NoticesOptions): CommandAction {
  return async ({ terminal, client }) => {
    const status = await client.invoke('store.status', {});
    if (!status.ok) return status;
    const { notices } = status.value;
    const { language } = terminal;
    if (options.json) terminal.printJson({ schema: 'isoplan/notices@1', notices });
    else if (notices.length === 0) terminal.print(say(text('No notices.', '没有通知。'), language));
    else terminal.print(notices.map((one) => `${one.at}  ${noticeLine(one, terminal)}`).join('\n'));
    if (!options.read) return ok(null);
    for (const { number } of notices) {
      const read = await client.invoke('store.readNotice', { number });
      if (!read.ok) return read;
    }
    return ok(null);
  };
}

import { ok } from '../../../../shared/base/result.ts';
import { hostDocument } from '../../../../shared/domain/host-document.ts';
import type { CommandAction } from '../commands.ts';
import { ledgerText } from '../ledger-text.ts';

/** `probe`: reads this machine. */
export function probeCommand(options: { readonly json?: boolean }): CommandAction {
  return async ({ terminal, client, application }) => {
    const probed = await client.invoke('machine.probe', { refresh: true });
    if (!probed.ok) return probed;
    if (options.json) terminal.printJson(hostDocument(probed.value, application.version));
    else terminal.print(ledgerText(probed.value, terminal.language));
    return ok(null);
  };
}

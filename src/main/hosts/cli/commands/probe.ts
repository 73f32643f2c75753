import { ok } from '../../../../shared/base/result.ts';
import { hostDocument } from '../../../../shared/domain/host/host-document.ts';
import type { CommandAction } from '../commands.ts';
import { ledgerText } from '../ledger-text.ts';
import { plainTexts } from '../plain-texts.ts';

/** The options of `probe`, as typed. */
export interface ProbeOptions {
  readonly json?: boolean;
  readonly wholeMachine?: boolean;
  readonly withIdentifiers?: boolean;
}

/** `probe`: reads this machine. */
export function probeCommand(options: ProbeOptions): CommandAction {
  return async ({ terminal, client, application }) => {
    const scope = options.wholeMachine === true ? 'machine' : 'limits';
    const identifiers = options.withIdentifiers === true;
    const question = { refresh: true, scope, identifiers } as const;
    const probed = await client.invoke('machine.probe', question);
    if (!probed.ok) return probed;
    if (options.json) terminal.printJson(hostDocument(probed.value, application.version));
    else terminal.print(ledgerText(plainTexts(probed.value), terminal.language));
    return ok(null);
  };
}

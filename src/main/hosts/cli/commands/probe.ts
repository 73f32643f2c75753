import { ok, type Result } from '../../../../shared/base/result.ts';
import { hostDocument } from '../../../../shared/domain/host/host-document.ts';
import { say, text } from '../../../../shared/base/text.ts';
import type { Failure } from '../../../../shared/base/failure.ts';
import type { CommandAction } from '../commands.ts';
import { ledgerText } from '../ledger-text.ts';
import { plainTexts } from '../plain-texts.ts';

/** The options of `probe`, as typed. */
export interface ProbeOptions {
  readonly json?: boolean;
  readonly wholeMachine?: boolean;
  readonly withIdentifiers?: boolean;
  /** A file to record the machine in. */
  readonly record?: string;
}

/** `probe`: reads this machine. */
export function probeCommand(options: ProbeOptions): CommandAction {
  return async ({ terminal, client, application, files }) => {
    if (options.record !== undefined)
      return recordMachine(options.record, { terminal, client, files });
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

type CommandContext = Parameters<CommandAction>[0];

/** Writes what was read; the reader is asked to look through it, because it leaves their machine. */
async function recordMachine(
  file: string,
  { terminal, client, files }: Pick<CommandContext, 'terminal' | 'client' | 'files'>,
): Promise<Result<null, Failure>> {
  const recorded = await client.invoke('machine.record', {});
  if (!recorded.ok) return recorded;
  const written = files.write(file, Buffer.from(recorded.value.text));
  if (!written.ok) return written;
  terminal.note(
    say(
      text(
        `wrote ${file}; serial numbers, addresses, UUIDs, host and user names were taken out: look through it before you send it`,
        `已写入 ${file}；序列号、地址、UUID、主机名与用户名已移除：发送前请先查看`,
      ),
      terminal.language,
    ),
  );
  return ok(null);
}

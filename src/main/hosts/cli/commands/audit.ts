import { ok } from '../../../../shared/base/result.ts';
import { auditText } from '../audit-text.ts';
import type { CommandAction } from '../commands.ts';
import { plainTexts } from '../plain-texts.ts';

/** `audit`: checks a pack against itself. Findings are a result, not an error. */
export function auditCommand(options: {
  readonly pack: string;
  readonly json?: boolean;
}): CommandAction {
  return async ({ terminal, client }) => {
    const findings = await client.invoke('packs.audit', { id: options.pack });
    if (!findings.ok) return findings;
    const read = await client.invoke('packs.read', { id: options.pack });
    if (!read.ok) return read;
    const { id, version } = read.value.pack;
    const pack = { id, version, hash: read.value.hash };
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/audit@1', pack, findings: findings.value });
    } else {
      terminal.print(auditText(pack, plainTexts(findings.value), terminal.language));
    }
    return ok(null);
  };
}

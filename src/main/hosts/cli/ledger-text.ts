import type { ProbedMachine } from '../../../shared/api/contract.ts';
import { say, text, type Language } from '../../../shared/base/text.ts';
import { factLabel, factGroupLabels } from '../../../shared/domain/fact-labels.ts';
import { factText } from '../../../shared/domain/fact-text.ts';
import { factGroups, type LedgerEntry } from '../../../shared/domain/fact.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { inColumns } from './columns.ts';

/** The machine as a person reads it in a terminal: every fact with its source, or why it is unknown. */
export function ledgerText(machine: ProbedMachine, language: Language): string {
  const took = formatQuantity(machine.elapsedSeconds, 'seconds', language);
  const head = say(
    text(
      `${machine.host.name} (read in ${took}; --json prints it as a host file)`,
      `${machine.host.name}（用时 ${took}；--json 可输出主机文件）`,
    ),
    language,
  );
  const groups = factGroups.map((group) => {
    const entries = machine.ledger.entries.filter((entry) => entry.group === group);
    if (entries.length === 0) return '';
    const rows = entries.map((entry) => entryRow(entry, language));
    return `${say(factGroupLabels[group], language)}\n${inColumns(rows, '  ')}`;
  });
  return [head, ...groups.filter((group) => group !== '')].join('\n\n');
}

function entryRow(entry: LedgerEntry, language: Language): readonly string[] {
  const label = say(factLabel(entry), language);
  const name = entry.subject === null ? label : `${entry.subject} ${label}`;
  const source = entry.fact.known ? entry.fact.source : '';
  return [name, factText(entry, language), source];
}

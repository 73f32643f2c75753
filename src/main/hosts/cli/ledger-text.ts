import type { ProbedMachine } from '../../../shared/api/contract.ts';
import { say, text, type Language } from '../../../shared/base/text.ts';
import { factLabel, factGroupLabels } from '../../../shared/wording/fact-words.ts';
import { factText } from '../../../shared/wording/fact-text.ts';
import { factGroups, type LedgerEntry } from '../../../shared/domain/host/fact.ts';
import { plannedCores, plannedMemory } from '../../../shared/domain/host/ledger-host.ts';
import { formatQuantity, formatRange } from '../../../shared/units/format.ts';
import { factSource } from '../../../shared/domain/calibration/measuring-method.ts';
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
  const planned = plannedLines(machine, language);
  const groups = factGroups.map((group) => {
    const entries = machine.ledger.entries.filter((entry) => entry.group === group);
    if (entries.length === 0) return '';
    const rows = entries.map((entry) => entryRow(entry, language));
    return `${say(factGroupLabels[group], language)}\n${inColumns(rows, '  ')}`;
  });
  return [head, planned, ...groups.filter((group) => group !== '')].join('\n\n');
}

/** Totals of the machine beside the limits of this process, and which of the two is planned with. */
function plannedLines({ host, ledger }: ProbedMachine, language: Language): string {
  const scope = host.bounds?.scope ?? 'limits';
  const rows = [
    { name: text('CPU', 'CPU'), amount: plannedCores(ledger, scope), unit: 'cores' as const },
    { name: text('Memory', '内存'), amount: plannedMemory(ledger, scope), unit: 'bytes' as const },
  ].map(({ name, amount, unit }) => {
    const { disputed, planned, machine, limit } = amount;
    const quantity = (value: number | null): string => formatQuantity(value, unit, language);
    const none = say(text('none', '无'), language);
    return [
      say(name, language),
      disputed === null
        ? quantity(planned)
        : `${quantity(planned)} (${formatRange(disputed.low, disputed.high, unit, language)})`,
      quantity(machine),
      limit === null ? none : quantity(limit),
    ];
  });
  const titles = [
    text('', ''),
    text('planned with', '用于规划'),
    text('machine', '整机'),
    text('limit of this process', '本进程上限'),
  ].map((title) => say(title, language));
  return inColumns([titles, ...rows], '');
}

function entryRow(entry: LedgerEntry, language: Language): readonly string[] {
  const label = say(factLabel(entry), language);
  const name = entry.subject === null ? label : `${entry.subject} ${label}`;
  const source = entry.fact.known ? factSource(entry.fact.source, language) : '';
  return [name, factText(entry, language), source];
}

import { factGroupLabels, factLabel } from '../../wording/fact-words.ts';
import { dissentingReadings } from '../../domain/host/fact-dispute.ts';
import { factText, readingText } from '../../wording/fact-text.ts';
import { factGroups, type Ledger, type LedgerEntry } from '../../domain/host/fact.ts';
import type { Context } from '../context.ts';
import { cell, column, name, strong } from '../inline.ts';
import { writtenTime } from '../origin-words.ts';
import type { Section, TableBlock, TableCell, Words } from '../report.ts';
import { confidenceWords } from '../../wording/workload/level-words.ts';
import { factSource } from '../../domain/calibration/measuring-method.ts';

/** What a line of the ledger is about, with the device it belongs to. */
export function entryTitle(entry: LedgerEntry, { of, pick }: Context): Words {
  const label = of(factLabel(entry));
  return entry.subject === null ? label : [`${label}${pick(': ', '：')}`, name(entry.subject)];
}

/** Known facts; where readings contradict each other, both are printed. */
function knownRow(entry: LedgerEntry, context: Context): readonly (readonly TableCell[])[] {
  const { of, pick, language } = context;
  const { fact } = entry;
  if (!fact.known) return [];
  const against = dissentingReadings(fact, entry.unit).map(
    ({ value, source }) => `${readingText(entry, value, language)} (${source})`,
  );
  const dispute =
    against.length === 0 ? null : `${pick('contradicted by', '与之矛盾')}: ${against.join('; ')}`;
  return [
    [
      cell(entryTitle(entry, context)),
      cell([name(factText(entry, language))], dispute),
      cell([name(factSource(fact.source, language))]),
      cell(of(confidenceWords[fact.confidence])),
    ],
  ];
}

function ledgerTables(ledger: Ledger, context: Context): readonly TableBlock[] {
  const { pick, of } = context;
  return factGroups.flatMap((group): readonly TableBlock[] => {
    const rows = ledger.entries
      .filter((entry) => entry.group === group)
      .flatMap((entry) => knownRow(entry, context));
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        id: `facts-${group}`,
        caption: of(factGroupLabels[group]),
        columns: [
          column(pick('Fact', '项目'), 3),
          column(pick('Value', '取值'), 3),
          column(pick('Source', '来源'), 3.5),
          column(pick('Confidence', '可信度'), 1.2),
        ],
        rows,
        dense: true,
        whole: false,
      },
    ];
  });
}

/** Every reading that was taken of the machine, with where it was read and how sure it is. */
export function readingsSection(context: Context, number: string, ledger: Ledger): Section {
  const { pick, language } = context;
  return {
    id: 'readings',
    number,
    title: pick('Readings of the machine', '机器读数'),
    blocks: [
      {
        kind: 'paragraph',
        small: false,
        words: [
          pick('Read at ', '读取时间：'),
          strong(writtenTime(ledger.takenAt, language)),
          pick(
            '. Limits bound the process that read them and may be below what the machine has.',
            '。“限制”约束读取这些数据的进程，可能低于整机。',
          ),
        ],
      },
      ...ledgerTables(ledger, context),
    ],
  };
}

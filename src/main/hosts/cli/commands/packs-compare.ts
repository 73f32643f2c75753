import { comparisonTable } from '../../../../shared/charts/comparison-table.ts';
import { chartCsv } from '../../../../shared/charts/chart-csv.ts';
import { ok } from '../../../../shared/base/result.ts';
import { say, text } from '../../../../shared/base/text.ts';
import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';
import type { CommandAction } from '../commands.ts';
import { comparisonText } from '../comparison-text.ts';
import { readPlanFiles } from '../plan-file.ts';
import { plainTexts } from '../plain-texts.ts';

export interface CompareOptions {
  readonly for?: string;
  readonly host?: string;
  readonly basis?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** What the figures are computed for when no file says: the example of the design document. */
const example: ProjectDocument['workloads'][number] = { cpu: '2', memory: '4Gi' };

/** `packs compare`: where a pack is optimistic, where pessimistic, and where nothing is published. */
export function packsCompareCommand(
  stated: string,
  evidence: string,
  options: CompareOptions,
): CommandAction {
  return async ({ terminal, client, files }) => {
    const { language } = terminal;
    const { host, basis } = options;
    const read = readPlanFiles(files, options.for === undefined ? [] : [options.for], {
      ...(host === undefined ? {} : { host }),
      ...(basis === undefined ? {} : { basis }),
    });
    if (!read.ok) return read;
    const document =
      options.for === undefined ? { ...read.value, workloads: [example] } : read.value;
    const compared = await client.invoke('packs.compare', { document, stated, evidence });
    if (!compared.ok) return compared;
    if (options.json) {
      const packs = { stated, evidence };
      terminal.printJson({ schema: 'isoplan/comparison@1', ...packs, comparisons: compared.value });
    } else if (options.csv) {
      // Lines of CSV end with CRLF (RFC 4180), which is content here and no control character.
      terminal.printFile(chartCsv(comparisonTable(plainTexts(compared.value), language)));
    } else {
      const first = document.workloads[0]?.name ?? '';
      const what =
        options.for === undefined
          ? text('2 cores, 4 GiB, medium IO and network', '2 核、4 GiB、中等 IO 与网络')
          : text(first, first);
      const head = say(
        text(
          `${stated} against ${evidence}, for ${what.en}`,
          `${stated} 对照 ${evidence}，工作负载：${what.zh}`,
        ),
        language,
      );
      terminal.print(`${head}\n\n${comparisonText(plainTexts(compared.value), language)}`);
    }
    return ok(null);
  };
}

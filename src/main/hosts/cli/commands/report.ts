import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReportFormat } from '../../../../shared/api/contract.ts';
import { err, ok } from '../../../../shared/base/result.ts';
import { say, text } from '../../../../shared/base/text.ts';
import type { CommandAction } from '../commands.ts';
import { readPlanFiles, type PlanOptions } from '../plan-file.ts';

const formatOfEnding: Readonly<Record<string, ReportFormat>> = {
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
};

/** Chromium refuses its sandbox to root; whoever runs us so shall know it. */
const printedAsRoot = text(
  "printed without the browser's sandbox, because this is root",
  '以 root 身份运行，打印时未启用浏览器沙箱',
);

/** `report FILE --out R.pdf`: the decision report; the ending chooses the format. */
export function reportCommand(
  file: string,
  options: PlanOptions & { readonly out: string },
): CommandAction {
  return async ({ terminal, client, files }) => {
    const format = formatOfEnding[path.extname(options.out).toLowerCase()];
    if (format === undefined) {
      const limit = '.pdf .html .md .csv .json';
      return err({ code: 'file-unusable', file: options.out, reason: 'unknown-ending', limit });
    }
    const document = readPlanFiles(files, [file], options);
    if (!document.ok) return document;
    // Making a PDF takes seconds; a folder that is not there is known at once.
    if (!isFolder(path.dirname(options.out))) {
      return err({ code: 'file-unusable', file: options.out, reason: 'unwritable' });
    }
    const { language } = terminal;
    const report = await client.invoke('report.export', {
      document: document.value,
      language,
      format,
    });
    if (!report.ok) return report;
    const content = Buffer.from(report.value.base64, 'base64');
    const written = files.write(options.out, content);
    if (!written.ok) return written;
    if (format === 'pdf' && process.getuid?.() === 0) terminal.note(say(printedAsRoot, language));
    terminal.note(say(text(`wrote ${options.out}`, `已写入 ${options.out}`), language));
    return ok(null);
  };
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

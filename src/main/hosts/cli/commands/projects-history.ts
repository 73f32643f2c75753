import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { Failure } from '../../../../shared/base/failure.ts';
import { say } from '../../../../shared/base/text.ts';
import type { HistoryPage, Revision } from '../../../../shared/domain/project/project-history.ts';
import { inColumns } from '../columns.ts';
import type { CommandAction } from '../commands.ts';
import { plainTexts } from '../plain-texts.ts';

interface JsonOption {
  readonly json?: boolean;
}

const pageSize = 200;

/** `projects history ID`: every change of a project, newest first. */
export function projectsHistoryCommand(id: string, options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const revisions: Revision[] = [];
    let before: number | null = null;
    do {
      const page: Result<HistoryPage, Failure> = await client.invoke('projects.history', {
        id,
        before,
        limit: pageSize,
      });
      if (!page.ok) return page;
      revisions.push(...page.value.revisions);
      before = page.value.next;
    } while (before !== null);
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/history@1', id, revisions });
      return ok(null);
    }
    const rows = plainTexts(revisions).map(({ number, at, description, snapshots }) => [
      String(number),
      at,
      say(description, terminal.language),
      snapshots.map((name) => `[${name}]`).join(' '),
    ]);
    terminal.print(inColumns(rows));
    return ok(null);
  };
}

function revisionNumber(argument: string, found: string): Result<number, Failure> {
  const number = Number(found);
  if (/^\d{1,9}$/.test(found) && number >= 1) return ok(number);
  return err({
    code: 'field-invalid',
    source: null,
    field: argument,
    found,
    expected: { kind: 'at-least', low: 1 },
  });
}

/** `projects compare ID FROM TO`: what changed, and what that did to the results. */
export function projectsCompareCommand(
  id: string,
  from: string,
  to: string,
  options: JsonOption,
): CommandAction {
  return async ({ terminal, client }) => {
    const [earlier, later] = [revisionNumber('FROM', from), revisionNumber('TO', to)];
    if (!earlier.ok) return earlier;
    if (!later.ok) return later;
    const call = { id, from: earlier.value, to: later.value };
    const compared = await client.invoke('projects.compareResults', call);
    if (!compared.ok) return compared;
    const { inputs, results } = options.json ? compared.value : plainTexts(compared.value);
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/comparison@1', ...call, inputs, results });
      return ok(null);
    }
    const { language } = terminal;
    const lines = [
      inColumns(
        inputs.map(({ field, before, after }) => [field, before ?? '–', '→', after ?? '–']),
      ),
      ...results.summary.map((sentence) => say(sentence, language)),
      ...results.workloads.flatMap(({ name, sentences, figures }) => [
        `${name}:`,
        ...sentences.map((sentence) => `  ${say(sentence, language)}`),
        ...figures.map((figure) => `    ${say(figure.text, language)}`),
      ]),
    ];
    terminal.print(lines.filter((line) => line !== '').join('\n'));
    return ok(null);
  };
}

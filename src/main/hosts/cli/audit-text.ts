import { say, text, type Language } from '../../../shared/base/text.ts';
import type { Finding } from '../../../shared/domain/result/finding.ts';
import { severityWords } from '../../../shared/wording/severity-words.ts';
import { wrapped } from './columns.ts';

const lineWidth = 96;

/** The findings of an audit as a person reads them in a terminal. */
export function auditText(
  pack: { readonly id: string; readonly version: string },
  findings: readonly Finding[],
  language: Language,
): string {
  const count = findings.length;
  const head = say(
    text(
      `Pack ${pack.id} ${pack.version}: ${count === 1 ? '1 finding' : `${count} findings`}`,
      `模型包 ${pack.id} ${pack.version}：${count} 项发现`,
    ),
    language,
  );
  return [head, ...findings.map((finding) => findingText(finding, language))].join('\n\n');
}

function findingText(finding: Finding, language: Language): string {
  const colon = say(text(': ', '：'), language);
  const sections = finding.sections.map((section) => `§${section}`).join(' ');
  const title = say(finding.title, language);
  const severity = say(severityWords[finding.severity], language);
  const side = ({ label, figure }: Finding['left']): string =>
    wrapped(`${say(label, language)}${colon}${say(figure, language)}`, lineWidth, '    ');
  const formula =
    finding.formula === null
      ? []
      : [
          wrapped(
            [finding.formula, finding.inserted].filter(Boolean).join(' = '),
            lineWidth,
            '    ',
          ),
        ];
  const instead = say(text('Instead: ', '本规划器的处理：'), language);
  return [
    wrapped(
      `[${severity}] ${title} (${[sections, finding.id].filter(Boolean).join(', ')})`,
      lineWidth,
      '  ',
    ),
    side(finding.left),
    side(finding.right),
    ...formula,
    wrapped(instead + say(finding.instead, language), lineWidth, '    '),
  ].join('\n');
}

import type { Finding, Severity } from '../../domain/result/finding.ts';
import { workedExamples } from '../../audit/worked-examples.ts';
import type { Context } from '../context.ts';
import { cell, code, column, figureColumn, figureInline, name, strong } from '../inline.ts';
import { severityWords } from '../../wording/severity-words.ts';
import type { Block, Section, TableCell, Words } from '../report.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

function counts(context: Context): string {
  const { findings, pick } = context;
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} × ${context.of(severityWords[severity])}`];
  });
  return parts.join(pick(', ', '，'));
}

/** The formula a finding rests on and the same with its numbers, a line each. */
function formulaLines({ formula, inserted }: Finding): readonly Words[] {
  return [formula, inserted].flatMap((line): readonly Words[] =>
    line === null ? [] : [[code(line)]],
  );
}

function row(finding: Finding, context: Context): readonly TableCell[] {
  const { of, pick } = context;
  const side = ({ label, figure }: Finding['left']): TableCell => cell(of(figure), of(label));
  const places = finding.sections.map((section) => `§${section}`).join(pick(', ', '、'));
  const severity = `${of(severityWords[finding.severity])}${pick(', ', '，')}${places}`;
  return [
    cell(of(finding.title), severity, ...formulaLines(finding)),
    side(finding.left),
    side(finding.right),
    cell(of(finding.instead)),
  ];
}

/** The examples the document works out, beside what the formulas give; none where it has none. */
function examplesTable({ pick, of, inUnit, request }: Context): readonly Block[] {
  const rows = workedExamples(request.pack).map((example): readonly TableCell[] => {
    const owner = request.pack.alternatives.find(({ id }) => id === example.alternative);
    return [
      cell(of(example.title), `§${example.section}`),
      cell(owner === undefined ? example.alternative : of(owner.name)),
      cell([figureInline(example.printed)]),
      cell([figureInline(inUnit(example.computed, 'bytes'))]),
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'worked-examples',
      caption: pick('Worked sizes, as printed and by the formulas', '算例：原文数值与公式所得'),
      columns: [
        column(pick('Size', '算例')),
        column(pick('Alternative', '方案')),
        figureColumn(pick('Printed', '原文')),
        figureColumn(pick('By the formulas', '公式所得')),
      ],
      rows,
      dense: true,
      whole: true,
    },
  ];
}

/** Where the pack contradicts itself, and what the planner does about it. */
export function auditSection(context: Context, number: string): Section {
  const { pick, findings, plan } = context;
  const intro: Block = {
    kind: 'paragraph',
    small: false,
    words: [
      pick('The pack ', '对模型包 '),
      name(plan.pack.id),
      pick(
        ` ${plan.pack.version} was checked against itself. Each finding is computed from the pack's own figures; both sides are printed, and what the planner does instead.`,
        ` ${plan.pack.version} 进行了自洽性检查。每条发现均由模型包自身数据算得，列出矛盾双方及规划器的处理方式。`,
      ),
      ' ',
      strong(findings.length === 0 ? pick('Nothing was found.', '未发现问题。') : counts(context)),
    ],
  };
  const blocks: readonly Block[] =
    findings.length === 0
      ? [intro]
      : [
          intro,
          {
            kind: 'table',
            id: 'findings',
            caption: pick('Findings', '发现'),
            columns: [
              column(pick('Finding', '发现'), 3.6),
              column(pick('One figure', '一方'), 1.8),
              column(pick('The other', '另一方'), 1.8),
              column(pick('What the planner does', '规划器的处理'), 2.8),
            ],
            rows: severities.flatMap((severity) =>
              findings.filter((one) => one.severity === severity).map((one) => row(one, context)),
            ),
            dense: true,
            whole: false,
          },
        ];
  return {
    id: 'audit',
    number,
    title: pick('Audit of the pack', '模型包审计'),
    blocks: [...blocks, ...examplesTable(context)],
  };
}

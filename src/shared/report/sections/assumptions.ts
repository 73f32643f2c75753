import { shareLabel } from '../../charts/drawing/axis-scale.ts';
import { criteria } from '../../domain/criterion.ts';
import { qualifiedId } from '../../engine/formula/prepared-pack.ts';
import { parseUnit, toBase } from '../../units/unit.ts';
import type { Context } from '../context.ts';
import { cell, code, column, figureColumn, figureInline, name } from '../inline.ts';
import { provenanceWords } from '../../wording/provenance-words.ts';
import type { Block, Section, TableCell } from '../report.ts';

function assumptionList({ plan, of, pick }: Context): Block {
  if (plan.assumptions.length === 0) {
    return {
      kind: 'paragraph',
      small: false,
      words: pick(
        'Nothing had to be assumed beyond the parameters of the pack.',
        '除模型包参数外，无需其他假设。',
      ),
    };
  }
  return { kind: 'list', ordered: false, items: plan.assumptions.map(({ text }) => of(text)) };
}

/** The weights the ranking used, beside those the pack proposes. */
function weightTable(context: Context): Block {
  const { pick, request, language } = context;
  const { document, pack } = request;
  const stated = criteria.filter((criterion) => pack.criteria.some(({ id }) => id === criterion));
  const proposed = stated.map(
    (criterion) => pack.criteria.find(({ id }) => id === criterion)?.weight ?? 0,
  );
  const used = stated.map(
    (criterion, index) => document.weights[criterion] ?? proposed[index] ?? 0,
  );
  const share = (weights: readonly number[], index: number): string => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return total > 0 ? shareLabel((weights[index] ?? 0) / total, language) : '–';
  };
  return {
    kind: 'table',
    id: 'weights',
    caption: pick('Weights of the criteria', '准则权重'),
    columns: [
      column(pick('Criterion', '准则'), 3),
      figureColumn(pick('Used here', '本项目'), 1),
      figureColumn(pick('Proposed by the pack', '模型包建议'), 1.4),
      column(pick('Set by', '来源'), 2),
    ],
    rows: stated.map((criterion, index) => [
      cell(context.criterion(criterion)),
      cell(share(used, index)),
      cell(share(proposed, index)),
      cell(
        document.weights[criterion] === undefined
          ? pick('the pack', '模型包')
          : pick('the project', '本项目'),
      ),
    ]),
    dense: false,
    whole: true,
  };
}

/** Every figure of the pack that this project replaced, with the reason given. */
function overrideTable(context: Context): readonly Block[] {
  const { pick, of, request, inUnit } = context;
  const rows = request.document.overrides.map((override): readonly TableCell[] => {
    const definition = request.pack.parameters.find(
      ({ alternative, symbol }) => qualifiedId(alternative, symbol) === override.parameter,
    );
    const unit = definition?.unit ?? '1';
    const parsed = parseUnit(unit);
    const was = (value: number): number => (parsed.ok ? toBase(value, parsed.value) : value);
    const before =
      definition === undefined
        ? '–'
        : inUnit({ low: was(definition.low), high: was(definition.high) }, unit);
    return [
      cell(definition === undefined ? override.parameter : of(definition.title), [
        code(override.parameter),
      ]),
      cell([figureInline(inUnit({ low: override.low, high: override.high }, unit))]),
      cell([figureInline(before)]),
      cell(context.of(provenanceWords[override.provenance])),
      cell([name(override.reason)]),
    ];
  });
  if (rows.length === 0) {
    const words = pick('No parameter of the pack was replaced.', '未替换模型包中的任何参数。');
    return [{ kind: 'paragraph', small: false, words }];
  }
  return [
    {
      kind: 'table',
      id: 'overrides',
      caption: pick('Parameters replaced in this project', '本项目替换的参数'),
      columns: [
        column(pick('Parameter', '参数'), 2.6),
        figureColumn(pick('Now', '现值'), 1.9),
        figureColumn(pick('Pack', '模型包'), 1.9),
        column(pick('Kind', '类别'), 1.1),
        column(pick('Reason', '理由'), 3),
      ],
      rows,
      dense: true,
      whole: false,
    },
  ];
}

/** Rule thresholds that differ from the pack's. */
function thresholdTable(context: Context): readonly Block[] {
  const { pick, of, request, inUnit } = context;
  const { thresholds } = request.document;
  const rows = request.pack.thresholds.flatMap(({ id, title, unit, value }) => {
    const replaced = thresholds[id];
    return replaced === undefined || replaced === value
      ? []
      : [[cell(of(title), [code(id)]), cell(inUnit(replaced, unit)), cell(inUnit(value, unit))]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'thresholds',
      caption: pick('Rule thresholds replaced in this project', '本项目替换的规则阈值'),
      columns: [
        column(pick('Threshold', '阈值'), 3),
        figureColumn(pick('Now', '现值')),
        figureColumn(pick('Pack', '模型包')),
      ],
      rows,
      dense: false,
      whole: false,
    },
  ];
}

/** What was taken for granted, by whom, and what was changed from the pack. */
export function assumptionsSection(context: Context, number: string): Section {
  return {
    id: 'assumptions',
    number,
    title: context.pick('Assumptions', '假设'),
    blocks: [
      assumptionList(context),
      weightTable(context),
      ...overrideTable(context),
      ...thresholdTable(context),
    ],
  };
}

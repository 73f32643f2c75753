import { text } from '../base/text.ts';
import type { Pack, PackCriterion, PackFormula, PackParameter } from '../packs/pack.ts';

/** Symbol of the value of a criterion, 0 to 1. */
export function valueSymbol(criterion: string): string {
  return `value.${criterion}`;
}

/**
 * The value scales of a pack as parameters and formulas (model section 10), so that a value has a
 * trace like any other figure and its ends can be overridden.
 */
export function valueFormulas(pack: Pack): {
  readonly parameters: readonly PackParameter[];
  readonly formulas: readonly PackFormula[];
} {
  return {
    parameters: pack.criteria.flatMap((criterion) => [
      scaleEnd(pack, criterion, 'worst'),
      scaleEnd(pack, criterion, 'best'),
    ]),
    formulas: pack.criteria.map(valueFormula),
  };
}

function scaleEnd(pack: Pack, criterion: PackCriterion, end: 'worst' | 'best'): PackParameter {
  const ends = {
    worst: text('figure of value 0', '价值为 0 的数值'),
    best: text('figure of value 1', '价值为 1 的数值'),
  } as const;
  const value = criterion.scale[end];
  return {
    alternative: null,
    symbol: `scale.${criterion.id}.${end}`,
    title: text(
      `Value scale of ${criterion.title.en.toLowerCase()}: ${ends[end].en}`,
      `${criterion.title.zh}的价值标度：${ends[end].zh}`,
    ),
    unit: baseUnitOf(pack, criterion.value),
    low: value,
    high: value,
    distribution: 'point',
    status: 'assumption',
    source: {},
    note: text(
      'Absolute, so that adding an alternative never changes the order of the others.',
      '采用绝对标度，因此增加备选方案不会改变其余方案的次序。',
    ),
  };
}

function valueFormula(criterion: PackCriterion): PackFormula {
  const worst = `scale.${criterion.id}.worst`;
  const best = `scale.${criterion.id}.best`;
  const share =
    criterion.scale.shape === 'linear'
      ? `(${criterion.value} - ${worst}) / (${best} - ${worst})`
      : `ln(${criterion.value} / ${worst}) / ln(${best} / ${worst})`;
  return {
    alternative: null,
    symbol: valueSymbol(criterion.id),
    title: text(`Value of ${criterion.title.en.toLowerCase()}`, `${criterion.title.zh}的价值`),
    unit: '1',
    text: `clamp(${share}, 0, 1)`,
    source: {},
  };
}

/** The scale's ends are stated in base units of the figure they grade. */
function baseUnitOf(pack: Pack, symbol: string): string {
  const definition =
    pack.formulas.find((formula) => formula.symbol === symbol) ??
    pack.parameters.find((parameter) => parameter.symbol === symbol);
  const unit = definition?.unit ?? '1';
  return baseUnits[unit] ?? unit;
}

const baseUnits: Readonly<Record<string, string>> = {
  '%': 'ratio',
  ms: 's',
  µs: 's',
  us: 's',
  ns: 's',
  KiB: 'bytes',
  MiB: 'bytes',
  GiB: 'bytes',
  'MB/s': 'bytes/s',
};

import { composed, say, text, type Text } from '../base/text.ts';
import type { PercentileErrors } from '../domain/result/plan.ts';
import type { Estimate } from '../domain/range/range.ts';
import { scoreLabel } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import {
  frame,
  label,
  rowAxis,
  rowsHeight,
  tip,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';
import { asRange, fiveNumbers } from './estimate.ts';
import { words } from './drawing/wording.ts';
import {
  feasibilities,
  feasibilityRemarks,
  feasibilityWords,
  type Feasibility,
} from '../wording/standing-words.ts';

export interface ScoredAlternative {
  readonly id: string;
  readonly name: Text;
  readonly feasible: boolean;
  /** What nobody knows and has to turn out well for it to run. */
  readonly conditions?: readonly unknown[];
  /** Weighted sum, 0 to 1; null when the pack cannot score it. */
  readonly score: Estimate | null;
  /** How far samples may be off in its percentiles; null where nothing is uncertain. */
  readonly samplingError?: { readonly weightedSum: PercentileErrors | null };
}

/**
 * The ranking: one box per alternative, the whisker over all that the parameters allow, the box over
 * P5 to P95, the line at the median. Alternatives come best first; those that can run only on a condition
 * after those that can, infeasible ones last.
 */
export function scoreRangesChart(
  alternatives: readonly ScoredAlternative[],
  recommendation: string | null,
  settings: ChartSettings,
): Chart {
  const ranked = rank(alternatives);
  const summary = summarize(ranked, settings);
  return {
    title: say(text('Ranking', '排名'), settings.language),
    summary,
    option: option(ranked, recommendation, summary, settings),
    table: table(ranked, settings),
    height: rowsHeight(ranked.length),
  };
}

function feasibilityOf({ feasible, conditions = [] }: ScoredAlternative): Feasibility {
  if (!feasible) return 'infeasible';
  return conditions.length > 0 ? 'conditional' : 'certain';
}

/** Pixels to the right of the scale for a score and what is said beside it. */
function remarkWidth(ranked: readonly ScoredAlternative[]): number {
  return ranked.some((one) => feasibilityOf(one) === 'conditional') ? 132 : 96;
}

function rank(alternatives: readonly ScoredAlternative[]): readonly ScoredAlternative[] {
  const median = ({ score }: ScoredAlternative): number =>
    score === null ? Number.NEGATIVE_INFINITY : asRange(score).p50;
  const group = (one: ScoredAlternative): number => feasibilities.indexOf(feasibilityOf(one));
  return alternatives.toSorted(
    (one, other) => group(one) - group(other) || median(other) - median(one),
  );
}

function summarize(ranked: readonly ScoredAlternative[], settings: ChartSettings): string {
  return summarizeRanks(ranked, settings) + say(exactness(ranked), settings.language);
}

/** How exactly the samples know the percentiles that are drawn; nothing where nothing was drawn. */
function exactness(ranked: readonly ScoredAlternative[]): Text {
  const errors = ranked.flatMap(({ feasible, samplingError }) => {
    const found = samplingError?.weightedSum ?? null;
    return found === null || !feasible ? [] : [found.at5, found.at50, found.at95];
  });
  if (errors.length === 0) return text('', '');
  const most = Math.max(...errors, 0.0001).toFixed(4);
  return composed(
    ` The samples know the ends and the middle of these ranges to ±${most} (one standard error, at most).`,
    `样本给出的区间端点与中位数的标准误差不超过 ±${most}。`,
  );
}

function summarizeRanks(ranked: readonly ScoredAlternative[], { language }: ChartSettings): string {
  const scored = ranked.filter((one) => one.feasible && one.score !== null);
  const standing = scored[0] === undefined ? null : feasibilityOf(scored[0]);
  const [first, second] = scored.filter((one) => feasibilityOf(one) === standing);
  if (first?.score === undefined || first.score === null) {
    return say(
      text('No feasible alternative can be scored.', '没有可行且可评分的备选方案。'),
      language,
    );
  }
  const lead = asRange(first.score);
  const name = say(first.name, language);
  const range = `${scoreLabel(lead.p5)}–${scoreLabel(lead.p95)}`;
  const leads = composed(
    `${name} has the highest median score, ${scoreLabel(lead.p50)} (P5–P95: ${range}).`,
    `${name}的得分中位数最高，为 ${scoreLabel(lead.p50)}（P5–P95：${range}）。`,
  );
  if (second?.score === undefined || second.score === null) return say(leads, language);
  const next = asRange(second.score);
  const rival = say(second.name, language);
  const relation =
    next.p95 < lead.p5
      ? composed(` Its range lies above that of ${rival}.`, `其区间整体高于${rival}。`)
      : composed(` Its range overlaps that of ${rival}.`, `其区间与${rival}重叠。`);
  return say(leads, language) + say(relation, language);
}

function option(
  ranked: readonly ScoredAlternative[],
  recommendation: string | null,
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const scored = ranked.flatMap((one, row) =>
    one.score === null ? [] : [{ ...one, row, range: asRange(one.score) }],
  );
  const boxes: readonly Json[] = ranked.map((one) => {
    if (one.score === null) return { value: ['-', '-', '-', '-', '-'] };
    const color = colorOf(one, recommendation, settings);
    const range = asRange(one.score);
    return {
      value: fiveNumbers(range),
      itemStyle: {
        color: `${color}${one.feasible ? '66' : '1a'}`,
        borderColor: color,
        borderWidth: one.feasible ? 1.5 : 1,
        borderType: one.feasible ? 'solid' : 'dashed',
      },
      tooltip: tip(
        say(one.name, language),
        `P50 ${scoreLabel(range.p50)}`,
        `P5–P95 ${scoreLabel(range.p5)}–${scoreLabel(range.p95)}`,
        `${say(words.low, language)}–${say(words.high, language)} ${scoreLabel(range.low)}–${scoreLabel(range.high)}`,
      ),
    };
  });
  return {
    ...frame(settings, summary, { right: remarkWidth(ranked) }),
    xAxis: valueAxis(theme, {
      name: say(text('Score, 0 worst to 1 best', '得分（0 最差，1 最好）'), language),
      min: 0,
      max: 1,
    }),
    yAxis: rowAxis(
      theme,
      ranked.map((one) => say(one.name, language)),
    ),
    series: [
      { type: 'boxplot', data: boxes, boxWidth: [10, 16], silent: false },
      {
        type: 'scatter',
        symbol: 'none',
        silent: true,
        data: scored.map((one) => ({
          value: [one.range.high, one.row],
          symbolSize: 0,
          symbol: 'circle',
          label: label(
            scoreLabel(one.range.p50) + say(feasibilityRemarks[feasibilityOf(one)], language),
            one.feasible ? theme.text : theme.muted,
            'right',
            { fontWeight: one.feasible ? 600 : 400 },
          ),
        })),
      },
    ],
  };
}

function colorOf(
  one: ScoredAlternative,
  recommendation: string | null,
  { theme }: ChartSettings,
): string {
  return one.id === recommendation ? theme.accent : theme.neutral;
}

function table(ranked: readonly ScoredAlternative[], { language }: ChartSettings): ChartTable {
  const columns = [words.low, words.p5, words.p50, words.p95, words.high];
  const unknown = figureCell(null, say(words.unknown, language));
  return {
    columns: [
      { title: say(words.alternative, language), numeric: false },
      { title: say(text('Feasible', '可行'), language), numeric: false },
      ...columns.map((title) => ({ title: say(title, language), numeric: true })),
    ],
    rows: ranked.map((one) => [
      word(say(one.name, language)),
      word(say(feasibilityWords[feasibilityOf(one)], language)),
      ...(one.score === null
        ? columns.map(() => unknown)
        : fiveNumbers(asRange(one.score)).map((value) => figureCell(value, scoreLabel(value)))),
    ]),
  };
}

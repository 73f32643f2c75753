import { composed, text, type Language, type Text } from '../../base/text.ts';
import type { Estimate } from '../../domain/range/range.ts';
import type { Robustness } from '../../domain/result/decision.ts';
import type { DisplayUnit } from '../../units/display-unit.ts';
import { robustnessWords, verdictWords } from '../../wording/verdict-words.ts';
import { formatFigure, formatQuantity } from '../../units/format.ts';
import type { ConclusionSummary, FigureChange, WorkloadComparison } from './plan-comparison.ts';

/** The grade; "undecided" and "too close to call" would say the same twice. */
const gradeWord = (robustness: Robustness): Text | null =>
  robustness === 'too-close' || robustness === 'untested' ? null : robustnessWords[robustness];

const nobody = text('none', '无');

type WordlessFigure = Pick<FigureChange, 'alternativeName' | 'title' | 'unit' | 'before' | 'after'>;
type WordlessWorkload = Omit<WorkloadComparison, 'sentences'>;

/** Both values; where a range prints alike at its ends, its median tells them apart. */
function values(
  before: Estimate | null,
  after: Estimate | null,
  unit: DisplayUnit,
  language: Language,
): readonly [string, string] {
  const ranges = [before, after].map((one) => formatFigure(one, unit, language));
  const [then = '', now = ''] = ranges;
  if (then !== now || before === null || after === null) return [then, now];
  const middle = (one: Estimate): string =>
    formatQuantity(typeof one === 'number' ? one : one.p50, unit, language);
  return [middle(before), middle(after)];
}

/** One changed figure: `container: memory per instance from 434 MiB to 520 MiB`. */
export function figureSentence(change: WordlessFigure): Text {
  const { alternativeName: name, title, unit, before, after } = change;
  const en = values(before, after, unit, 'en');
  const zh = values(before, after, unit, 'zh');
  return composed(
    `${name.en}: ${title.en} from ${en[0]} to ${en[1]}`,
    `${name.zh}：${title.zh}由 ${zh[0]} 变为 ${zh[1]}`,
  );
}

function share(value: number | null, language: Language): string {
  return formatQuantity(value, 'percent', language);
}

function stands({ verdict, confidence, robustness }: ConclusionSummary): Text {
  const grade = gradeWord(robustness);
  const parts = [verdictWords[verdict], ...(grade === null ? [] : [grade])];
  const sentence = (language: Language): string => {
    const clauses = parts.map((part) => part[language]);
    const all = confidence === null ? clauses : [...clauses, share(confidence, language)];
    return all.join(language === 'en' ? ', ' : '，');
  };
  return text(sentence('en'), sentence('zh'));
}

function conclusionSentences({ before, after, ...one }: WordlessWorkload): readonly Text[] {
  if (before === null || after === null) return [];
  const [then, now] = [stands(before), stands(after)];
  const [old, current] = [before.recommendationName ?? nobody, after.recommendationName ?? nobody];
  if (one.recommendationChanged) {
    return [
      composed(
        `The recommendation changed from ${old.en} (${then.en}) to ${current.en} (${now.en}).`,
        `推荐由${old.zh}（${then.zh}）变为${current.zh}（${now.zh}）。`,
      ),
    ];
  }
  if (one.verdictChanged || one.robustnessChanged) {
    return [
      composed(
        `${current.en} is still recommended; the verdict changed from ${then.en} to ${now.en}.`,
        `仍推荐${current.zh}；结论由${then.zh}变为${now.zh}。`,
      ),
    ];
  }
  if (before.confidence !== after.confidence) {
    return [
      composed(
        `${current.en} is still recommended (${verdictWords[after.verdict].en}); its confidence went from ${share(before.confidence, 'en')} to ${share(after.confidence, 'en')}.`,
        `仍推荐${current.zh}（${verdictWords[after.verdict].zh}）；置信度由 ${share(before.confidence, 'zh')} 变为 ${share(after.confidence, 'zh')}。`,
      ),
    ];
  }
  return [];
}

function ruleSentences({ before, after }: WordlessWorkload): readonly Text[] {
  if (before === null || after === null || before.rule === after.rule) return [];
  return [
    composed(
      `The composite rule now says ${after.rule ?? 'nothing'} (before: ${before.rule ?? 'nothing'}).`,
      `综合规则现推荐 ${after.rule ?? '无'}（此前为 ${before.rule ?? '无'}）。`,
    ),
  ];
}

function renamingSentences({ renamedFrom }: WordlessWorkload): readonly Text[] {
  if (renamedFrom === null) return [];
  return [composed(`It was called ${renamedFrom} before.`, `此前名为${renamedFrom}。`)];
}

/** What happened to one workload, the most important first. */
export function workloadSentences(one: WordlessWorkload): readonly Text[] {
  if (one.kind !== 'kept') {
    const conclusion = one.after ?? one.before;
    const name = conclusion?.recommendationName ?? nobody;
    return one.kind === 'added'
      ? [composed(`Added; recommended: ${name.en}.`, `新增；推荐：${name.zh}。`)]
      : [composed(`Removed; was recommended: ${name.en}.`, `已移除；此前推荐：${name.zh}。`)];
  }
  const feasibility = one.feasibility.map(({ alternativeName: name, after, reasons }) => {
    const why = reasons[0] ?? text('', '');
    return after
      ? composed(`${name.en} has become feasible.`, `${name.zh}变为可行。`)
      : composed(`${name.en} is no longer feasible: ${why.en}`, `${name.zh}不再可行：${why.zh}`);
  });
  const count = one.figures.length;
  const figures =
    count === 0
      ? []
      : [
          text(
            count === 1 ? '1 figure changed.' : `${count} figures changed.`,
            `${count} 个数值有变化。`,
          ),
        ];
  const sentences = [
    ...renamingSentences(one),
    ...conclusionSentences(one),
    ...feasibility,
    ...ruleSentences(one),
    ...figures,
  ];
  return sentences.length > 0 ? sentences : [text('No result changed.', '结果没有变化。')];
}

/** The whole comparison in a few sentences. */
export function comparisonSentences(
  workloads: readonly WorkloadComparison[],
  same: boolean,
): readonly Text[] {
  if (same) {
    return [text('The results are the same in both.', '两者的结果相同。')];
  }
  const listSentence = (en: string, zh: string, names: readonly string[]): readonly Text[] =>
    names.length === 0
      ? []
      : [composed(`${en}: ${listed(names, ', ')}.`, `${zh}：${listed(names, '、')}。`)];
  const named = (fits: (one: WorkloadComparison) => boolean): readonly string[] =>
    workloads.filter(fits).map(({ name }) => name);
  const turned = named((one) => one.recommendationChanged);
  const firmer = named(
    (one) => !one.recommendationChanged && (one.verdictChanged || one.robustnessChanged),
  );
  return [
    ...(turned.length === 0
      ? [text('No recommendation changed.', '没有推荐发生变化。')]
      : listSentence('The recommendation changed for', '推荐发生变化的工作负载', turned)),
    ...listSentence('The verdict changed for', '结论发生变化的工作负载', firmer),
    ...listSentence(
      'Added',
      '新增的工作负载',
      named(({ kind }) => kind === 'added'),
    ),
    ...listSentence(
      'Removed',
      '移除的工作负载',
      named(({ kind }) => kind === 'removed'),
    ),
  ];
}

const maxNames = 8;

function listed(names: readonly string[], separator: string): string {
  const rest = names.length > maxNames ? [`… (${names.length})`] : [];
  return [...names.slice(0, maxNames), ...rest].join(separator);
}

import type { PackSummary } from '../../../shared/api/contract.ts';
import { failureSentence } from '../../../shared/wording/failure/failure-sentence.ts';
import { say, text, type Language, type Text } from '../../../shared/base/text.ts';
import { datedCitation, hardwareText } from '../../../shared/wording/source-text.ts';
import { packSource } from '../../../shared/model/parameter-source.ts';
import type { Pack, PackParameter } from '../../../shared/packs/pack.ts';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { statusWords } from '../../../shared/wording/provenance-words.ts';
import { inColumns, wrapped } from './columns.ts';

const lineWidth = 96;

const origins: Readonly<Record<PackSummary['origin'], Text>> = {
  'built-in': text('built in', '内置'),
  user: text('yours', '自有'),
};

/** The packs, one paragraph each; of a broken one, what is wrong with it. */
export function packListText(packs: readonly PackSummary[], language: Language): string {
  return packs.map((pack) => paragraph(pack, language)).join('\n\n');
}

function paragraph(pack: PackSummary, language: Language): string {
  if (pack.failure !== null) {
    const broken = say(text('cannot be used', '无法使用'), language);
    const reason = wrapped(failureSentence(pack.failure, language), lineWidth, '  ');
    return `${pack.id}  [${broken}]\n${reason}`;
  }
  const { id, version, title, description, alternatives, parameters, formulas } = pack;
  const origin = say(origins[pack.origin], language);
  const counts = say(
    text(
      `${parameters} parameters, ${formulas} formulas; ${alternatives.join(', ')}`,
      `参数 ${parameters} 个，公式 ${formulas} 条；${alternatives.join('、')}`,
    ),
    language,
  );
  return [
    `${id} ${version}  ${say(title, language)}  [${origin}]`,
    wrapped(say(description, language), lineWidth, '  '),
    wrapped(counts, lineWidth, '  '),
  ].join('\n');
}

/** One pack with every parameter: figures, status and source. */
export function packText(pack: Pack, hash: string, language: Language): string {
  const head = `${pack.id} ${pack.version}  ${say(pack.title, language)}  ${hash}`;
  const groups = [null, ...pack.alternatives.map((one) => one.id)].map((alternative) => {
    const parameters = pack.parameters.filter((parameter) => parameter.alternative === alternative);
    if (parameters.length === 0) return '';
    const title = alternative ?? say(text('all alternatives', '所有方案'), language);
    const heads = inColumns(
      parameters.map((parameter) => parameterRow(parameter, language)),
      '  ',
    ).split('\n');
    const rows = parameters.map(
      (one, index) => `${heads[index] ?? ''}\n${sourceText(one, language)}`,
    );
    return [title, ...rows].join('\n');
  });
  const description = wrapped(say(pack.description, language), lineWidth, '');
  return [`${head}\n${description}`, ...groups.filter((group) => group !== '')].join('\n\n');
}

function parameterRow(parameter: PackParameter, language: Language): readonly string[] {
  const { symbol, title, low, high, unit } = parameter;
  const range = low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  return [symbol, unitless.has(unit) ? range : `${range} ${unit}`, say(title, language)];
}

const unitless: ReadonlySet<string> = new Set(['ratio', 'level', 'none', '1']);

/** How far a figure was checked, who published it, and on which machines it was measured. */
function sourceText(parameter: PackParameter, language: Language): string {
  const source = packSource(parameter);
  const hardware = hardwareText(source);
  const parts = [
    statusWords[parameter.status],
    datedCitation(source),
    ...(hardware === null ? [] : [hardware]),
  ];
  const line = parts.map((part) => say(part, language)).join(say(text('; ', '；'), language));
  return wrapped(line, lineWidth, '      ');
}

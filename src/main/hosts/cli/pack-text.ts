import type { PackSummary } from '../../../shared/api/contract.ts';
import { say, text, type Language } from '../../../shared/base/text.ts';
import { datedCitation, hardwareText } from '../../../shared/domain/source-text.ts';
import { packSource } from '../../../shared/model/parameter-source.ts';
import type { Pack, PackParameter, ParameterStatus } from '../../../shared/packs/pack.ts';
import { formatNumber } from '../../../shared/units/format-number.ts';
import { inColumns, wrapped } from './columns.ts';

const lineWidth = 96;

const statusWords = {
  stated: text('stated', '原文'),
  assumption: text('assumption', '假设'),
  verified: text('verified', '已核实'),
  recalled: text('recalled', '凭记忆'),
} as const satisfies Readonly<Record<ParameterStatus, unknown>>;

/** The packs, one paragraph each. */
export function packListText(packs: readonly PackSummary[], language: Language): string {
  return packs
    .map((pack) => {
      const counts = say(
        text(
          `${pack.parameters} parameters, ${pack.formulas} formulas; ${pack.alternatives.join(', ')}`,
          `参数 ${pack.parameters} 个，公式 ${pack.formulas} 条；${pack.alternatives.join('、')}`,
        ),
        language,
      );
      return [
        `${pack.id} ${pack.version}  ${say(pack.title, language)}`,
        wrapped(say(pack.description, language), lineWidth, '  '),
        `  ${counts}`,
      ].join('\n');
    })
    .join('\n\n');
}

/** One pack with every parameter: figures, status and source. */
export function packText(pack: Pack, hash: string, language: Language): string {
  const head = `${pack.id} ${pack.version}  ${say(pack.title, language)}  ${hash}`;
  const groups = [null, ...pack.alternatives.map((one) => one.id)].map((alternative) => {
    const own = pack.parameters.filter((parameter) => parameter.alternative === alternative);
    if (own.length === 0) return '';
    const title = alternative ?? say(text('all alternatives', '所有方案'), language);
    const heads = inColumns(
      own.map((parameter) => parameterRow(parameter, language)),
      '  ',
    ).split('\n');
    const rows = own.map((one, index) => `${heads[index] ?? ''}\n${sourceText(one, language)}`);
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

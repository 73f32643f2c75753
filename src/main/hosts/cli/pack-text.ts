import type { PackSummary } from '../../../shared/api/contract.ts';
import { say, text, type Language } from '../../../shared/base/text.ts';
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
    const rows = own.map((parameter) => parameterRow(parameter, language));
    return `${title}\n${inColumns(rows, '  ')}`;
  });
  const description = wrapped(say(pack.description, language), lineWidth, '');
  return [`${head}\n${description}`, ...groups.filter((group) => group !== '')].join('\n\n');
}

function parameterRow(parameter: PackParameter, language: Language): readonly string[] {
  const { low, high, unit, source } = parameter;
  const range = low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  const origin = source.section === undefined ? source.citation : `§${source.section}`;
  return [
    parameter.symbol,
    `${range} ${unit === 'none' ? '' : unit}`.trim(),
    say(statusWords[parameter.status], language),
    origin ?? '',
    say(parameter.title, language),
  ];
}

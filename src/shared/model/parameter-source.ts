import { text, type Text } from '../base/text.ts';
import type { ParameterSource } from '../domain/provenance.ts';
import type { Parameter } from '../engine/formula/prepared-pack.ts';
import type { PackParameter } from '../packs/pack.ts';

const byUser = text('Replaced in this project', '在本项目中替换');
const byMeasurement = text('Measured on this host', '在本机测得');

/** Where a parameter's figures come from: the pack's source, or who replaced them. */
export function parameterSource(parameter: Parameter): ParameterSource {
  if (parameter.provenance === 'override') return replaced(byUser, 'typed');
  if (parameter.provenance === 'measured') return replaced(byMeasurement, 'measured');
  return packSource(parameter.definition);
}

/** Where a parameter's figures come from in its pack, whatever a project made of it. */
export function packSource(definition: PackParameter): ParameterSource {
  const { source, status } = definition;
  return {
    citation: citation(definition),
    url: source.url ?? null,
    year: source.year ?? null,
    hardware: source.hardware ?? null,
    status,
  };
}

function replaced(wording: Text, status: ParameterSource['status']): ParameterSource {
  return { citation: wording, url: null, year: null, hardware: null, status };
}

function citation({ source, status, printed: figure }: PackParameter): Text {
  const { section, citation: publication } = source;
  if (publication !== undefined) return text(publication, publication);
  if (section !== undefined) {
    const printed = figure === undefined ? '' : `: ${figure}`;
    return text(`Document §${section}${printed}`, `原文 §${section}${printed.replace(': ', '：')}`);
  }
  return status === 'assumption'
    ? text('Assumption of the pack', '模型包的假设')
    : text('Definition of the model', '模型定义');
}

import { text, type Text } from '../base/text.ts';
import type { ParameterSource } from '../domain/trace.ts';
import type { Parameter } from '../engine/prepared-pack.ts';

const byUser = text('Replaced in this project', '在本项目中替换');
const byMeasurement = text('Measured on this host', '在本机测得');

/** Where a parameter's figures come from: the pack's source, or who replaced them. */
export function parameterSource(parameter: Parameter): ParameterSource {
  if (parameter.provenance === 'override') return replaced(byUser, 'typed');
  if (parameter.provenance === 'measured') return replaced(byMeasurement, 'measured');
  const { source, status } = parameter.definition;
  return {
    citation: citation(parameter),
    url: source.url ?? null,
    year: source.year ?? null,
    status,
  };
}

function replaced(wording: Text, status: ParameterSource['status']): ParameterSource {
  return { citation: wording, url: null, year: null, status };
}

function citation({ definition }: Parameter): Text {
  const { section, citation: publication } = definition.source;
  if (publication !== undefined) return text(publication, publication);
  if (section !== undefined) {
    const printed = definition.printed === undefined ? '' : `: ${definition.printed}`;
    return text(`Document §${section}${printed}`, `原文 §${section}${printed.replace(': ', '：')}`);
  }
  return text('Definition of the model', '模型定义');
}

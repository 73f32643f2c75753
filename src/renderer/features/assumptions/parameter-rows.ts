import { unpublishedValues, valueParameter } from '../../../shared/model/value-overrides.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { ParameterOverride, ProjectDocument } from '../../../shared/domain/project/project.ts';
import { rangeFrom, type Distribution, type Range } from '../../../shared/domain/range/range.ts';
import type { ParameterSource } from '../../../shared/domain/provenance.ts';
import { packSource } from '../../../shared/model/parameter-source.ts';
import type { Pack, PackParameter } from '../../../shared/packs/pack.ts';
import { parseUnit, toBase } from '../../../shared/units/unit.ts';

/** A parameter of the pack as the project uses it; figures in SI base form. */
export interface ParameterRow {
  readonly id: string;
  readonly definition: PackParameter;
  /** The alternative's name, or null for a parameter of all. */
  readonly owner: string | null;
  readonly title: string;
  readonly section: string | null;
  /** Where the pack has its figure from. */
  readonly source: ParameterSource;
  readonly status: ParameterSource['status'];
  readonly override: ParameterOverride | null;
  readonly pack: {
    readonly low: number;
    readonly high: number;
    readonly mode: number | null;
    readonly parts: Pick<Range, 'shapes' | 'values' | 'observations'>;
  };
  readonly low: number;
  readonly high: number;
  readonly distribution: Distribution;
}

function rowOf(
  pack: Pack,
  definition: PackParameter,
  overrides: ReadonlyMap<string, ParameterOverride>,
  language: Language,
): ParameterRow {
  const { alternative, symbol } = definition;
  const id = alternative === null ? symbol : `${alternative}.${symbol}`;
  const unit = parseUnit(definition.unit);
  const base = (value: number): number => (unit.ok ? toBase(value, unit.value) : value);
  const packFigures = {
    low: base(definition.low),
    high: base(definition.high),
    mode: definition.mode === undefined ? null : base(definition.mode),
    parts: rangeFrom(definition, base),
  };
  const override = overrides.get(id) ?? null;
  const { low, high, distribution } = override ?? {
    ...packFigures,
    distribution: definition.distribution,
  };
  const owner = pack.alternatives.find((one) => one.id === alternative)?.name[language];
  return {
    id,
    definition,
    owner: alternative === null ? null : (owner ?? alternative),
    title: definition.title[language],
    section: definition.source.section ?? null,
    source: packSource(definition),
    status: override === null ? definition.status : statusOf(override),
    override,
    pack: packFigures,
    low,
    high,
    distribution,
  };
}

function statusOf(override: ParameterOverride): 'measured' | 'typed' {
  return override.provenance === 'measured' ? 'measured' : 'typed';
}

/** All parameters of a pack, with the project's replacements in force, and the values that it states itself. */
export function parameterRows(
  pack: Pack,
  document: ProjectDocument | null,
  language: Language,
): readonly ParameterRow[] {
  const overrides = new Map((document?.overrides ?? []).map((one) => [one.parameter, one]));
  const unpublished = unpublishedValues(pack);
  const listed = new Set(unpublished.map(({ alternative, symbol }) => `${alternative}.${symbol}`));
  const stated = (document?.overrides ?? []).flatMap(({ parameter }) =>
    listed.has(parameter) ? [] : (valueParameter(pack, parameter) ?? []),
  );
  return [...pack.parameters, ...unpublished, ...stated].map((definition) =>
    rowOf(pack, definition, overrides, language),
  );
}

export interface ParameterFilter {
  readonly search: string;
  /** An alternative's id, `all`, or `shared` for parameters of all alternatives. */
  readonly owner: string;
  readonly status: string;
  readonly section: string;
}

export const noFilter: ParameterFilter = {
  search: '',
  owner: 'all',
  status: 'all',
  section: 'all',
};

/** The main section of `2.1` is `2`. */
export function mainSection(section: string): string {
  return section.split('.')[0] ?? section;
}

/** The rows a filter lets through; every word of the search must be found somewhere in the row. */
export function filterRows(
  rows: readonly ParameterRow[],
  filter: ParameterFilter,
  language: Language,
): readonly ParameterRow[] {
  const wanted = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { alternative, note } = row.definition;
    if (filter.owner !== 'all' && (alternative ?? 'shared') !== filter.owner) return false;
    if (filter.status !== 'all' && row.status !== filter.status) return false;
    if (filter.section !== 'all' && mainSection(row.section ?? '') !== filter.section) return false;
    const words = [
      row.id,
      row.title,
      row.owner,
      row.source.citation[language],
      row.source.year,
      row.source.hardware,
      row.definition.printed,
      note?.en,
      note?.zh,
      row.override?.reason,
    ];
    const hay = words.filter(Boolean).join(' ').toLowerCase();
    return wanted.every((word) => hay.includes(word));
  });
}

import { text, type Text } from '../base/text.ts';
import type { Finding } from '../domain/result/finding.ts';
import type { Pack, PackCheck, PackParameter } from '../packs/pack.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatRange } from '../units/format.ts';
import { parseUnit, toBase } from '../units/unit.ts';
import { dimensionName, sameDimension } from '../units/dimension.ts';

/** Runs a check of tables, rules or symbols; null when it holds, or is of another kind. */
export function checkStructure(pack: Pack, check: PackCheck): Finding | null {
  switch (check.test) {
    case 'row-missing':
      return rowMissing(pack, check);
    case 'no-else':
      return withoutElse(pack, check);
    case 'rule-against-matrix':
      return ruleAgainstMatrix(pack, check);
    case 'symbol-in-two-units':
      return symbolInTwoUnits(pack, check);
    case 'technology-of-two-paradigms':
      return technologyOfTwoParadigms(pack, check);
    case 'example-at-bound':
      return exampleAtBound(pack, check);
    default:
      return null;
  }
}

function finding(check: PackCheck, left: Text, right: Text): Finding {
  const { id, severity, sections, title, instead } = check;
  return {
    id,
    severity,
    sections,
    title,
    left: { label: check.left.label, figure: left },
    right: { label: check.right.label, figure: right },
    formula: null,
    inserted: null,
    instead,
  };
}

function rowMissing(pack: Pack, check: PackCheck): Finding | null {
  const table = pack.tables.find(({ id }) => id === check.left.text);
  if (!table || table.rows.includes(check.right.text)) return null;
  const rows = table.rows.map((row) => nameOf(pack, row));
  return finding(check, listed(rows), nameOf(pack, check.right.text));
}

function withoutElse(pack: Pack, check: PackCheck): Finding | null {
  const open = pack.composite.filter((branch) => branch.conditions.length === 0).length;
  if (pack.composite.length === 0 || open > 0) return null;
  const count = String(pack.composite.length);
  return finding(check, text(count, count), text('0', '0'));
}

function ruleAgainstMatrix(pack: Pack, check: PackCheck): Finding | null {
  const rule = pack.rules.find(({ id }) => id === check.left.text);
  const best = pack.criteria.find(({ id }) => id === check.right.text)?.statedBest;
  const bestParadigm = pack.alternatives.find(({ id }) => id === best)?.paradigm;
  if (!rule || best === undefined || bestParadigm === rule.recommendation) return null;
  const recommended = pack.alternatives.find(({ paradigm }) => paradigm === rule.recommendation);
  return finding(check, nameOf(pack, recommended?.id ?? rule.recommendation), nameOf(pack, best));
}

function symbolInTwoUnits(pack: Pack, check: PackCheck): Finding | null {
  const find = (symbol: string): PackParameter | undefined =>
    pack.parameters.find((one) => one.symbol === symbol && one.alternative === check.alternative);
  const left = find(check.left.text);
  const right = find(check.right.text);
  if (!left || !right || left.documentSymbol === undefined) return null;
  if (left.documentSymbol !== right.documentSymbol) return null;
  const units = [parseUnit(left.unit), parseUnit(right.unit)] as const;
  if (!units[0].ok || !units[1].ok) return null;
  if (sameDimension(units[0].value.dimension, units[1].value.dimension)) return null;
  const shown = (parameter: PackParameter, unit: string): Text =>
    text(
      `${left.documentSymbol} = ${parameter.printed ?? ''} (${unit})`,
      `${left.documentSymbol} = ${parameter.printed ?? ''}（${unit}）`,
    );
  return finding(
    check,
    shown(left, dimensionName(units[0].value.dimension)),
    shown(right, dimensionName(units[1].value.dimension)),
  );
}

/** A product or standard by its name: Latin letters, as in `VirtIO`, in either language. */
const technologyName = /[A-Za-z][A-Za-z0-9]{3,}/g;

function technologyOfTwoParadigms(pack: Pack, check: PackCheck): Finding | null {
  const left = modelOf(pack, check.left.text);
  const right = modelOf(pack, check.right.text);
  if (!left || !right) return null;
  const named = new Set(left.zh.match(technologyName));
  const shared = right.zh.match(technologyName)?.some((name) => named.has(name));
  return shared === true ? finding(check, left, right) : null;
}

/** The model that a table names in its first column, by `table/alternative`. */
function modelOf(pack: Pack, place: string): Text | null {
  const [table, alternative] = place.split('/');
  return pack.tables.find(({ id }) => id === table)?.cells?.[alternative ?? '']?.[0] ?? null;
}

function exampleAtBound(pack: Pack, check: PackCheck): Finding | null {
  const example = pack.examples.find(({ id }) => id === check.left.text);
  const bounded = pack.parameters.find(
    (one) => one.symbol === check.right.text && one.alternative === check.alternative,
  );
  const given = example?.given[check.right.text];
  const unit = parseUnit(bounded?.unit ?? '1');
  if (given === undefined || bounded?.printed === undefined || !unit.ok) return null;
  const bound = toBase(bounded.high, unit.value);
  if (!bounded.printed.startsWith('<') || given < bound) return null;
  const shown = formatIn(given, bounded.unit);
  return finding(check, shown, text(bounded.printed, bounded.printed));
}

function formatIn(value: number, unit: string): Text {
  const display = displayUnitOf(unit) ?? 'number';
  return text(formatRange(value, value, display, 'en'), formatRange(value, value, display, 'zh'));
}

function nameOf(pack: Pack, id: string): Text {
  return pack.alternatives.find((one) => one.id === id)?.name ?? text(id, id);
}

function listed(names: readonly Text[]): Text {
  return text(names.map(({ en }) => en).join(', '), names.map(({ zh }) => zh).join('、'));
}

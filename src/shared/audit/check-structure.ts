import { text, type Text } from '../base/text.ts';
import type { Finding } from '../domain/result/finding.ts';
import type { Pack, PackCheck, PackParameter } from '../packs/pack.ts';
import { parseUnit } from '../units/unit.ts';
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

function nameOf(pack: Pack, id: string): Text {
  return pack.alternatives.find((one) => one.id === id)?.name ?? text(id, id);
}

function listed(names: readonly Text[]): Text {
  return text(names.map(({ en }) => en).join(', '), names.map(({ zh }) => zh).join('、'));
}

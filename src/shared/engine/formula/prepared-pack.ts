import type { Dimension } from '../../units/dimension.ts';
import type { Unit } from '../../units/unit.ts';
import type { Text } from '../../base/text.ts';
import type { Provenance } from '../../domain/provenance.ts';
import type { Range } from '../../domain/range/range.ts';
import type { UncertaintyKind } from '../../domain/range/sampling.ts';
import type { Pack, PackFormula, PackParameter } from '../../packs/pack.ts';
import type { Expression } from './expression.ts';

/** A parameter ready for computing: its range in SI base units, and how it came about. */
export interface Parameter {
  /** `vm.cpu.exit` for a parameter of one alternative, its symbol alone for a general one. */
  readonly id: string;
  readonly range: Range;
  readonly unit: Unit;
  readonly provenance: Provenance;
  /** Reason given with an override or a measurement. */
  readonly reason: string | null;
  readonly definition: PackParameter;
  readonly uncertainty: UncertaintyKind;
}

/** A formula ready for computing. */
export interface Formula {
  readonly id: string;
  readonly expression: Expression;
  readonly unit: Unit;
  readonly definition: PackFormula;
}

/** A quantity that comes from the workload or the host, and may be named in formulas. */
export interface InputDefinition {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly dimension: Dimension;
  /** Where its value comes from, in words. */
  readonly source: Text;
}

/** A pack whose formulas are parsed, whose names resolve, whose units agree, and that has no cycle. */
export interface PreparedPack {
  readonly pack: Pack;
  readonly inputs: ReadonlyMap<string, InputDefinition>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Formulas by id; several of one id differ in their selector. */
  readonly formulas: ReadonlyMap<string, readonly Formula[]>;
}

/** The id of a parameter or formula: its symbol, behind the alternative it belongs to. */
export function qualifiedId(alternative: string | null, symbol: string): string {
  return alternative === null ? symbol : `${alternative}.${symbol}`;
}

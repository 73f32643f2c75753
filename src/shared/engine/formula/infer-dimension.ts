import type { FormulaWords } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { text } from '../../base/text.ts';
import {
  combineDimensions,
  dimensionless,
  dimensionName,
  raiseDimension,
  sameDimension,
  type Dimension,
} from '../../units/dimension.ts';
import type { BinaryExpression, CallExpression, Expression } from './expression.ts';
import type { FormulaProblem } from './parse-formula.ts';

/** What a name in a formula has to be. */
export const nameExpected = text(
  'a parameter, a formula or an input of the model',
  '模型的参数、公式或输入量',
);

/** Looks a name's dimension up; undefined when the name is not known. */
export type DimensionOf = (name: string) => Dimension | undefined;

/**
 * The dimension of a formula's value. Sums, `min`, `max` and `clamp` need like dimensions, `ln` and
 * `exp` a pure number, `^` a constant exponent; the number 0 fits every dimension.
 *
 * @returns the dimension, or the place where unlike quantities meet.
 */
export function inferDimension(
  expression: Expression,
  dimensionOf: DimensionOf,
): Result<Dimension, FormulaProblem> {
  switch (expression.kind) {
    case 'number':
      return ok(dimensionless);
    case 'name': {
      const dimension = dimensionOf(expression.name);
      if (dimension) return ok(dimension);
      return err({
        reason: 'unknown-name',
        position: expression.position,
        found: expression.name,
        expected: nameExpected,
      });
    }
    case 'negation':
      return inferDimension(expression.operand, dimensionOf);
    case 'binary':
      return inferBinary(expression, dimensionOf);
    case 'call':
      return inferCall(expression, dimensionOf);
  }
}

function inferBinary(
  expression: BinaryExpression,
  dimensionOf: DimensionOf,
): Result<Dimension, FormulaProblem> {
  const left = inferDimension(expression.left, dimensionOf);
  if (!left.ok) return left;
  const right = inferDimension(expression.right, dimensionOf);
  if (!right.ok) return right;
  switch (expression.operator) {
    case '*':
      return ok(combineDimensions(left.value, right.value, 1));
    case '/':
      return ok(combineDimensions(left.value, right.value, -1));
    case '^': {
      const exponent = constantOf(expression.right);
      if (exponent === null) {
        return mismatch(
          expression,
          text('a variable exponent', '可变的指数'),
          text('a constant exponent', '常数指数'),
        );
      }
      return ok(raiseDimension(left.value, exponent));
    }
    case '+':
    case '-':
      return sameAs([
        [expression.left, left.value],
        [expression.right, right.value],
      ]);
  }
}

function inferCall(
  expression: CallExpression,
  dimensionOf: DimensionOf,
): Result<Dimension, FormulaProblem> {
  const operands: [Expression, Dimension][] = [];
  for (const argument of expression.arguments) {
    const dimension = inferDimension(argument, dimensionOf);
    if (!dimension.ok) return dimension;
    operands.push([argument, dimension.value]);
  }
  const first = operands[0]?.[1] ?? dimensionless;
  switch (expression.function) {
    case 'min':
    case 'max':
    case 'clamp':
      return sameAs(operands);
    case 'sqrt':
      return ok(raiseDimension(first, 0.5));
    case 'ln':
    case 'exp':
      if (sameDimension(first, dimensionless)) return ok(dimensionless);
      return mismatch(expression, dimensionName(first), text('a pure number', '无量纲数'));
    case 'mid':
      if (expression.arguments[0]?.kind === 'name') return ok(first);
      return mismatch(
        expression,
        text('an expression', '表达式'),
        text('the name of a parameter', '参数名称'),
      );
  }
}

function sameAs(
  operands: readonly (readonly [Expression, Dimension])[],
): Result<Dimension, FormulaProblem> {
  const named = operands.filter(([operand]) => constantOf(operand) !== 0);
  const [first, ...others] = named;
  if (!first) return ok(dimensionless);
  for (const [operand, dimension] of others) {
    if (!sameDimension(first[1], dimension)) {
      return mismatch(operand, dimensionName(dimension), dimensionName(first[1]));
    }
  }
  return ok(first[1]);
}

/** The value of a number, possibly negated; null for anything else. */
export function constantOf(expression: Expression): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'negation') return null;
  const value = constantOf(expression.operand);
  return value === null ? null : -value;
}

function mismatch(
  at: Expression,
  found: FormulaWords,
  expected: FormulaWords,
): Result<never, FormulaProblem> {
  return err({ reason: 'unit-mismatch', position: at.position, found, expected });
}

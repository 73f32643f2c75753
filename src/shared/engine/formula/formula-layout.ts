import type { BinaryOperator, Expression } from './expression.ts';

/** How tightly an expression binds, for deciding where parentheses are needed. */
function strength(expression: Expression): number {
  if (expression.kind === 'negation') return 3;
  if (expression.kind !== 'binary') return 5;
  return { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 }[expression.operator];
}

/** Whether an operand of a binary operator has to stand in parentheses. */
export function needsParentheses(
  operator: BinaryOperator,
  operand: Expression,
  side: 'left' | 'right',
): boolean {
  const precedence = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 }[operator];
  const inner = strength(operand);
  if (inner !== precedence) return inner < precedence;
  return operator === '^'
    ? side === 'left'
    : side === 'right' && operator !== '+' && operator !== '*';
}

/** Whether the operand of a minus sign has to stand in parentheses. */
export function negationNeedsParentheses(operand: Expression): boolean {
  return strength(operand) < 3;
}

/** A number of a formula as a reader writes it: at most six significant digits. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

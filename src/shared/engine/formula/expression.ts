/** A parsed formula. `position` is the zero-based offset into its text, for error messages. */
export type Expression =
  | NumberExpression
  | NameExpression
  | NegationExpression
  | BinaryExpression
  | CallExpression;

export interface NumberExpression {
  readonly kind: 'number';
  readonly value: number;
  readonly position: number;
}

export interface NameExpression {
  readonly kind: 'name';
  readonly name: string;
  readonly position: number;
}

export interface NegationExpression {
  readonly kind: 'negation';
  readonly operand: Expression;
  readonly position: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly position: number;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly arguments: readonly Expression[];
  readonly position: number;
}

/** Functions a formula may call, with how many arguments they take. */
export const functionArity = {
  min: { least: 2, most: 8 },
  max: { least: 2, most: 8 },
  clamp: { least: 3, most: 3 },
  ln: { least: 1, most: 1 },
  exp: { least: 1, most: 1 },
  sqrt: { least: 1, most: 1 },
  /** Midpoint of a parameter's range; its argument is a parameter's name. Not uncertain. */
  mid: { least: 1, most: 1 },
} as const;

export type FunctionName = keyof typeof functionArity;

/** Whether a word names a function of the formula language. */
export function isFunctionName(word: string): word is FunctionName {
  return Object.hasOwn(functionArity, word);
}

/** The addends of a sum, from left to right; a formula that is no sum is its own only addend. */
export function addends(expression: Expression): readonly Expression[] {
  if (expression.kind === 'binary' && expression.operator === '+') {
    return [...addends(expression.left), ...addends(expression.right)];
  }
  return [expression];
}

/** Every name a formula mentions, in order of appearance, once each. */
export function namesIn(expression: Expression): readonly NameExpression[] {
  const names = new Map<string, NameExpression>();
  const visit = (node: Expression): void => {
    switch (node.kind) {
      case 'number':
        return;
      case 'name':
        if (!names.has(node.name)) names.set(node.name, node);
        return;
      case 'negation':
        return visit(node.operand);
      case 'binary':
        visit(node.left);
        return visit(node.right);
      case 'call':
        return node.arguments.forEach(visit);
    }
  };
  visit(expression);
  return [...names.values()];
}

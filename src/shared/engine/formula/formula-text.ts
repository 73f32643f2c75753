import type { Expression } from './expression.ts';
import { needsParentheses, negationNeedsParentheses, shortNumber } from './formula-layout.ts';

/** What is printed for a name: itself, or its figure. */
export type NameText = (name: string) => string;

/** An expression as plain text; parsing it again gives the same expression when names print as themselves. */
export function formulaText(expression: Expression, nameText: NameText = (name) => name): string {
  switch (expression.kind) {
    case 'number':
      return shortNumber(expression.value);
    case 'name':
      return nameText(expression.name);
    case 'negation': {
      const operand = formulaText(expression.operand, nameText);
      return negationNeedsParentheses(expression.operand) ? `-(${operand})` : `-${operand}`;
    }
    case 'binary': {
      const side = (operand: Expression, where: 'left' | 'right'): string => {
        const inner = formulaText(operand, nameText);
        return needsParentheses(expression.operator, operand, where) ? `(${inner})` : inner;
      };
      const spaced = expression.operator === '^' ? '^' : ` ${expression.operator} `;
      return side(expression.left, 'left') + spaced + side(expression.right, 'right');
    }
    case 'call': {
      const values = expression.arguments.map((argument) => formulaText(argument, nameText));
      return `${expression.function}(${values.join(', ')})`;
    }
  }
}

import type { BinaryExpression, CallExpression, Expression } from './expression.ts';
import { needsParentheses, negationNeedsParentheses, shortNumber } from './formula-layout.ts';
import type { NameText } from './formula-text.ts';

/**
 * An expression as presentation MathML (MathML Core): fractions stacked, names with subscripts, or
 * with `figureOf` each name's figure in its place.
 */
export function formulaMathml(expression: Expression, figureOf?: NameText): string {
  const body = row(expression, figureOf);
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${body}</math>`;
}

function row(expression: Expression, figureOf: NameText | undefined): string {
  switch (expression.kind) {
    case 'number':
      return `<mn>${shortNumber(expression.value)}</mn>`;
    case 'name':
      return figureOf
        ? `<mtext>${escape(figureOf(expression.name))}</mtext>`
        : name(expression.name);
    case 'negation': {
      const operand = row(expression.operand, figureOf);
      const operandMarkup = negationNeedsParentheses(expression.operand)
        ? fenced(operand)
        : operand;
      return `<mrow><mo>−</mo>${operandMarkup}</mrow>`;
    }
    case 'binary':
      return binary(expression, figureOf);
    case 'call':
      return call(expression, figureOf);
  }
}

function binary(expression: BinaryExpression, figureOf: NameText | undefined): string {
  const { operator, left, right } = expression;
  if (operator === '/') {
    return `<mfrac><mrow>${row(left, figureOf)}</mrow><mrow>${row(right, figureOf)}</mrow></mfrac>`;
  }
  const side = (operand: Expression, where: 'left' | 'right'): string => {
    const inner = row(operand, figureOf);
    const isFraction = operand.kind === 'binary' && operand.operator === '/';
    return !isFraction && needsParentheses(operator, operand, where) ? fenced(inner) : inner;
  };
  if (operator === '^') {
    return `<msup>${grouped(side(left, 'left'))}${grouped(row(right, figureOf))}</msup>`;
  }
  const sign = { '+': '+', '-': '−', '*': '·' }[operator];
  return `${side(left, 'left')}<mo>${sign}</mo>${side(right, 'right')}`;
}

function call(expression: CallExpression, figureOf: NameText | undefined): string {
  const values = expression.arguments.map((argument) => row(argument, figureOf));
  if (expression.function === 'sqrt') return `<msqrt>${values.join('')}</msqrt>`;
  const listed = values.map(grouped).join('<mo separator="true">,</mo>');
  return `<mrow><mi>${expression.function}</mi>${fenced(listed)}</mrow>`;
}

/** `cpu.term.exit` as cpu with the subscript "term exit". */
function name(symbol: string): string {
  const [base = symbol, ...rest] = symbol.split('.');
  if (rest.length === 0) return `<mi>${escape(base)}</mi>`;
  return `<msub><mi>${escape(base)}</mi><mtext>${escape(rest.join(' '))}</mtext></msub>`;
}

function fenced(inner: string): string {
  return `<mrow><mo>(</mo>${inner}<mo>)</mo></mrow>`;
}

function grouped(inner: string): string {
  return `<mrow>${inner}</mrow>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
